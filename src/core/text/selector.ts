import { normaliseText } from './normalise.ts';

/** Characters of context kept on each side of a quote. */
export const contextLength = 32; // @paper:context-length

/** What is known of a passage: its words, the words around it, and the page it stood on. */
export interface QuoteSelector {
  readonly quote: string;
  readonly before?: string;
  readonly after?: string;
  /** From 1; where to look first. */
  readonly page?: number;
}

/** A selector whose texts are normalised; a side without context is an empty string. */
export interface NormalSelector {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

export function normaliseSelector({ quote, before = '', after = '' }: QuoteSelector): NormalSelector {
  return {
    quote: normaliseText(quote),
    before: lastCharacters(normaliseText(before), contextLength),
    after: firstCharacters(normaliseText(after), contextLength),
  };
}

/** At most `length` UTF-16 units from the start of `text`, no surrogate pair cut. */
export function firstCharacters(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/** At most `length` UTF-16 units from the end of `text`, no surrogate pair cut. */
export function lastCharacters(text: string, length: number): string {
  return text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');
}
