import type { NormalPage } from './normalise.ts';
import type { PageSpan } from './page.ts';
import { seam } from './seam.ts';

/** Neighbouring pages read as one text, as a sentence that runs over a page's end is. */
export interface Stretch {
  readonly text: string;
  /** The UTF-16 offset in `text` at which the page's own text starts; `text.length` for a page that is not in it. */
  startOf(page: number): number;
  /** One span for each page that `text.slice(from, to)` touches. */
  spans(from: number, to: number): PageSpan[];
}

interface Part {
  readonly page: NormalPage;
  /** The part of `text` that is this page's. */
  readonly from: number;
  to: number;
}

/** So many units of the text before it tell how a page goes on. */
const seamReach = 4;

/**
 * Joins pages in the order given; the same rules hold between pages as between lines.
 *
 * @paper:page-seams
 */
export function stretch(pages: readonly NormalPage[]): Stretch {
  // Pieces are joined once: asking a text that grows for its end would copy it each time.
  const pieces: string[] = [];
  const parts: Part[] = [];
  let length = 0;
  let tail = '';
  /** The last page that has text. */
  let last: Part | undefined;
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
    tail = `${tail}${piece.slice(-seamReach)}`.slice(-seamReach);
  };
  for (const page of pages) {
    if (tail !== '' && page.text !== '') {
      const { joins, dropsHyphen } = seam(tail, page.text);
      if (dropsHyphen && last) {
        pieces.push((pieces.pop() ?? '').slice(0, -1));
        [length, last.to] = [length - 1, last.to - 1];
      }
      if (!joins) add(' ');
    }
    const part = { page, from: length, to: length + page.text.length };
    parts.push(part);
    if (page.text === '') continue;
    add(page.text);
    last = part;
  }
  const text = pieces.join('');
  return {
    text,
    startOf: (wanted) => parts.find(({ page }) => page.page === wanted)?.from ?? text.length,
    spans: (from, to) => parts
      .map((part) => ({ ...part, first: Math.max(from, part.from), end: Math.min(to, part.to) }))
      .filter(({ first, end }) => first < end)
      .map(({ page, from: start, first, end }) => page.span(first - start, end - start)),
  };
}
