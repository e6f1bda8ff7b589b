import { joinLines } from './join.ts';
import type { Line } from './lines.ts';
import { emphasis, isProse, rise } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export type CaptionKind = 'figure' | 'table' | 'algorithm' | 'listing';

/** A caption, and where its lines stand in the sheet. */
export interface Caption {
  readonly sheet: Sheet;
  readonly kind: CaptionKind;
  readonly number: string;
  readonly text: string;
  /** Indexes into the sheet's lines; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
  readonly score: number;
}

const words: readonly (readonly [CaptionKind, string])[] = [
  ['figure', 'Figure|Fig\\.?|FIGURE|FIG\\.?|Abbildung|Figura|图|圖|図'],
  ['table', 'Table|TABLE|Tab\\.|Tabelle|Tableau|Tabla|表'],
  ['algorithm', 'Algorithm|ALGORITHM|Alg\\.|Procedure|Protocol|算法'],
  ['listing', 'Listing|LISTING|Code|Program|Snippet'],
];
const number = String.raw`(?:[A-Z]{1,2}\.?)?\d{1,3}(?:[.\-–]\d{1,3}){0,3}[a-z]?|[IVXL]{1,6}`;
const openers = words.map(([kind, word]) => ({ kind, pattern: new RegExp(String.raw`^(?:Supplementary |Extended Data )?(${word})\s*(${number})(?![\p{L}\p{N}])\s*([.:|–—]+|-(?=\s))?\s*`, 'u') }));

/** Enough to be a caption and no sentence that begins with one's name. */
const enough = 3;

/** Every caption of the pages; of two that claim the same kind and number, the better one. */
export function findCaptions(sheets: readonly Sheet[]): Caption[] {
  const best = new Map<string, Caption>();
  for (const sheet of sheets) {
    sheet.lines.forEach((_, index) => {
      const caption = readCaption(sheet, index);
      if (!caption) return;
      const key = `${caption.kind} ${caption.number}`;
      const rival = best.get(key);
      if (!rival || caption.score > rival.score) best.set(key, caption);
    });
  }
  return [...best.values()].sort((a, b) => a.sheet.page - b.sheet.page || a.from - b.from);
}

function readCaption(sheet: Sheet, index: number): Caption | undefined {
  const line = sheet.lines[index];
  if (!line) return undefined;
  for (const { kind, pattern } of openers) {
    const match = pattern.exec(line.text);
    if (!match) continue;
    const [all, word = '', printed = '', mark] = match;
    const rest = line.text.slice(all.length);
    const score = scoreOf(sheet, index, word, rest, mark);
    if (score < enough) return undefined;
    const to = endOf(sheet, index);
    const lines = sheet.lines.slice(index, to);
    const text = joinLines([rest, ...lines.slice(1).map((next) => next.text)]);
    return { sheet, kind, number: printed, text, from: index, to, lines, score };
  }
  return undefined;
}

function scoreOf(sheet: Sheet, index: number, word: string, rest: string, mark: string | undefined): number {
  const line = sheet.lines[index];
  const last = sheet.lines[index - 1];
  // `Program 3` is as often the name of a thing.
  if (!line || (mark === undefined && /^(?:Alg|Proc|Prot|Code|Prog|Snip)/.test(word) && !/^Algorithm/i.test(word))) return 0;
  const [first] = line.glyphs;
  const label = line.glyphs.filter((_, at) => at === 0 || line.glyphs.slice(0, at).reduce((sum, { text }) => sum + text.length, 0) < word.length);
  let score = emphasis(sheet, label);
  if (mark !== undefined) score += mark === '.' ? 1.5 : 2;
  if (rest === '') score += 1;
  else if (/^[\p{Lu}\d([“"‘]/u.test(rest)) score += mark === undefined ? 0.5 : 1;
  else if (/^\p{Ll}/u.test(rest) && score < 2) score -= 2;
  if (first && first.size < 0.95 * sheet.body.size) score += 1;
  const above = rise(sheet, index);
  if (above > 1.25) score += 1;
  else if (last && isProse(sheet, last) && last.x2 > sheet.edges(line.column).right - 2 * line.size) score -= 2.5;
  if (nearDrawing(sheet, line)) score += 1;
  return score;
}

function nearDrawing({ drawings, body }: Sheet, line: Line): boolean {
  return drawings.some(({ rect: [x1, y1, x2, y2] }) => x1 < line.x2 && x2 > line.x1 && y1 < line.base + 3 * body.pitch && y2 > line.base - 3 * body.pitch);
}

/** A caption goes on while its lines keep their size and distance. */
function endOf(sheet: Sheet, index: number): number {
  const first = sheet.lines[index];
  const columned = sheet.lines;
  let at = index + 1;
  let pitch = 0;
  for (; at < columned.length && at < index + 40 && first; at++) {
    const line = columned[at];
    const last = columned[at - 1];
    if (!line || !last || line.column !== first.column) break;
    const gap = last.base - line.base;
    const size = Math.max(line.size, last.size);
    if (gap <= 0 || gap > (pitch > 0 ? 1.15 * pitch : 1.45 * size) || Math.abs(line.size - first.size) > 0.08 * first.size) break;
    if (line.pieces.length > 2 && widestGap(line) > 1.5 * line.size) break;
    if (openers.some(({ pattern }) => pattern.test(line.text)) && emphasis(sheet, line.glyphs.slice(0, 1)) === 2) break;
    // A rule between two lines ends what is above it.
    if (sheet.drawings.some(({ kind, rect }) => kind === 'rule' && rect[2] - rect[0] > 40 && rect[0] < line.x2 && rect[2] > line.x1 && rect[1] > line.base + 0.5 * line.size && rect[3] < last.base + 0.3 * size)) break;
    pitch = pitch === 0 ? gap : pitch;
  }
  return at;
}

/** The widest white gap within a line, in PDF points. */
export function widestGap({ pieces }: Line): number {
  let widest = 0;
  pieces.forEach(({ x1 }, index) => {
    const before = pieces[index - 1];
    if (before) widest = Math.max(widest, x1 - before.x2);
  });
  return widest;
}
