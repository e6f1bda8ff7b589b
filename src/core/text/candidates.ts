import approximateSearch from 'approx-string-match';
import type { Stretch } from './stretch.ts';

/** How many of a quote's characters may differ for a passage to be looked at at all. */
export const errorRate = 0.5; // @paper:error-rate

/** A passage that may be the one wanted: `stretch.text.slice(from, to)`. */
export interface Candidate {
  readonly stretch: Stretch;
  /** UTF-16 offsets in the stretch's text. */
  readonly from: number;
  readonly to: number;
  /** Edit distance to the quote, in UTF-16 units. */
  readonly errors: number;
}

/** Every place in the stretch where `quote` starts within `[first, end)` and stands word for word. */
export function exactCandidates(stretch: Stretch, quote: string, first: number, end: number): Candidate[] {
  const found: Candidate[] = [];
  for (let from = stretch.text.indexOf(quote, first); from >= 0 && from < end; from = stretch.text.indexOf(quote, from + 1)) {
    found.push({ stretch, from, to: from + quote.length, errors: 0 });
  }
  return found;
}

/**
 * Places where something like `quote` starts within `[first, end)`: those with the fewest errors, then the same to
 * the left and to the right of them, so that the best one has a rival to be measured against.
 * Cost: three searches of O(text × quote / 32); about a millisecond a page.
 *
 * @paper:approximate-pass
 */
export function approximateCandidates(stretch: Stretch, quote: string, first: number, end: number): Candidate[] {
  // @paper:eq.4
  const allowed = Math.floor(errorRate * quote.length);
  const last = Math.min(stretch.text.length, end + quote.length + allowed);
  const best = search(stretch, quote, allowed, first, last);
  const top = best[0];
  if (!top) return [];
  // @paper:few-rivals deviates: the paper keeps every match that no better one overlaps; the library gives only the
  // best, so that a page yields at most three groups of them. One with more errors and better context can be missed.
  const left = search(stretch, quote, allowed, first, top.from);
  const right = search(stretch, quote, allowed, Math.max(...best.map(({ to }) => to)), last);
  return [...best, ...left, ...right].filter(({ from }) => from < end);
}

// @paper:code-units deviates: the paper counts characters; JavaScript's strings, and the library, count UTF-16 units.
function search(stretch: Stretch, quote: string, allowed: number, first: number, end: number): Candidate[] {
  return approximateSearch(stretch.text.slice(first, end), quote, allowed).map((match) => ({
    stretch,
    from: beforePair(stretch.text, first + match.start),
    to: afterPair(stretch.text, first + match.end),
    errors: match.errors,
  }));
}

/** A match counted in UTF-16 units may begin or end inside a surrogate pair; the pair is taken whole. */
function beforePair(text: string, offset: number): number {
  return insidePair(text, offset) ? offset - 1 : offset;
}

function afterPair(text: string, offset: number): number {
  return insidePair(text, offset) ? offset + 1 : offset;
}

function insidePair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
