import type { NormalPage } from './normalise.ts';
import type { ItemPoint } from './page.ts';
import { contextLength, firstCharacters, lastCharacters } from './selector.ts';
import { stretch } from './stretch.ts';

/** A position in a document. */
export interface PagePoint {
  /** From 1. */
  readonly page: number;
  readonly point: ItemPoint;
}

/**
 * The words between two points, with the context to know them again by; all three trimmed. `pages` are in order and
 * hold at least those from `from` to `to`; the context reaches into a neighbouring page where that is given too.
 * An empty quote when nothing legible lies between.
 *
 * @paper:take-quote
 */
export function quoteFrom(pages: readonly NormalPage[], from: PagePoint, to: PagePoint): { quote: string; before: string; after: string } {
  const near = pages.filter(({ page }) => page >= from.page - 1 && page <= to.page + 1);
  const joined = stretch(near);
  const offset = ({ page, point }: PagePoint): number =>
    joined.startOf(page) + (near.find((candidate) => candidate.page === page)?.offsetOf(point) ?? 0);
  const start = offset(from);
  const end = Math.max(start, offset(to));
  // @paper:context-trim assumes: blanks beside the quote go first, then 32 characters are taken, then trimmed again.
  return {
    quote: joined.text.slice(start, end).trim(),
    before: lastCharacters(joined.text.slice(0, start).trimEnd(), contextLength).trim(),
    after: firstCharacters(joined.text.slice(end).trimStart(), contextLength).trim(),
  };
}
