import type { NormalPage } from '../text/normalise.ts';
import type { PageSpan } from '../text/page.ts';
import { stretch } from '../text/stretch.ts';
import { squeeze } from './squeezed.ts';
import type { Squeezed } from './squeezed.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

/** A whole document as one text. */
export interface DocumentText {
  readonly words: Words;
  readonly squeezed: Squeezed;
  readonly pages: number;
  /** The UTF-16 offset at which a page starts; the end of the text for one beyond the last. */
  readonly startOf: (page: number) => number;
  /** One span for each page that `text.slice(from, to)` touches. */
  readonly spans: (from: number, to: number) => PageSpan[];
}

/** @param pages all of them, in order */
export function documentText(pages: readonly NormalPage[]): DocumentText {
  const whole = stretch(pages);
  return {
    words: wordsOf(whole.text), squeezed: squeeze(whole.text), pages: pages.length,
    startOf: (page) => whole.startOf(page), spans: (from, to) => whole.spans(from, to),
  };
}
