import { widestGap } from './captions.ts';
import { contentsOf, styleOf } from './heading.ts';
import type { Heading } from './heading.ts';
import { joinLines } from './join.ts';
import type { Line } from './lines.ts';
import { drop, emphasis, inCapitals, rise, wordsIn } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { opensTheorem } from './theorems.ts';
import { continued, isBodily, isCentred, withoutTail } from './titles.ts';

/** Words that head a section whatever the document's headings look like. */
export const known = /^(?:abstract|summary|(?:general )?introduction|references?|bibliography|acknowledge?ments?|keywords|index terms|appendix|appendices|categories and subject descriptors|general terms|conclusions?|discussion|related work|methods|results)[.:]?$/iu;

/** Headings without a number: lines of their own, set off and set apart by their font from the text below. */
export function plainHeadings(sheets: readonly Sheet[], numbered: readonly Heading[], taken: ReadonlySet<Line>): Heading[] {
  const styles = new Set(numbered.filter(({ runIn }) => !runIn).map(({ style }) => style));
  const begin = bodyStart(sheets, numbered);
  return sheets.flatMap((sheet) => {
    const contents = contentsOf(sheet);
    const found: Heading[] = [];
    let skip = -1;
    sheet.lines.forEach((line, index) => {
      if (index <= skip || taken.has(line) || contents.has(line)) return;
      const heading = plain(sheet, index, styles, numbered.length >= 3);
      if (!heading || (sheet.page === begin.page && index < begin.index && !known.test(heading.title)) || sheet.page < begin.page && !known.test(heading.title)) return;
      found.push(heading);
      skip = index + heading.lines.length - 1;
    });
    return found;
  });
}

/** The first line of the text proper: what stands above is title and authors. */
function bodyStart(sheets: readonly Sheet[], numbered: readonly Heading[]): { page: number; index: number } {
  const [first] = numbered;
  for (const sheet of sheets.slice(0, 3)) {
    for (let index = 0; index < sheet.lines.length; index++) {
      if (first?.sheet === sheet && first.index === index) return { page: sheet.page, index };
      const line = sheet.lines[index];
      if (line && known.test(line.text) && emphasis(sheet, line.glyphs) === 2) return { page: sheet.page, index };
      const run = sheet.lines.slice(index, index + 4);
      const { left, right } = sheet.edges(line?.column ?? 0);
      if (run.length === 4 && run.every((next, at) => next.size > 0.85 * sheet.body.size && next.size < 1.1 * sheet.body.size && sheet.body.fonts.has(next.font) && (at === 3 || next.x2 - next.x1 > 0.85 * (right - left)))) return { page: sheet.page, index: Math.max(0, index - 1) };
    }
  }
  return { page: 1, index: 0 };
}

function plain(sheet: Sheet, index: number, styles: ReadonlySet<string>, hasNumbers: boolean): Heading | undefined {
  const whole = sheet.lines[index];
  const line = whole && withoutTail(sheet, whole);
  if (!line || line.text.length > 120 || opensTheorem(line.text) || /^Proof\b/i.test(line.text) || /^(?:https?:|www\.)|\S@\S/.test(line.text)) return undefined;
  const lines = [line, ...continued(sheet, index, 2)];
  const next = sheet.lines[index + lines.length];
  const style = styleOf(line.glyphs[0]);
  const title = known.test(line.text);
  const own = sheet.style(line.font);
  // A bold line over small print heads it, although the body is larger.
  const smallPrint = own.bold && next !== undefined && next.size < 1.02 * line.size && !sheet.style(next.font).bold;
  const strength = smallPrint ? 2 : emphasis(sheet, line.glyphs);
  if (strength < 2 || isFormula(sheet, line) || /[,;:]$/.test(line.text) || !/\p{L}{3,}|\p{Script=Han}{2,}/u.test(line.text)) return undefined;
  if (line.glyphs.some((glyphs) => isBodily(sheet, glyphs)) && !inCapitals(line.text)) return undefined;
  if (isMixed(sheet, line)) return undefined;
  if (widestGap(line) > 2 * line.size || line.pieces.length > 2) return undefined;
  const alike = styles.has(style);
  if (line.text.endsWith('.') && line.text.split(' ').length > 6) return undefined;
  const before = sheet.lines[index - 1];
  // Bold words at the end of a paragraph, or the rest of a bold item of a list.
  const goesOn = before !== undefined && before.glyphs.at(-1)?.font === line.glyphs[0]?.font && rise(sheet, index) < 1.2;
  if (goesOn || (hasNumbers && !title && (/^(?:[\p{Ll}•–∗]|\d+[.)]?\s)/u.test(line.text) || /[.,;]$/.test(line.text) && !alike))) return undefined;
  const above = rise(sheet, index);
  const below = drop(sheet, index + lines.length - 1);
  const { left, right } = sheet.edges(line.column);
  const placed = line.x1 < left + 1.5 * line.size || isCentred(sheet, line);
  const last = lines.at(-1) ?? line;
  const short = last.x2 < right - 1.5 * line.size;
  if (!placed || (below > 6 && !title) || (above < (own.bold && short ? 0.85 : 1.08) && !title)) return undefined;
  const bold = own.bold || line.size > 1.07 * sheet.body.size;
  if (!alike && !title && ((!bold && sheet.body.tellsBold) || (line.size < (own.bold && !hasNumbers ? 0.9 : 0.97) * sheet.body.size && !smallPrint))) return undefined;
  if (hasNumbers && !alike && !title && above < 1.3) return undefined;
  const text = joinLines(lines.map((each) => each.text)).replace(/[.:]$/, (end) => (title ? '' : end));
  return { sheet, index, lines, number: null, title: text, level: 1, runIn: false, style };
}

/** A display in a font of its own, as mathematics may be where no font's name says so. */
function isFormula(sheet: Sheet, line: Line): boolean {
  return /[=<>≤≥∈∑∏∫→]/.test(line.text) && !/\p{L}{4,}/u.test(wordsIn(sheet, line.glyphs));
}

/** Bold words, and then others that are not: a paragraph's label before its text, of which the body's font may come later. */
function isMixed(sheet: Sheet, { glyphs, size }: Line): boolean {
  const isBold = ({ font }: Line['glyphs'][number]) => sheet.style(font).bold;
  const [first] = glyphs;
  return first !== undefined && isBold(first) && glyphs.some((glyph) => !isBold(glyph) && !sheet.style(glyph.font).math && glyph.size > 0.9 * size && /\p{L}{3,}/u.test(glyph.text));
}
