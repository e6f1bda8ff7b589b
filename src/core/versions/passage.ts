import type { Pair } from './alignment.ts';

/** A passage of the old version by its words' numbers, ascending. What stands between its parts, as a figure may, is left out. */
export type Passage = readonly number[];

/** A word of a passage and its counterpart. */
export interface Tie {
  /** Which word of the passage it is, from 0. */
  readonly at: number;
  readonly pair: Pair;
}

/** Words `first` to `last` of the new version, both included. */
export interface Part {
  readonly first: number;
  readonly last: number;
}

/** Where a passage stands in the new version. */
export interface Place {
  /** In their order, at least one; more where something else stands between. */
  readonly parts: readonly Part[];
  /** The words that the passage and this place have in common, from the passage's outermost ones on each side inwards. */
  readonly pairs: readonly Pair[];
}

/** Whether a word of the new version stands in the place. */
export function holds(parts: readonly Part[], now: number): boolean {
  return parts.some(({ first, last }) => first <= now && now <= last);
}
