import { distance } from 'fastest-levenshtein';
import type { Candidate } from './candidates.ts';
import type { NormalSelector } from './selector.ts';

/** How much the words around a passage count, the passage's own words counting the rest. */
export const contextWeight = 0.3; // @paper:context-weight

/** Edit similarity: 1 for equal texts, 0 for texts with nothing in common. */
function similarity(errors: number, one: string, other: string): number {
  return 1 - errors / Math.max(one.length, other.length, 1);
}

/**
 * How well a candidate answers to the selector, from 0 to 1. Context is compared with as many characters as were
 * kept; a selector without any is scored by its words alone.
 *
 * @paper:score
 */
export function score({ stretch: { text }, from, to, errors }: Candidate, { quote, before, after }: NormalSelector): number {
  const words = similarity(errors, quote, text.slice(from, to)); // @paper:eq.5
  const sides = [
    { kept: before, here: text.slice(0, from).trimEnd().slice(-before.length || text.length) },
    { kept: after, here: text.slice(to).trimStart().slice(0, after.length) },
  ].filter(({ kept }) => kept !== '');
  if (sides.length === 0) return words;
  // @paper:eq.6
  const context = sides.reduce((sum, { kept, here }) => sum + similarity(distance(kept, here), kept, here), 0) / sides.length;
  return (1 - contextWeight) * words + contextWeight * context; // @paper:eq.7
}
