import { boxOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Place } from './page.ts';
import type { Entry } from './references.ts';
import type { Sheet } from './sheet.ts';

/** How far above what it names a destination may stand, in PDF points: hyperref puts it about a line higher. */
const above = 40;

/** Whether a destination may mean the line: somewhat above it, or the page alone. */
export function contains(sheet: Sheet, line: Line, { top }: Place): boolean {
  const box = sheet.back(boxOf([line]));
  return top === undefined || (top > box[1] - 4 && top < box[3] + above);
}

/** The entry that begins nearest below a destination, in its column. */
export function nearest(entries: readonly Entry[], { page, left, top }: Place): number | undefined {
  let best: { index: number; distance: number } | undefined;
  entries.forEach(({ lines: [first] }, index) => {
    if (first?.line.page !== page || top === undefined) return;
    const box = first.sheet.back(boxOf([first.line]));
    const distance = Math.abs(top - box[3]) + (left === undefined ? 0 : Math.abs(left - box[0]) / 4);
    if (top > box[1] - 4 && distance < above && (!best || distance < best.distance)) best = { index, distance };
  });
  return best?.index;
}
