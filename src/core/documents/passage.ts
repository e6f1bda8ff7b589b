import type { Rect } from '../outline/page.ts';

/** Where something stands in one document. */
export interface Passage {
  /** From 1. */
  readonly page: number;
  /** On that page, a line each; PDF points from the page's lower left. Empty for a page as a whole. */
  readonly rects: readonly Rect[];
  /** Where it goes on over the page's end. */
  readonly rest?: readonly { readonly page: number; readonly rects: readonly Rect[] }[];
  /** Its words, normalised as quotes are. */
  readonly text: string;
  /** The words around it, 32 characters each; absent where there are none. */
  readonly before?: string;
  readonly after?: string;
  /** The section that it begins in, `sec.3`; absent for a section itself, before the first that has a number, and in older locks. */
  readonly in?: string;
}
