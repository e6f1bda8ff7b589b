import { Alignment } from './alignment.ts';
import type { Pair, Region } from './alignment.ts';
import { beyondChance, bestPairs } from './gap.ts';
import { Grams } from './grams.ts';
import { longestIncreasing } from './increasing.ts';
import { findMoved } from './moved.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/** Two versions of a text held against each other, word by word. */
export interface Collation {
  readonly old: Words;
  readonly new: Words;
  readonly vocabulary: Vocabulary;
  readonly alignment: Alignment;
}

/**
 * Holds two versions of a text against each other. What stands once in both ties them together, longest runs of words
 * first, in the longest order that both keep; between two ties the same again with shorter runs, and what is left is
 * paired as well as it goes. What then has no counterpart is looked for out of order, as what was moved.
 *
 * Ties and pairs count only where they say more than chance would among so many words, so that two texts about
 * other things have next to nothing in common. Some 200 ms for a version of a paper of 40,000 words.
 */
export function collate(old: Words, now: Words): Collation {
  const vocabulary = vocabularyOf(old, now);
  const alignment = new Alignment(old.keys.length, now.keys.length);
  const collating = new Collating(vocabulary, alignment);
  collating.align({ old: 0, oldEnd: old.keys.length, now: 0, nowEnd: now.keys.length }, 0);
  findMoved(vocabulary, alignment, collating);
  return { old, new: now, vocabulary, alignment };
}

/** In gaps of so few pairs of words, ties are not looked for first: the best pairs of them all hold the same. */
const smallGap = 600;

/** A collation while it is made. */
export class Collating {
  readonly grams: Grams;
  readonly #vocabulary: Vocabulary;
  readonly #alignment: Alignment;

  constructor(vocabulary: Vocabulary, alignment: Alignment) {
    this.#vocabulary = vocabulary;
    this.#alignment = alignment;
    this.grams = new Grams(vocabulary);
  }

  /** Aligns what stands in a region, of which nothing is aligned yet, by runs of at most `longest` words. */
  align(region: Region, round: number, longest = Infinity): void {
    const rest = this.#linkEnds(region, round);
    const sizes: Pair = [rest.oldEnd - rest.old, rest.nowEnd - rest.now];
    if (sizes[0] <= 0 || sizes[1] <= 0) return;
    for (const length of sizes[0] * sizes[1] > smallGap ? this.grams.lengths : []) {
      if (length > longest) continue;
      const ties = longestIncreasing(this.grams.uniqueIn(starts(rest.old, rest.oldEnd, length), starts(rest.now, rest.nowEnd, length), sizes, length));
      if (ties.length === 0) continue;
      this.#between(ties, rest, round, length);
      return;
    }
    for (const [old, now] of beyondChance(this.#vocabulary, rest, bestPairs(this.#vocabulary, rest))) this.#alignment.link(old, now, round);
  }

  /** What is the same at the region's start and at its end; gives what is left between. */
  #linkEnds({ old, oldEnd, now, nowEnd }: Region, round: number): Region {
    while (old < oldEnd && now < nowEnd && this.#isSame(old, now)) this.#alignment.link(old++, now++, round);
    while (old < oldEnd && now < nowEnd && this.#isSame(oldEnd - 1, nowEnd - 1)) this.#alignment.link(--oldEnd, --nowEnd, round);
    return { old, oldEnd, now, nowEnd };
  }

  /** Links the ties and as much beside them as is the same, and aligns what lies between. */
  #between(ties: readonly Pair[], { old, oldEnd, now, nowEnd }: Region, round: number, length: number): void {
    let [doneOld, doneNow] = [old, now];
    const limits = limitsOf(ties, [oldEnd, nowEnd]);
    ties.forEach(([tieOld, tieNow], index) => {
      // A tie inside of what the one before it has grown to.
      if (tieOld < doneOld || tieNow < doneNow) return;
      let [first, firstNow] = [tieOld, tieNow];
      while (first > doneOld && firstNow > doneNow && this.#isSame(first - 1, firstNow - 1)) [first, firstNow] = [first - 1, firstNow - 1];
      let [end, endNow] = [tieOld, tieNow];
      const [nextOld, nextNow] = limits[index] ?? [oldEnd, nowEnd];
      while (end < nextOld && endNow < nextNow && this.#isSame(end, endNow)) [end, endNow] = [end + 1, endNow + 1];
      for (let step = 0; step < end - first; step++) this.#alignment.link(first + step, firstNow + step, round);
      this.align({ old: doneOld, oldEnd: first, now: doneNow, nowEnd: firstNow }, round, length);
      [doneOld, doneNow] = [end, endNow];
    });
    this.align({ old: doneOld, oldEnd, now: doneNow, nowEnd }, round, length);
  }

  #isSame(old: number, now: number): boolean {
    return this.#vocabulary.old[old] === this.#vocabulary.new[now];
  }
}

/** For each tie, the next one that does not go on in step with it: so far it may grow. */
function limitsOf(ties: readonly Pair[], end: Pair): Pair[] {
  const limits: Pair[] = [];
  for (let index = ties.length - 1; index >= 0; index--) {
    const [tie, next] = [ties[index], ties[index + 1]];
    limits[index] = tie && next && next[0] - tie[0] === next[1] - tie[1] ? limits[index + 1] ?? end : next ?? end;
  }
  return limits;
}

/** Where runs of `length` words start. */
function starts(from: number, end: number, length: number): Int32Array {
  const found = new Int32Array(Math.max(0, end - from - length + 1));
  for (let index = 0; index < found.length; index++) found[index] = from + index;
  return found;
}
