import approximateSearch from 'approx-string-match';
import { distance } from 'fastest-levenshtein';
import type { QuoteSelector } from '../text/selector.ts';
import type { DocumentText } from './documentText.ts';
import { squeeze, unitAt } from './squeezed.ts';

/** UTF-16 offsets; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ranges of the squeezed text that may be the quote, and how many of its characters are not as they should be. */
interface Candidate {
  readonly ranges: readonly Range[];
  readonly errors: number;
}

/** So many characters of a quote may differ: another extractor gives the parts of a formula in another order. */
const errorRate = 0.4;
/** A quote may begin so many characters beside its page, where pages were counted otherwise. */
const slack = 400;
/** Between two parts of a quote stand at most so many characters: a page of figures. */
const interruption = 4000;
/** The smaller part of an interrupted quote has at least so many. */
const smallestPart = 6;
/** How much context counts beside the words, as when a quote is found again (core/text/score.ts). */
const contextWeight = 0.3;

/**
 * Where a quote stands in the document that it was taken from, by its words, its page and its context; in two ranges
 * where a figure or a margin stands between. Blanks and hyphens count for nothing. Undefined when it is not there.
 */
export function locate({ squeezed, startOf }: DocumentText, { quote, before = '', after = '', page }: QuoteSelector): readonly Range[] | undefined {
  const [wanted = '', left = '', right = ''] = [quote, before, after].map((text) => squeeze(text.normalize('NFKC')).text);
  if (wanted === '') return undefined;
  const { text, offsets } = squeezed;
  const [start, end] = page === undefined ? [0, text.length] : [unitAt(squeezed, startOf(page)), unitAt(squeezed, startOf(page + 1))];
  const on = { from: start, to: Math.min(text.length, end + wanted.length - 1) };
  const near = { from: Math.max(0, start - slack), to: Math.min(text.length, end + wanted.length + slack) };
  const score = ({ ranges, errors }: Candidate): number => {
    const [from, to] = [ranges[0]?.from ?? 0, ranges.at(-1)?.to ?? 0];
    const context = (likeness(left, text.slice(Math.max(0, from - left.length), from)) + likeness(right, text.slice(to, to + right.length))) / 2;
    return (1 - contextWeight) * (1 - errors / wanted.length) + contextWeight * context;
  };
  const best = candidates(text, wanted, on, near).map((candidate) => ({ candidate, score: score(candidate) })).sort((a, b) => b.score - a.score)[0];
  return best?.candidate.ranges.map(({ from, to }) => ({ from: offsets[from] ?? 0, to: (offsets[to - 1] ?? 0) + 1 }));
}

/** The best kind of candidate there is: the same words on the page, near it, in parts, anywhere; nearly the same near it. */
function candidates(text: string, wanted: string, on: Range, near: Range): Candidate[] {
  for (const look of [
    () => same(text, wanted, on), () => same(text, wanted, near), () => interrupted(text, wanted, near), () => same(text, wanted, { from: 0, to: text.length }),
  ]) {
    const found = look();
    if (found.length > 0) return found;
  }
  return approximateSearch(text.slice(near.from, near.to), wanted, Math.floor(errorRate * wanted.length))
    .map(({ start, end, errors }) => ({ ranges: [{ from: near.from + start, to: near.from + end }], errors }));
}

function same(text: string, wanted: string, near: Range): Candidate[] {
  const found: Candidate[] = [];
  const around = text.slice(near.from, near.to);
  for (let at = around.indexOf(wanted); at >= 0; at = around.indexOf(wanted, at + 1)) {
    found.push({ ranges: [{ from: near.from + at, to: near.from + at + wanted.length }], errors: 0 });
  }
  return found;
}

/** The quote in two parts, the first one as long as can be. */
function interrupted(text: string, wanted: string, near: Range): Candidate[] {
  const around = text.slice(near.from, near.to + interruption);
  for (let length = wanted.length - smallestPart; length >= smallestPart; length--) {
    const from = around.indexOf(wanted.slice(0, length));
    if (from < 0) continue;
    const rest = around.indexOf(wanted.slice(length), from + length);
    if (rest < 0 || rest - from - length > interruption) continue;
    return [{ ranges: [{ from: near.from + from, to: near.from + from + length }, { from: near.from + rest, to: near.from + rest + wanted.length - length }], errors: 0 }];
  }
  return [];
}

/** 1 for equal texts and where nothing is known, 0 for texts with nothing in common. */
function likeness(known: string, here: string): number {
  return known === '' ? 1 : 1 - distance(known, here) / Math.max(known.length, here.length);
}
