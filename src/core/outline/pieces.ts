import { greatest, least } from './numbers.ts';
import type { TextRun } from './page.ts';

/** A run with its text mended, and whether a blank stands before it. */
export interface Glyphs {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  readonly base: number;
  readonly size: number;
  readonly font: string;
  readonly spaced: boolean;
}

/** Neighbouring runs of one row without a wide gap, in the order of the PDF. */
export interface Piece {
  readonly glyphs: readonly Glyphs[];
  readonly x1: number;
  readonly x2: number;
  /** The baseline of most of its text. */
  readonly base: number;
  /** The size of most of its text. */
  readonly size: number;
}

/** Wider than this, in ems, is no blank between words even in a loosely set line. */
const wideGap = 0.9;
/** From here on, in ems, a gap is a blank. */
const blankGap = 0.13;

/** TeX's T1 fonts hold their ligatures where ASCII has control characters; PDFs without a map leave them there. */
const ligatures: Record<string, string> = { '\u001b': 'ff', '\u001c': 'fi', '\u001d': 'fl', '\u001e': 'ffi', '\u001f': 'ffl' };

/** Joins a page's runs into pieces. Linear. */
export function piecesOf(runs: readonly TextRun[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Glyphs[] = [];
  let blank = false;
  const close = () => {
    if (open.length > 0) pieces.push(piece(open));
    open = [];
  };
  for (const run of runs) {
    const text = mended(run.text);
    const bare = text.trim();
    if (bare === '') {
      if (text !== '') blank = true;
      continue;
    }
    const last = open.at(-1);
    // Widths of nothing come from damaged fonts; half an em a letter is as good a guess as another.
    const width = run.width > 0 ? run.width : bare.length * run.size / 2;
    const gap = last ? run.x - last.x2 : 0;
    const em = last ? Math.max(last.size, run.size) : run.size;
    const joins = last !== undefined && Math.abs(run.y - last.base) < em / 2 && gap < wideGap * em && gap > -1.2 * em;
    if (!joins) close();
    open.push({ text: bare, x1: run.x, x2: run.x + width, base: run.y, size: run.size, font: run.font, spaced: joins && (gap > blankGap * em || (blank && gap > 0.05 * em) || text.startsWith(' ')) });
    blank = text.endsWith(' ');
  }
  close();
  return pieces;
}

function mended(text: string): string {
  return /[\u001b-\u001f\ufb00-\ufb06]/.test(text) ? text.replace(/[\u001b-\u001f]/g, (sign) => ligatures[sign] ?? '').replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC')) : text;
}

function piece(glyphs: readonly Glyphs[]): Piece {
  const main = mainOf(glyphs);
  return { glyphs, x1: least(glyphs.map(({ x1 }) => x1)), x2: greatest(glyphs.map(({ x2 }) => x2)), base: main.base, size: main.size };
}

/** The baseline and the size that most of the text has. */
export function mainOf(glyphs: readonly Glyphs[]): { base: number; size: number } {
  const [first] = glyphs;
  if (glyphs.length === 1 && first) return first;
  const weights = new Map<string, { base: number; size: number; weight: number }>();
  for (const { base, size, text } of glyphs) {
    const key = `${size.toFixed(1)} ${base.toFixed(0)}`;
    const sum = weights.get(key) ?? { base, size, weight: 0 };
    // Larger text rules: an index may be longer than its letter.
    sum.weight += text.length * size ** 2;
    weights.set(key, sum);
  }
  return [...weights.values()].reduce((best, next) => (next.weight > best.weight ? next : best));
}
