import type { Line, PageLines } from './lines.ts';
import { greatest, least, quantile } from './numbers.ts';
import type { FontStyle, Rect } from './page.ts';
import type { Glyphs } from './pieces.ts';

/** What most of a document is set in. */
export interface Body {
  readonly size: number;
  readonly fonts: ReadonlySet<string>;
  /** From baseline to baseline, in PDF points. */
  readonly pitch: number;
  /** Whether the names of its fonts tell bold from plain; where not, any other font may be bold. */
  readonly tellsBold: boolean;
}

export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** One page as the finders see it: its lines in reading order without what was set apart. */
export interface Sheet {
  readonly page: number;
  readonly lines: readonly Line[];
  readonly body: Body;
  readonly drawings: readonly { readonly kind: 'rule' | 'image' | 'path'; readonly rect: Rect }[];
  readonly view: Rect;
  /** Where the lines of a column start and end. */
  edges(column: number): Edges;
  style(font: string): FontStyle;
  back(rect: Rect): Rect;
  /** The text of some of the page's text items. */
  textOf(items: readonly number[]): string;
}

const plain: FontStyle = { bold: false, math: false, smallCaps: false, mono: false };

/** Measures the body over all pages; `kept` are each page's lines without what was set apart. */
export function measure(pages: readonly PageLines[]): Body {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  let tellsBold = false;
  for (const { lines, frame } of pages) {
    for (const { glyphs } of lines) for (const { size, text } of glyphs) add(sizes, Math.round(size * 5) / 5, text.length);
    tellsBold ||= Object.values(frame.page.fonts).some(({ bold }) => bold);
  }
  const size = most(sizes) ?? 10;
  const pitches = new Map<number, number>();
  for (const { lines } of pages) {
    lines.forEach((line, index) => {
      if (Math.abs(line.size - size) > 0.04 * size) return;
      for (const { size: own, font, text } of line.glyphs) if (Math.abs(own - size) <= 0.04 * size) add(fonts, font, text.length);
      const last = lines[index - 1];
      const pitch = last?.column === line.column && Math.abs(last.size - size) < 0.04 * size ? last.base - line.base : 0;
      if (pitch > 0.8 * size && pitch < 2.5 * size) add(pitches, Math.round(pitch * 5) / 5, 1);
    });
  }
  const all = [...fonts.values()].reduce((sum, count) => sum + count, 0);
  const styles = Object.assign({}, ...pages.map(({ frame }) => frame.page.fonts)) as Record<string, FontStyle>;
  const ofBody = [...fonts].filter(([font, count]) => count > 0.12 * all && !styles[font]?.bold && !styles[font]?.math).map(([font]) => font);
  return { size, fonts: new Set(ofBody), pitch: most(pitches) ?? 1.2 * size, tellsBold };
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function most(counts: ReadonlyMap<number, number>): number | undefined {
  let best: [number, number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0];
}

/** The sheets of a document; `apart` says which lines no finder shall see. */
export function sheetsOf(pages: readonly PageLines[], body: Body, apart: ReadonlySet<Line>): Sheet[] {
  const own = pages.map(({ lines }) => lines.filter((line) => !apart.has(line)));
  const usual = new Map<string, Edges>();
  return pages.map(({ frame, gutter }, index) => {
    const lines = own[index] ?? [];
    const edges = (column: number): Edges => {
      const key = `${gutter === undefined ? 1 : 2} ${column}`;
      if (column % 1 !== 0) return { left: least(lines.filter((line) => line.column === column).map(({ x1 }) => x1)), right: edges(Math.floor(column)).right };
      if (column === -1) return { left: edges(0).left, right: edges(1).right };
      const bodily = lines.filter((line) => line.column === column && Math.abs(line.size - body.size) < 0.1 * body.size && line.x2 - line.x1 > 8 * body.size);
      // A page of floats has too few lines of its own.
      if (bodily.length < 5) return usual.get(key) ?? { left: Math.min(least(lines.map(({ x1 }) => x1)), frame.view[2]), right: Math.max(greatest(lines.map(({ x2 }) => x2)), frame.view[0]) };
      const found = { left: quantile(bodily.map(({ x1 }) => x1), 0.1), right: quantile(bodily.map(({ x2 }) => x2), 0.85) };
      usual.set(key, found);
      return found;
    };
    const known = new Map<number, Edges>();
    return {
      page: frame.page.page, lines, body, drawings: frame.drawings, view: frame.view, back: (rect) => frame.back(rect),
      edges: (column) => known.get(column) ?? known.set(column, edges(column)).get(column) ?? { left: 0, right: 0 },
      textOf: (items) => frame.page.runs.filter(({ item }) => items.includes(item)).map(({ text }) => text).join('').trim(),
      style: (font) => frame.page.fonts[font] ?? plain,
    };
  });
}

/** How much some glyphs stand out from the body: 0 not, 1 in another font, 2 bold, larger or in capitals. */
export function emphasis(sheet: Sheet, glyphs: readonly Glyphs[]): 0 | 1 | 2 {
  let strong = 0;
  let other = 0;
  let all = 0;
  for (const { font, size, text } of glyphs) {
    const style = sheet.style(font);
    if (style.math || size < 0.75 * sheet.body.size) continue;
    const letters = text.length;
    all += letters;
    if (style.bold || style.smallCaps || size > 1.07 * sheet.body.size) strong += letters;
    else if (!sheet.body.fonts.has(font) && !style.mono && size > 0.93 * sheet.body.size) other += letters;
  }
  if (all === 0) return 0;
  if (strong > 0.6 * all || inCapitals(wordsIn(sheet, glyphs))) return 2;
  if (strong + other <= 0.6 * all) return 0;
  return sheet.body.tellsBold ? 1 : 2;
}

/** The text of glyphs without the mathematics. */
export function wordsIn(sheet: Sheet, glyphs: readonly Glyphs[]): string {
  return glyphs.filter(({ font }) => !sheet.style(font).math).map(({ text }) => text).join('');
}

/** Whether all of at least four letters are capitals. */
export function inCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(text);
}

/** Whether a line reads as running text: set as the body is, and in words. */
export function isProse(sheet: Sheet, line: Line): boolean {
  if (Math.abs(line.size - sheet.body.size) > 0.06 * sheet.body.size) return false;
  const words = wordsOf(line);
  const { left, right } = sheet.edges(line.column);
  const full = line.x2 - line.x1 > 0.6 * (right - left);
  return words >= 4 && full || words >= 1 && line.x1 <= left + 2 * line.size && sheet.body.fonts.has(line.font) && !/[=<>≤≥∑∏∫]/.test(line.text);
}

/** Its words of three letters and more. */
export function wordsOf({ text }: { readonly text: string }): number {
  return text.match(/\p{L}{3,}/gu)?.length ?? 0;
}

/** From a line's baseline up to that of the one before it in its column, in body lines; large at a column's top. */
export function rise(sheet: Sheet, index: number): number {
  return step(sheet, index, -1);
}

/** The same down to the next one. */
export function drop(sheet: Sheet, index: number): number {
  return step(sheet, index, 1);
}

function step({ lines, body }: Sheet, index: number, by: 1 | -1): number {
  const line = lines[index];
  const other = lines[index + by];
  if (!line || other?.column !== line.column) return 9;
  const gap = (line.base - other.base) * by;
  return gap < 0 ? 9 : gap / body.pitch;
}
