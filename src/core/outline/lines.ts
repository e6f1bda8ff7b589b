import { dividesAt, gutterOf } from './columns.ts';
import type { Gutter } from './columns.ts';
import type { Frame } from './frame.ts';
import { greatest, least, quantile } from './numbers.ts';
import type { Rect } from './page.ts';
import { mainOf, piecesOf } from './pieces.ts';
import type { Glyphs, Piece } from './pieces.ts';

/** One line of one column. Coordinates are those of the page's frame. */
export interface Line {
  readonly page: number;
  /** 0 is the only or left column, 1 the right one; -1 stands across both. */
  readonly column: number;
  readonly pieces: readonly Piece[];
  readonly glyphs: readonly Glyphs[];
  readonly x1: number;
  readonly x2: number;
  readonly base: number;
  readonly size: number;
  /** The font of most of its text. */
  readonly font: string;
  /** With single blanks; a wide gap is one too. */
  readonly text: string;
}

/** A page's lines in reading order. */
export interface PageLines {
  readonly frame: Frame;
  readonly gutter: Gutter | undefined;
  readonly lines: readonly Line[];
}

/** Every page's lines, put in reading order: what stands across both columns divides a page into bands. */
export function linesOf(frames: readonly Frame[]): PageLines[] {
  const pages = frames.map((frame) => {
    const pieces = piecesOf(frame.runs);
    return { frame, pieces, gutter: gutterOf(pieces) };
  });
  const gutters = pages.flatMap(({ gutter }) => (gutter === undefined ? [] : [gutter]));
  const usual = gutters.length >= 2 && gutters.length >= pages.length / 3 ? quantile(gutters, 0.5) : undefined;
  return pages.map(({ frame, pieces, gutter }) => {
    const own = gutter ?? (usual !== undefined && dividesAt(pieces, usual) ? usual : undefined);
    return { frame, gutter: own, lines: pageLines(frame, pieces, own) };
  });
}

function pageLines(frame: Frame, pieces: readonly Piece[], gutter: Gutter | undefined): Line[] {
  const columns = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const column = gutter === undefined ? 0 : piece.x2 <= gutter + 3 ? 0 : piece.x1 >= gutter - 3 ? 1 : -1;
    const list = columns.get(column) ?? [];
    list.push(piece);
    columns.set(column, list);
  }
  return inOrder([...columns].flatMap(([column, own]) => sideBySide(rowsOf(own)).map(({ row, beside }) => lineOf(frame.page.page, beside ? column + 0.5 : column, row))));
}

const captionOpens = /^(?:Figure|Fig\.?|Table|FIGURE|TABLE)\s*\d+\s*[.:|]/;

/** Captions of floats that stand side by side share their rows; those to the right become a column of their own. */
function sideBySide(rows: readonly (readonly Piece[])[]): { row: readonly Piece[]; beside: boolean }[] {
  let split: number | undefined;
  return rows.flatMap((row) => {
    const opens = row.findIndex((piece, index) => index > 0 && captionOpens.test(textOf(piece.glyphs)));
    if (opens > 0 && captionOpens.test(textOf(row[0]?.glyphs ?? []))) split = row[opens]?.x1;
    const x = split;
    const at = x === undefined ? -1 : row.findIndex((piece) => Math.abs(piece.x1 - x) < 4);
    if (at < 0) split = undefined;
    return at > 0 ? [{ row: row.slice(0, at), beside: false }, { row: row.slice(at), beside: true }] : [{ row, beside: at === 0 }];
  });
}

/** Pieces of one row: the same baseline, or a smaller one raised or lowered as an index is. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  interface Row { pieces: Piece[]; base: number; size: number }
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => b.base - a.base || a.x1 - b.x1)) {
    let best: Row | undefined;
    for (let index = rows.length - 1; index >= 0 && index >= rows.length - 12; index--) {
      const row = rows[index];
      if (row && joins(row, piece) && (!best || Math.abs(row.base - piece.base) < Math.abs(best.base - piece.base))) best = row;
    }
    if (!best) rows.push({ pieces: [piece], base: piece.base, size: piece.size });
    else {
      best.pieces.push(piece);
      if (piece.size > best.size * 1.1) [best.base, best.size] = [piece.base, piece.size];
    }
  }
  return rows.sort((a, b) => b.base - a.base).map((row) => row.pieces.sort((a, b) => a.x1 - b.x1));
}

function joins(row: { pieces: readonly Piece[]; base: number; size: number }, piece: Piece): boolean {
  const em = Math.max(row.size, piece.size);
  const off = Math.abs(row.base - piece.base);
  const small = Math.min(row.size, piece.size) < 0.85 * em;
  if (off > (small ? 0.5 : 0.22) * em) return false;
  // A row of so many pieces is no line of text; comparing them all would take for ever.
  if (row.pieces.length > 200) return true;
  // What stands after a fraction begins below its numerator's end.
  const overlap = (off < 0.05 * em ? 1.2 : 0.4) * em;
  return row.pieces.every((other) => Math.min(other.x2, piece.x2) - Math.max(other.x1, piece.x1) < overlap);
}

function lineOf(page: number, column: number, pieces: readonly Piece[]): Line {
  const glyphs = pieces.flatMap((piece, index) => piece.glyphs.map((glyph, at) => (index > 0 && at === 0 ? { ...glyph, spaced: true } : glyph)));
  const main = mainOf(glyphs);
  return {
    page, column, pieces, glyphs,
    x1: least(pieces.map(({ x1 }) => x1)),
    x2: greatest(pieces.map(({ x2 }) => x2)),
    base: main.base,
    size: main.size,
    font: fontOf(glyphs),
    text: textOf(glyphs),
  };
}

/** The text of glyphs that follow one another, composed: an accent that TeX sets beside its letter joins it. */
export function textOf(glyphs: readonly Glyphs[]): string {
  const text = glyphs.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('');
  return text.normalize('NFC');
}

/** The font of most letters. */
function fontOf(glyphs: readonly Glyphs[]): string {
  const weights = new Map<string, number>();
  for (const { font, text } of glyphs) weights.set(font, (weights.get(font) ?? 0) + text.length);
  return [...weights].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0])[0];
}

function inOrder(lines: readonly Line[]): Line[] {
  const across = lines.filter(({ column }) => column === -1).map(({ base }) => base).sort((a, b) => b - a);
  const band = (line: Line) => {
    const above = across.filter((base) => base > line.base).length;
    return line.column === -1 ? 2 * above : 2 * above - 1;
  };
  return lines.map((line) => ({ line, band: band(line) }))
    .sort((a, b) => a.band - b.band || a.line.column - b.line.column || b.line.base - a.line.base)
    .map(({ line }) => line);
}

/** The box of lines: from a quarter em below the lowest baseline to three quarters above the highest. */
export function boxOf(lines: readonly { x1: number; x2: number; base: number; size: number }[]): Rect {
  return [
    least(lines.map(({ x1 }) => x1)),
    least(lines.map(({ base, size }) => base - 0.25 * size)),
    greatest(lines.map(({ x2 }) => x2)),
    greatest(lines.map(({ base, size }) => base + 0.75 * size)),
  ];
}

/** The smallest box around all. */
export function around(boxes: readonly Rect[]): Rect {
  return [least(boxes.map((box) => box[0])), least(boxes.map((box) => box[1])), greatest(boxes.map((box) => box[2])), greatest(boxes.map((box) => box[3]))];
}
