import type { Look } from '../core/features/overview.ts';

/** The sign on each look's badge: looks are told apart by sign and line, not by colour alone. */
export const glyphs: Record<Look, string> = {
  missing: '○',
  partial: '◐',
  implemented: '●',
  tested: '✓',
  given: '◇',
  skipped: '–',
  deviating: '≠',
  deviation: '≠',
  unclear: '?',
  open: '?',
  answered: '!',
  suspect: '~',
  lost: '×',
  note: '¶',
};
