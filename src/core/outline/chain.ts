/** Something that may be numbered, in reading order. */
export interface Candidate {
  /** Its number's parts: `[3, 2]`; letters and roman numerals count from 1. */
  readonly parts: readonly number[];
  /** Appendices and parts count on their own. */
  readonly series: string;
  /** How much it looks like one, by itself. */
  readonly weight: number;
}

/** How far back a predecessor may stand among the candidates. */
const reach = 80;
/** What a step back costs: more than a list of a few numbered items brings. */
const back = 25;

/**
 * The candidates that together count best: each adds its weight, each step that is not the next number costs.
 * Quadratic only within `reach`.
 */
export function bestChain<T extends Candidate>(candidates: readonly T[]): T[] {
  const best: { score: number; from: number }[] = [];
  candidates.forEach((candidate, index) => {
    let own = { score: candidate.weight - startCost(candidate), from: -1 };
    for (let before = Math.max(0, index - reach); before < index; before++) {
      const previous = candidates[before];
      const so = best[before];
      if (!previous || !so) continue;
      const score = so.score + candidate.weight - stepCost(previous, candidate);
      if (score > own.score) own = { score, from: before };
    }
    best.push(own);
  });
  let at = best.reduce((top, { score }, index) => (score > (best[top]?.score ?? 0) ? index : top), 0);
  if ((best[at]?.score ?? 0) <= 0) return [];
  const chain: T[] = [];
  while (at >= 0) {
    const candidate = candidates[at];
    if (candidate) chain.push(candidate);
    at = best[at]?.from ?? -1;
  }
  return chain.reverse();
}

function startCost({ parts }: Candidate): number {
  return parts.every((part) => part <= 1) ? 0 : 1.5;
}

function stepCost(before: Candidate, after: Candidate): number {
  // Another series begins with its first number, wherever the one before it ended, and need not end itself.
  if (before.series !== after.series) return startCost(after) > 0 ? 1 : 0;
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
