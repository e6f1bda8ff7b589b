import type { Pair } from './alignment.ts';
import type { Collation } from './collate.ts';
import { bestPairs, valueOf } from './gap.ts';
import type { Passage } from './passage.ts';
import { isBoundary } from './sentences.ts';

/** So many words without a counterpart are looked at beyond an edge. */
const reach = 60;

/** What a word beyond the passage must tell to have new words for its own, in bits. */
const claimBits = 2;

/** Where a place ends on one side. */
interface Edge {
  /** The outermost word of the new version that belongs to the place. */
  readonly now: number;
  /** Pairs found on the way, in the order of the text. */
  readonly pairs: readonly Pair[];
}

/**
 * How far a place in the new version goes on one side (−1: the left) beyond its outermost pair. What was rewritten there belongs to the place as far as the passage's own words were
 * rewritten; a passage that began with a sentence begins with one again.
 */
export function edge(collation: Collation, side: -1 | 1, passage: Passage, pair: Pair): Edge {
  const { alignment } = collation;
  const [first, last] = [passage[0] ?? 0, passage.at(-1) ?? 0];
  const outer = side < 0 ? first : last;
  // What the passage itself has put there is free for it.
  const isFree = (counterpart: number): boolean => counterpart < 0 || (counterpart >= first && counterpart <= last);
  const oldRun = freeRun(pair[0], side, Math.abs(outer - pair[0]) + reach, (old) => alignment.newOf(old) < 0, alignment.toNew.length);
  const newRun = freeRun(pair[1], side, reach, (now) => isFree(alignment.oldOf(now)), alignment.toOld.length);
  const near = nearPairs(collation, side, pair, oldRun, newRun);
  const own = near.filter(([old]) => (outer - old) * side >= 0);
  // An article beyond the passage claims nothing.
  const others = near.filter((each) => (outer - each[0]) * side < 0 && valueOf(collation.vocabulary, each) >= claimBits);
  const [inner, innerNow] = own.at(-1) ?? pair;
  const free = Math.abs((others[0]?.[1] ?? pair[1] + side * (newRun + 1)) - innerNow) - 1;
  const rewritten = Math.abs(outer - inner);
  const beyond = Math.max(0, ((others[0]?.[0] ?? pair[0] + side * (oldRun + 1)) - outer) * side - 1);
  const now = innerNow + side * grown(collation, side, { outer, now: innerNow, free, rewritten, beyond });
  return { now, pairs: side < 0 ? own.reverse() : own };
}

/** How many free words there are beyond `from`, at most `most`. */
function freeRun(from: number, side: -1 | 1, most: number, isFree: (word: number) => boolean, length: number): number {
  let run = 0;
  for (let word = from + side; run < most && word >= 0 && word < length && isFree(word); word += side) run++;
  return run;
}

/** Pairs beyond the outermost one that are too weak to count anywhere but beside it; from it outwards. */
function nearPairs({ vocabulary }: Collation, side: -1 | 1, [old, now]: Pair, oldRun: number, newRun: number): Pair[] {
  const region = side < 0
    ? { old: old - oldRun, oldEnd: old, now: now - newRun, nowEnd: now }
    : { old: old + 1, oldEnd: old + 1 + oldRun, now: now + 1, nowEnd: now + 1 + newRun };
  const found: Pair[] = [];
  let last: Pair = [old, now];
  const pairs = bestPairs(vocabulary, region);
  for (const pair of side < 0 ? pairs.reverse() : pairs) {
    if (Math.abs(pair[1] - last[1]) > 6 + 2 * Math.abs(pair[0] - last[0])) break;
    found.push(pair);
    last = pair;
  }
  return found;
}

interface Margin {
  readonly outer: number;
  readonly now: number;
  /** New words beyond it that are nobody's. */
  readonly free: number;
  /** The passage's own words beyond its outermost pair. */
  readonly rewritten: number;
  /** Words beyond the passage without a counterpart: they may have become the free ones as well. */
  readonly beyond: number;
}

/** By how many words the place grows. */
function grown({ old, new: now }: Collation, side: -1 | 1, { outer, now: at, free, rewritten, beyond }: Margin): number {
  const boundaryAt = (steps: number): boolean => isBoundary(now, side < 0 ? at - steps : at + steps + 1);
  if (isBoundary(old, side < 0 ? outer : outer + 1)) {
    const most = Math.min(free, 2 * rewritten + 12);
    for (let steps = 0; steps <= most; steps++) if (boundaryAt(steps)) return steps;
  }
  if (rewritten === 0) return 0;
  let most = Math.min(free, 2 * rewritten + 4);
  // A part of a sentence became a part of a sentence.
  for (let steps = 1; steps < most; steps++) if (boundaryAt(steps)) most = steps;
  if (beyond === 0) return free <= most ? free : Math.min(most, rewritten);
  return Math.min(most, Math.round(free * rewritten / (rewritten + beyond)));
}
