import type { Caption } from './captions.ts';
import { around, boxOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Rect } from './page.ts';
import { emphasis, isProse, wordsOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { opensTheorem } from './theorems.ts';

/** A caption's float: its box in the page's frame, and the lines inside, without the caption's. */
export interface Float {
  readonly caption: Caption;
  readonly box: Rect;
  readonly inside: readonly Line[];
}

interface Part {
  readonly box: Rect;
  readonly line?: Line;
}

/**
 * The floats of all captions, in their order: everything drawn or written next to a caption, up to running text, a
 * heading or another float. Those across both columns come first, so that none in a column takes a piece of them.
 */
export function findFloats(captions: readonly Caption[], isHeading: (line: Line) => boolean): Float[] {
  const acrossFirst = [...captions].sort((a, b) => Number(isInColumn(a)) - Number(isInColumn(b)));
  const found = new Map<Caption, Float>();
  for (const caption of acrossFirst) {
    const sheet = caption.sheet;
    const others = captions.filter((other) => other !== caption && other.sheet === sheet);
    const used = others.flatMap((other) => { const float = found.get(other); return float ? [float.box] : []; });
    found.set(caption, floatOf(caption, { sheet, used, foreign: new Set(others.flatMap(({ lines }) => lines)), isHeading }));
  }
  return captions.flatMap((caption) => found.get(caption) ?? []);
}

function isInColumn({ lines: [first] }: Caption): boolean {
  return first?.column !== -1;
}

/** Where a caption stands: its page, what belongs to other floats there, and what ends all. */
interface Surroundings {
  readonly sheet: Sheet;
  readonly used: readonly Rect[];
  /** The lines of other captions. */
  readonly foreign: ReadonlySet<Line>;
  readonly isHeading: (line: Line) => boolean;
}

function floatOf(caption: Caption, where: Surroundings): Float {
  const parts = choose(caption, reach(caption, where, 1), reach(caption, where, -1));
  const own = boxOf(caption.lines);
  return { caption, box: around([own, ...parts.map(({ box }) => box)]), inside: parts.flatMap(({ line }) => (line ? [line] : [])) };
}

/** Captions stand below figures and above tables, unless there is nothing there. */
function choose({ kind, lines }: Caption, up: readonly Part[], down: readonly Part[]): readonly Part[] {
  const own = boxOf(lines);
  const area = (parts: readonly Part[]) => parts.reduce((sum, { box }) => sum + Math.max(1, box[2] - box[0]) * Math.max(1, box[3] - box[1]), 0);
  const near = (parts: readonly Part[]) => parts.some(({ box }) => box[1] - own[3] < 40 && own[1] - box[3] < 40);
  const [first, second] = kind === 'figure' || kind === 'listing' ? [up, down] : [down, up];
  if (near(first) && area(first) > 0.1 * area(second)) return first;
  return near(second) ? second : first;
}

function reach({ lines }: Caption, { sheet, used, foreign, isHeading }: Surroundings, way: 1 | -1): Part[] {
  const own = boxOf(lines);
  const column = lines[0]?.column ?? 0;
  const free = sheet.drawings.map(({ rect }) => rect).filter((rect) => !used.some((box) => overlap(rect, box)));
  const across = sheet.lines.filter((line) => line.column === -1 && !foreign.has(line) && !isText(sheet, line)).map((line) => boxOf([line])).filter((box) => !used.some((other) => overlap(box, other)));
  const edges = sheet.edges(isWide(sheet, own, column, [...free, ...across]) ? -1 : column);
  const [left, right] = [Math.min(edges.left, own[0]) - 12, Math.max(edges.right, own[2]) + 12];
  const stops = sheet.lines.filter((line) => !lines.includes(line) && (foreign.has(line) || isHeading(line) || isText(sheet, line))).map((line) => boxOf([line]));
  const beside = [...stops, ...used].filter((box) => box[0] < right && box[2] > left);
  const limit = way === 1
    ? Math.min(sheet.view[3], ...beside.filter((box) => box[1] > own[1] && box[3] > own[3]).map((box) => box[1]))
    : Math.max(sheet.view[1], ...beside.filter((box) => box[3] < own[3] && box[1] < own[1]).map((box) => box[3]));
  const within = ([x1, y1, x2, y2]: Rect) => x1 >= left && x2 <= right && (way === 1 ? y1 >= own[1] - 2 && y2 <= limit + 3 && y2 > own[3] : y2 <= own[3] + 2 && y1 >= limit - 3 && y1 < own[1]);
  const parts: Part[] = free.filter(within).map((box) => ({ box }));
  for (const line of sheet.lines) {
    if (lines.includes(line) || foreign.has(line)) continue;
    const box = boxOf([line]);
    if (within(box) && !used.some((other) => overlap(box, other))) parts.push({ box, line });
  }
  return connected(parts, own, 3.5 * sheet.body.pitch);
}

/** A rule has no height, so those that touch overlap. */
function overlap(a: Rect, b: Rect): boolean {
  return Math.min(a[2], b[2]) > Math.max(a[0], b[0]) && Math.min(a[3], b[3]) + 1 > Math.max(a[1], b[1]);
}

/** Whether what stands at a caption in a column reaches over both: its first drawing or line above or below does. */
function isWide(sheet: Sheet, own: Rect, column: number, free: readonly Rect[]): boolean {
  if (column === -1) return true;
  if (column % 1 !== 0 || !sheet.lines.some((line) => line.column === (column === 0 ? 1 : 0))) return false;
  const { left, right } = sheet.edges(column);
  const near = ([, y1, , y2]: Rect) => Math.min(Math.abs(y1 - own[3]), Math.abs(own[1] - y2)) < 5 * sheet.body.pitch || (y1 < own[3] && y2 > own[3]);
  return free.some((box) => near(box) && box[0] < right - 20 && box[2] > left + 20 && (box[2] > right + 40 || box[0] < left - 40) && box[2] - box[0] < 0.95 * (sheet.view[2] - sheet.view[0]));
}

/** Running text that a float ends at: prose of full width; a row of a table has gaps. */
function isText(sheet: Sheet, line: Line): boolean {
  if (opensTheorem(line.text) && emphasis(sheet, line.glyphs.slice(0, 1)) > 0) return true;
  const { left, right } = sheet.edges(line.column);
  return isProse(sheet, line) && wordsOf(line) >= 4 && line.x1 < left + 2 * line.size && line.x2 > left + 0.5 * (right - left) && line.pieces.length <= 3;
}

/** The parts that follow one another from the caption on without a white band wider than `gap`. */
function connected(parts: readonly Part[], own: Rect, gap: number): Part[] {
  const sorted = [...parts].sort((a, b) => distance(a.box, own) - distance(b.box, own));
  let [low, high] = [own[1], own[3]];
  const found: Part[] = [];
  for (const part of sorted) {
    if (part.box[1] > high + gap || part.box[3] < low - gap) continue;
    found.push(part);
    low = Math.min(low, part.box[1]);
    high = Math.max(high, part.box[3]);
  }
  return found;
}

function distance(box: Rect, own: Rect): number {
  return Math.max(0, box[1] - own[3], own[1] - box[3]);
}
