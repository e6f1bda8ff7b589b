import type { PrintedNumber } from './printedNumber.ts';

/** Something that may be numbered, in reading order. */
export interface Candidate extends PrintedNumber {
  /** How much it looks like one, by itself. */
  readonly weight: number;
  /** What it is read from, once in a chain. */
  readonly source: object;
}

/** Where counting stands after a candidate, and what it costs to go on there from another state; undefined is before the first. */
export type Counting<T, S> = (state: S | undefined, next: T) => { readonly cost: number; readonly state: S };

export interface Link<T, S> {
  readonly candidate: T;
  readonly state: S;
}

/** How far back a predecessor may stand among the candidates. */
const reach = 80;
/** What a step back costs: more than a list of a few numbered items brings. */
export const back = 25;

/**
 * The candidates that together count best: each adds its weight, each step that is not the next number costs.
 * Quadratic only within `reach`.
 */
export function bestChain<T extends Candidate, S>(candidates: readonly T[], counting: Counting<T, S>): { readonly links: Link<T, S>[]; readonly score: number } {
  const best: { score: number; from: number; state: S }[] = [];
  candidates.forEach((candidate, index) => {
    const start = counting(undefined, candidate);
    let own = { score: candidate.weight - start.cost, from: -1, state: start.state };
    for (let before = Math.max(0, index - reach); before < index; before++) {
      const so = best[before];
      if (!so || candidates[before]?.source === candidate.source || so.score + candidate.weight <= own.score) continue;
      const { cost, state } = counting(so.state, candidate);
      const score = so.score + candidate.weight - cost;
      if (score > own.score) own = { score, from: before, state };
    }
    best.push(own);
  });
  let at = best.reduce((top, { score }, index) => (score > (best[top]?.score ?? 0) ? index : top), 0);
  const score = best[at]?.score ?? 0;
  if (score <= 0) return { links: [], score: 0 };
  const links: Link<T, S>[] = [];
  while (at >= 0) {
    const candidate = candidates[at];
    const so = best[at];
    if (candidate && so) links.push({ candidate, state: so.state });
    at = so?.from ?? -1;
  }
  return { links: links.reverse(), score };
}

/** The last number, and the last of each series before it. */
export interface Counted<T> {
  readonly last: T;
  readonly others: readonly T[];
}

/** Numbers that say all: `3.2` after `3.1`, `4` after `3.2`. */
export function straight<T extends Candidate>(before: Counted<T> | undefined, next: T): { cost: number; state: Counted<T> } {
  // Few papers begin with a letter, and titles and authors with `A` many.
  if (!before) return { cost: startCost(next) + (next.series === 'letter' ? 3 : 0), state: { last: next, others: [] } };
  const { last, others } = before;
  if (last.series === next.series) return { cost: stepCost(last, next), state: { last: next, others } };
  const state = { last: next, others: [...others.filter(({ series }) => series !== next.series), last] };
  const earlier = others.find(({ series }) => series === next.series);
  // Another series begins with its first number, wherever the one before it ended, and need not end itself; what counted before goes on.
  const first = startCost(next);
  if (!earlier || last.series === 'part') return { cost: first > 0 ? 1 : 0, state };
  return { cost: first === 0 ? 3 : Math.min(back, 1 + stepCost(earlier, next)), state };
}

function startCost({ parts }: Candidate): number {
  return parts.every((part) => part <= 1) ? 0 : 1.5;
}

function stepCost(before: Candidate, after: Candidate): number {
  const { parts: a } = before;
  const { parts: b } = after;
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  if (common === a.length && b.length === a.length + 1) return (b[common] ?? 0) <= 1 ? 0 : 2;
  if (common === a.length || common === b.length) return common === b.length ? back : 3;
  const ahead = (b[common] ?? 0) - (a[common] ?? 0);
  if (ahead < 0) return back;
  const rest = b.slice(common + 1).every((part) => part <= 1) ? 0 : 1.5;
  return (ahead === 1 ? 0 : Math.min(3, 0.7 * ahead)) + rest;
}

/** The open numbers from the outermost to the innermost. */
export type Nesting<T> = readonly T[];

/** How deep each series stands: `III.`, `B.`, `1)` or `1.`, `a)` or `a.`. */
const depths: Readonly<Record<string, number>> = { roman: 0, appendix: 0, letter: 1, 'letter)': 1, digit: 2, 'digit)': 2, lower: 3, 'lower)': 3 };

/** Numbers that count anew within those above them, as IEEE's do; the outermost are roman, or appendices. */
export function nested<T extends Candidate>(open: Nesting<T> | undefined, next: T): { cost: number; state: Nesting<T> } {
  const { parts: [value = 0], series } = next;
  const depth = depths[series] ?? 4;
  const above = open?.filter((each) => (depths[each.series] ?? 4) < depth) ?? [];
  const last = open?.find((each) => each.series === series);
  const ahead = value - (last?.parts[0] ?? 0);
  const cost = ahead === 1 ? 0 : ahead < 1 ? back : Math.min(3, 0.7 * ahead);
  const orphaned = depth > 0 && above.length === 0 || series === 'roman' && last === undefined && open !== undefined;
  return { cost: orphaned ? back : cost, state: [...above, next] };
}
