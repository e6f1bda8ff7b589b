import type { Line } from '../outline/lines.ts';
import { textOf } from '../outline/lines.ts';
import type { Piece } from '../outline/pieces.ts';

/** A number in a table. */
export interface Cell {
  /** As printed. */
  readonly text: string;
  readonly value: number;
  readonly percent: boolean;
  /** What stands at the left end of its row. */
  readonly row: string;
  /** What stands above its column; empty where nothing does. */
  readonly column: string;
}

const number = /^[~≈<>]?\s?[-−+]?\d[\d,]*(?:\.\d+)?\s?%?(?:\s?(?:±|\+\/-)\s?\d+(?:\.\d+)?|\s?\(\d[\d.]*%?\))?[*†‡]?$/u;

/** The numbers of a table, row by row. Columns are told by what stands above in the rows before the first numbers. */
export function cellsOf(lines: readonly Line[]): Cell[] {
  const rows = lines.map(({ pieces }) => split(pieces)).filter((row) => row.length > 0);
  const first = rows.findIndex((row) => row.filter(({ text }) => number.test(text)).length >= 1 && !number.test(row[0]?.text ?? ''));
  const header = rows.slice(0, Math.max(0, first));
  return rows.slice(Math.max(0, first)).flatMap((row) => {
    const label = row.slice(0, row.findIndex(({ text }) => number.test(text))).map(({ text }) => text).join(' ');
    if (label === '' || !/\p{L}/u.test(label)) return [];
    return row.filter(({ text }) => number.test(text)).map((cell): Cell => ({
      text: cell.text,
      value: Number(cell.text.replace(/^[~≈<>]\s?/u, '').replace('−', '-').replaceAll(',', '').replace(/[^\d.+-].*$/u, '')),
      percent: cell.text.includes('%'),
      row: label,
      column: header.flatMap((line) => above(line, cell)).join(' '),
    }));
  }).filter(({ value }) => Number.isFinite(value));
}

interface Box {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
}

/** A piece of numbers set close together is as many cells. */
function split(pieces: readonly Piece[]): Box[] {
  return pieces.flatMap(({ glyphs, x1, x2 }): Box[] => {
    const text = textOf(glyphs).normalize('NFKC').trim();
    const words = glyphs.map((glyph) => glyph.text);
    if (glyphs.length < 2 || !words.every((word) => number.test(word.trim()) || word.trim() === '')) return [{ text, x1, x2 }];
    return glyphs.map((glyph) => ({ text: glyph.text.trim(), x1: glyph.x1, x2: glyph.x2 }));
  });
}

function above(line: readonly Box[], cell: Box): string[] {
  return line.filter(({ x1, x2 }) => Math.min(x2, cell.x2) - Math.max(x1, cell.x1) > 0).map(({ text }) => text);
}
