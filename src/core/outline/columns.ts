import { quantile } from './numbers.ts';
import type { Piece } from './pieces.ts';

/** The x of the middle of the white strip between two columns. */
export type Gutter = number;

/** A strip needs so many lines on either side of it. */
const fewest = 6;
/** Left of this share of the width, what stands beside the text is a margin column. */
const margin = 0.3;

/**
 * The gutter of a page in two columns, undefined for one in one column. Lines start together at its right side, end
 * together at its left, and few cross it. A margin column beside the text counts too, when hardly anything crosses.
 */
export function gutterOf(pieces: readonly Piece[]): Gutter | undefined {
  const wide = pieces.filter(({ x1, x2, size }) => x2 - x1 > 3 * size);
  const long = wide.filter(({ x1, x2, size }) => x2 - x1 > 8 * size);
  // Each start is compared with all: no page of text has so many lines.
  if (long.length < 2 * fewest || wide.length > 4000) return undefined;
  const left = Math.min(...wide.map(({ x1 }) => x1));
  const right = Math.max(...wide.map(({ x2 }) => x2));
  const starts = new Map<number, number>();
  for (const { x1 } of long) {
    const bin = Math.round(x1 / 2);
    starts.set(bin, (starts.get(bin) ?? 0) + 1);
  }
  let best: { gutter: Gutter; score: number } | undefined;
  for (const [bin, count] of starts) {
    const x = bin * 2;
    const share = (x - left) / (right - left);
    if (share < 0.15 || share > 0.7) continue;
    const inMargin = share < margin;
    const { before, after, crossing } = sides(inMargin ? wide : long, x);
    const together = count + (starts.get(bin - 1) ?? 0) + (starts.get(bin + 1) ?? 0);
    if (before.length < fewest || after.length < fewest || together < Math.max(fewest, after.length * (inMargin ? 0.5 : 0.2))) continue;
    if (crossing > (inMargin ? 0.12 : 0.45) * Math.min(before.length, after.length) + (inMargin ? 2 : 0)) continue;
    // Labels of a bibliography stand on the lines that they label; a margin column has lines of its own.
    const rows = new Set(after.map(({ base }) => Math.round(base)));
    if (inMargin && before.filter(({ base }) => rows.has(Math.round(base))).length > 0.5 * before.length) continue;
    const end = quantile(before.map(({ x2 }) => x2), 0.9);
    // Lines may be indented, and labels of a bibliography hang out to the left of them.
    const begin = Math.min(x, quantile(pieces.flatMap(({ x1 }) => (x1 > end ? [x1] : [])), 0.05));
    const score = together + before.length / 2 - 2 * crossing;
    if (!best || score > best.score) best = { gutter: Math.max((end + begin) / 2, begin - 12), score };
  }
  return best?.gutter;
}

/** Whether a document's usual gutter divides this page too, which has too few lines to tell by itself. */
export function dividesAt(pieces: readonly Piece[], gutter: Gutter): boolean {
  const { before, after, crossing } = sides(pieces.filter(({ x1, x2, size }) => x2 - x1 > 8 * size), gutter + 6);
  if (before.length < 3 || after.length < 3) return false;
  // Under an abstract of full width both columns may be short, but their lines start together all the same.
  const together = after.filter(({ x1 }) => Math.abs(x1 - quantile(after.map((piece) => piece.x1), 0.2)) < 2).length;
  return crossing <= 0.45 * Math.min(before.length, after.length) || together >= 5;
}

function sides(pieces: readonly Piece[], x: number): { before: Piece[]; after: Piece[]; crossing: number } {
  return {
    before: pieces.filter(({ x2 }) => x2 <= x - 2),
    after: pieces.filter(({ x1 }) => x1 >= x - 2),
    crossing: pieces.filter(({ x1, x2 }) => x1 < x - 8 && x2 > x + 8).length,
  };
}
