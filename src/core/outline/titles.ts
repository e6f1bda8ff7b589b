import type { Line } from './lines.ts';
import { textOf } from './lines.ts';
import type { Glyphs, Piece } from './pieces.ts';
import { emphasis, inCapitals, wordsIn } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** A heading without what stands far to its right in plain print: an anchor, a date. */
export function withoutTail(sheet: Sheet, line: Line): Line {
  // A single word right of a narrower gap is no more of the title, if it is printed plainly.
  const wide = (gap: number, { glyphs }: Piece) => gap > (glyphs.length === 1 && !glyphs[0]?.text.includes(' ') ? 1.2 : 4) * line.size;
  const at = line.pieces.findIndex((piece, index) => index > 0 && wide(piece.x1 - (line.pieces[index - 1]?.x2 ?? piece.x1), piece));
  if (at < 0) return line;
  const [head, tail] = [line.pieces.slice(0, at), line.pieces.slice(at)].map((pieces) => pieces.flatMap(({ glyphs }) => glyphs));
  if (!head || !tail || emphasis(sheet, head) < 2 || emphasis(sheet, tail) > 0 || /^\d+$/.test(textOf(tail))) return line;
  const last = head.at(-1);
  return { ...line, pieces: line.pieces.slice(0, at), glyphs: head, x2: last?.x2 ?? line.x2, text: line.pieces.slice(0, at).map(({ glyphs }) => textOf(glyphs)).join(' ') };
}

/** Without the mark of a footnote at its end; `notes` are the footnotes there are, as `page mark`. */
export function withoutNote(sheet: Sheet, line: Line, glyphs: readonly Glyphs[], notes: ReadonlySet<string>): readonly Glyphs[] {
  const last = glyphs.at(-1);
  const raised = last && last.size < 0.85 * line.size && last.base > line.base + 0.1 * line.size;
  return raised && notes.has(`${sheet.page} ${last.text}`) ? glyphs.slice(0, -1) : glyphs;
}

/** How many glyphs hold the first `text` of a line. */
export function afterText(glyphs: readonly Glyphs[], text: string): number {
  const wanted = text.replace(/\s/g, '').length;
  let read = 0;
  let at = 0;
  for (; at < glyphs.length && read < wanted; at++) read += (glyphs[at]?.text ?? '').replace(/\s/g, '').length;
  return read === wanted ? at : Math.max(0, at - 1);
}

/** Where a title ends that its paragraph follows on the same line: at the first words in the body's font. */
export function titleEnd(sheet: Sheet, glyphs: readonly Glyphs[]): number {
  if (inCapitals(wordsIn(sheet, glyphs))) return glyphs.length;
  const at = glyphs.findIndex((glyph) => isBodily(sheet, glyph, 2));
  return at < 0 ? glyphs.length : at;
}

/** Words in the body's font and size; `letters` is how many of them make a word. */
export function isBodily(sheet: Sheet, { font, size, text }: Glyphs, letters = 3): boolean {
  const { body } = sheet;
  return body.fonts.has(font) && Math.abs(size - body.size) < 0.05 * body.size && !sheet.style(font).bold && new RegExp(`\\p{L}{${letters},}`, 'u').test(text);
}

/** A title's further lines: the same style, close below. */
export function continued(sheet: Sheet, index: number, strength: number): Line[] {
  const found: Line[] = [];
  const first = sheet.lines[index];
  for (let at = index + 1; at < sheet.lines.length && found.length < 3 && first; at++) {
    const line = sheet.lines[at];
    const last = sheet.lines[at - 1];
    if (!line || !last || line.column !== first.column || Math.abs(line.size - first.size) > 0.3 || line.font !== first.font) break;
    const gap = last.base - line.base;
    if (gap <= 0 || gap > Math.max(1.45 * heightOf(first), 1.1 * sheet.body.pitch) || emphasis(sheet, line.glyphs) < strength || /^\d[\d.]*\s/.test(line.text)) break;
    const { left, right } = sheet.edges(first.column);
    if (last.x2 < left + 0.6 * (right - left) && !isCentred(sheet, last)) break;
    found.push(line);
  }
  return found;
}

/** Its largest letters: in small capitals most are smaller than the size that it is set in. */
export function heightOf({ glyphs, size }: Line): number {
  return Math.max(size, ...glyphs.filter(({ text }) => /\p{L}/u.test(text)).map((glyph) => glyph.size));
}

export function isCentred(sheet: Sheet, line: Line): boolean {
  const { left, right } = sheet.edges(line.column);
  return line.x1 > left + line.size && Math.abs(line.x1 - left - (right - line.x2)) < 2 * line.size;
}
