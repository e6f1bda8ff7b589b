import type { Rect } from '../outline/page.ts';
import type { PageSpan } from '../text/page.ts';
import type { PlacedItem, ReadPage } from './reading.ts';

/** How far letters reach above and below the baseline, in sizes of the font: what most text fonts say of themselves. */
const ascent = 0.8;
const descent = 0.2;
/** The share of the lower of two boxes that must overlap for both to be one line. */
const sameLine = 0.5;
/** The widest gap inside a line, in heights of it: a stretched blank, not the gap between columns. */
const widestGap = 1.5;

/** The boxes of a stretch of text, a line each, in PDF points. Inside an item, letters are taken to be equally wide. */
export function rectsOf({ items }: ReadPage, { from, to }: PageSpan): Rect[] {
  const boxes = items.slice(from.item, to.item + 1).flatMap((item, index) => {
    const number = from.item + index;
    const start = number === from.item ? from.offset : 0;
    const end = number === to.item ? to.offset : item.text.length;
    return item.aside || item.text.slice(start, end).trim() === '' ? [] : [boxOf(item, start / item.text.length, end / item.text.length)];
  });
  const lines: Rect[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    if (last && continues(last, box)) lines[lines.length - 1] = union(last, box);
    else lines.push(box);
  }
  return lines.map(rounded);
}

/** `start` and `end` are fractions of the item's length. */
function boxOf({ x, y, width, size, angle }: PlacedItem, start: number, end: number): Rect {
  const [cos, sin] = [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180)];
  const corners = [start, end].flatMap((part) => [-descent, ascent].map((rise) => [
    x + width * part * cos - size * rise * sin, y + width * part * sin + size * rise * cos,
  ] as const));
  const [xs, ys] = [corners.map(([each]) => each), corners.map(([, each]) => each)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function continues(line: Rect, box: Rect): boolean {
  const height = Math.min(line[3] - line[1], box[3] - box[1]);
  const overlap = Math.min(line[3], box[3]) - Math.max(line[1], box[1]);
  const gap = box[0] - line[2];
  return overlap > height * sameLine && Math.abs(gap) < height * widestGap;
}

export function union(a: Rect, b: Rect): Rect {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** To a hundredth of a point, which is less than any screen shows, and keeps locks short. */
export function rounded([x1, y1, x2, y2]: Rect): Rect {
  return [round(x1), round(y1), round(x2), round(y2)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The stretch of a page's text whose runs begin in a box; undefined where none does. */
export function spanIn({ page, items }: ReadPage, [x1, y1, x2, y2]: Rect): PageSpan | undefined {
  const inside = (item: PlacedItem): boolean => !item.aside && item.text.trim() !== '' && item.x >= x1 - 1 && item.x <= x2 + 1 && item.y >= y1 - 1 && item.y <= y2 + 1;
  const first = items.findIndex(inside);
  const last = items.length - 1 - [...items].reverse().findIndex(inside);
  return first < 0 ? undefined : { page, from: { item: first, offset: 0 }, to: { item: last, offset: items[last]?.text.length ?? 0 } };
}
