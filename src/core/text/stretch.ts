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

/**
 * Joins pages in the order given; the same rules hold between pages as between lines.
 *
 * @paper:page-seams
 */
export function stretch(pages: readonly NormalPage[]): Stretch {
  let text = '';
  const parts: Part[] = [];
  for (const page of pages) {
    if (text !== '' && page.text !== '') {
      const { joins, dropsHyphen } = seam(text, page.text);
      const last = parts.at(-1);
      if (dropsHyphen && last) text = text.slice(0, --last.to);
      if (!joins) text += ' ';
    }
    const from = text.length;
    text += page.text;
    parts.push({ page, from, to: text.length });
  }
  return {
    text,
    startOf: (wanted) => parts.find(({ page }) => page.page === wanted)?.from ?? text.length,
    spans: (from, to) => parts
      .map((part) => ({ ...part, first: Math.max(from, part.from), end: Math.min(to, part.to) }))
      .filter(({ first, end }) => first < end)
      .map(({ page, from: start, first, end }) => page.span(first - start, end - start)),
  };
}
