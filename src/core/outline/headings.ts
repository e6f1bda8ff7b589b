import { bestChain } from './chain.ts';
import { joinLines } from './join.ts';
import { boxOf, textOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Section } from './outline.ts';
import type { Glyphs, Piece } from './pieces.ts';
import { isRoman, readNumber } from './printedNumber.ts';
import type { PrintedNumber } from './printedNumber.ts';
import { drop, emphasis, inCapitals, rise } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { opensTheorem } from './theorems.ts';
import { widestGap } from './captions.ts';

/** A heading with the lines that are its own; of a run-in one, the first line of its paragraph. */
export interface Heading {
  readonly sheet: Sheet;
  readonly index: number;
  readonly lines: readonly Line[];
  readonly number: string | null;
  readonly title: string;
  readonly level: number;
  readonly runIn: boolean;
  /** Its font and size. */
  readonly style: string;
}

interface Numbered extends Heading, PrintedNumber {
  readonly weight: number;
}

const named = /^(?:(Section|Chapter|Appendix|Part|Annex|APPENDIX|CHAPTER|PART|§)\s*)?((?:\d{1,3}|[IVXL]{1,5}|[A-Z])(?:[.\-]\d{1,3}){0,5}|[IVXL]{1,5}-[A-Z](?:\.\d{1,2})?)(?:\s*\.|(?=\s|$|:))[:\s]*/;
/** Words that head a section whatever the document's headings look like. */
export const known = /^(?:abstract|summary|(?:general )?introduction|references?|bibliography|acknowledge?ments?|keywords|index terms|appendix|appendices|categories and subject descriptors|general terms|conclusions?|discussion|related work|methods|results)[.:]?$/iu;

/** The numbered headings of all sheets: those that look like headings and together count best. */
export function numberedHeadings(sheets: readonly Sheet[], taken: ReadonlySet<Line>, notes: ReadonlySet<string>): Heading[] {
  const candidates = sheets.flatMap((sheet) => {
    const contents = contentsOf(sheet);
    return sheet.lines.flatMap((line, index) => (taken.has(line) || contents.has(line) ? [] : readings(sheet, index, notes)));
  });
  const chain = bestChain(candidates);
  // Two items of a list in italics are no sections yet.
  if (chain.length < 3 && chain.some(({ weight, series }) => weight < 4 || series !== 'digit')) return [];
  const parts = chain.some(({ series }) => series === 'part') ? 1 : 0;
  return chain.map((found) => ({ ...found, level: found.level + (parts > 0 && found.series !== 'part' ? 1 : 0) }));
}

/** The ways in which a line may be a numbered heading: `I` is a letter or a roman numeral. */
function readings(sheet: Sheet, index: number, notes: ReadonlySet<string>): Numbered[] {
  const whole = sheet.lines[index];
  const line = whole && withoutTail(sheet, whole);
  const match = line ? named.exec(line.text) : null;
  if (!line || !match) return [];
  const [all, word = '', number = ''] = match;
  const part = /^part$/i.test(word);
  if (word === '' && /^[A-Z]$/.test(number) && !/^[A-Z]\s*[.:)]/.test(all) && emphasis(sheet, line.glyphs) < 2) return [];
  const at = afterText(line.glyphs, all);
  const rest = withoutNote(sheet, line, line.glyphs.slice(at), notes);
  const titled = part || /^appendix|^annex|^chapter/i.test(word);
  const next = line.text.slice(word.length + number.length).trim();
  if (!titled && (rest.length === 0 || next.startsWith(':'))) return [];
  const end = titleEnd(sheet, rest);
  const runIn = end < rest.length;
  const label = [...line.glyphs.slice(0, at), ...rest.slice(0, end)];
  const strength = Math.max(emphasis(sheet, label), emphasis(sheet, rest.slice(0, end)));
  const above = rise(sheet, index);
  const wide = widestGap(line) > 4 * line.size;
  if (strength === 0 || wide || (runIn && (!/[.:?!]$/.test(textOf(rest.slice(0, end))) || above < 0.9))) return [];
  if (strength === 1 && !runIn && above < 1.15) return [];
  if (line.size < 0.93 * sheet.body.size && !titled) return [];
  const following = runIn ? [] : rest.length === 0 ? titleBelow(sheet, index) : continued(sheet, index, strength);
  const lines = [whole, ...following];
  const texts = [textOf(rest.slice(0, end)), ...following.map(({ text }) => text)];
  const title = cleaned(joinLines(texts.filter((text) => text !== '')), runIn, number);
  if (!/\p{L}/u.test(title) || title.length > 200) return [];
  if (/^[=+<>≤≥∈,;)]/.test(title) || /[,;]$/.test(title)) return [];
  let weight = 1 + strength + (above > 1.15 ? 1 : above < 0.95 ? -1 : 0) + (titled ? 1 : 0);
  if (!runIn && /^\p{Ll}/u.test(title)) weight -= 1;
  if (!runIn && line.x1 > sheet.edges(line.column).left + 3 * line.size && !centred(sheet, line)) weight -= 1;
  const make = (roman: boolean): Numbered => {
    const read = readNumber(number, roman);
    return {
      sheet, index, lines, number, title, runIn, weight, style: styleOf(rest[0] ?? line.glyphs[0]), parts: read.parts,
      series: part ? 'part' : read.series, level: part ? 1 : read.parts.length,
    };
  };
  const roman = isRoman(number.split(/[.\-]/)[0] ?? '') && !/^appendix/i.test(word);
  return /^\d/.test(number) ? [make(false)] : [...(roman ? [make(true)] : []), ...(/^[A-Z](?:$|[.\-])/.test(number) && !part ? [make(false)] : [])];
}

/** A heading without what stands far to its right in plain print: an anchor, a date. */
function withoutTail(sheet: Sheet, line: Line): Line {
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
function withoutNote(sheet: Sheet, line: Line, glyphs: readonly Glyphs[], notes: ReadonlySet<string>): readonly Glyphs[] {
  const last = glyphs.at(-1);
  const raised = last && last.size < 0.85 * line.size && last.base > line.base + 0.1 * line.size;
  return raised && notes.has(`${sheet.page} ${last.text}`) ? glyphs.slice(0, -1) : glyphs;
}

/** How many glyphs hold the first `text` of a line. */
function afterText(glyphs: readonly Glyphs[], text: string): number {
  const wanted = text.replace(/\s/g, '').length;
  let read = 0;
  let at = 0;
  for (; at < glyphs.length && read < wanted; at++) read += (glyphs[at]?.text ?? '').replace(/\s/g, '').length;
  return read === wanted ? at : Math.max(0, at - 1);
}

/** Where a title ends that its paragraph follows on the same line: at the first words in the body's font. */
function titleEnd(sheet: Sheet, glyphs: readonly Glyphs[]): number {
  let at = 0;
  for (; at < glyphs.length; at++) {
    const glyph = glyphs[at];
    if (!glyph) break;
    const style = sheet.style(glyph.font);
    if (sheet.body.fonts.has(glyph.font) && Math.abs(glyph.size - sheet.body.size) < 0.05 * sheet.body.size && /\p{L}{2,}/u.test(glyph.text) && !style.bold && !inCapitals(glyphs.map(({ text }) => text).join(''))) break;
  }
  return at;
}

/** The title that stands below `Part I` or `Chapter 3`. */
function titleBelow(sheet: Sheet, index: number): Line[] {
  const [line, next] = sheet.lines.slice(index, index + 2);
  if (!line || next?.column !== line.column || line.base - next.base > 4 * line.size || emphasis(sheet, next.glyphs) < 2) return [];
  return [next, ...continued(sheet, index + 1, 2)];
}

/** A title's further lines: the same style, close below. */
function continued(sheet: Sheet, index: number, strength: number): Line[] {
  const found: Line[] = [];
  const first = sheet.lines[index];
  for (let at = index + 1; at < sheet.lines.length && found.length < 3 && first; at++) {
    const line = sheet.lines[at];
    const last = sheet.lines[at - 1];
    if (!line || !last || line.column !== first.column || Math.abs(line.size - first.size) > 0.3 || line.font !== first.font) break;
    const gap = last.base - line.base;
    if (gap <= 0 || gap > 1.45 * first.size || emphasis(sheet, line.glyphs) < strength || named.test(line.text) && /^[\dA-Z][\d.]*\s/.test(line.text) && /^\d/.test(line.text)) break;
    const { left, right } = sheet.edges(first.column);
    if (last.x2 < left + 0.6 * (right - left) && !centred(sheet, last)) break;
    found.push(line);
  }
  return found;
}

function centred(sheet: Sheet, line: Line): boolean {
  const { left, right } = sheet.edges(line.column);
  return line.x1 > left + line.size && Math.abs(line.x1 - left - (right - line.x2)) < 2 * line.size;
}

/** A heading's title without what ends it. */
function cleaned(title: string, runIn: boolean, number: string): string {
  // Some programs number what was numbered by hand already: `1 1. Introduction`.
  const once = title.startsWith(`${number}.`) || title.startsWith(`${number} `) ? title.slice(number.length + 1) : title;
  return (runIn ? once.replace(/[.:]$/, '') : once).trim();
}

function styleOf(glyph: Glyphs | undefined): string {
  return glyph ? `${glyph.font} ${glyph.size.toFixed(1)}` : '';
}

/** The lines of a printed table of contents: a number at the right edge behind dots or a wide gap, many of them. */
function contentsOf({ lines }: Sheet): Set<Line> {
  const found = lines.filter((line) => /(?:\. ?){4,24}(?:\d{1,4}|[ivxl]{1,6})$/.test(line.text.slice(-60)) || (/\s\d{1,4}$/.test(line.text) && widestGap(line) > 1.5 * line.size && /^(?:[\dA-Z]|Appendix)/.test(line.text)));
  return new Set(found.length >= 5 ? found : []);
}

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
  if (!line || line.text.length > 120 || opensTheorem(line.text) || /^(?:https?:|www\.)|\S@\S/.test(line.text)) return undefined;
  const lines = [line, ...continued(sheet, index, 2)];
  const next = sheet.lines[index + lines.length];
  const style = styleOf(line.glyphs[0]);
  const title = known.test(line.text);
  const own = sheet.style(line.font);
  // A bold line over small print heads it, although the body is larger.
  const smallPrint = own.bold && next !== undefined && next.size < 1.02 * line.size && !sheet.style(next.font).bold;
  const strength = smallPrint ? 2 : emphasis(sheet, line.glyphs);
  if (strength < 2 || /[,;:]$/.test(line.text) || !/\p{L}{3,}|\p{Script=Han}{2,}/u.test(line.text)) return undefined;
  if (line.glyphs.some((glyphs) => isBodily(sheet, glyphs)) && !inCapitals(line.text)) return undefined;
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
  const placed = line.x1 < left + 1.5 * line.size || centred(sheet, line);
  const last = lines.at(-1) ?? line;
  const short = last.x2 < right - 1.5 * line.size;
  if (!placed || (below > 6 && !title) || (above < (own.bold && short ? 0.85 : 1.08) && !title)) return undefined;
  const bold = own.bold || line.size > 1.07 * sheet.body.size;
  if (!alike && !title && ((!bold && sheet.body.tellsBold) || (line.size < (own.bold && !hasNumbers ? 0.9 : 0.97) * sheet.body.size && !smallPrint))) return undefined;
  if (hasNumbers && !alike && !title && above < 1.3) return undefined;
  const text = joinLines(lines.map((each) => each.text)).replace(/[.:]$/, (end) => (title ? '' : end));
  return { sheet, index, lines, number: null, title: text, level: 1, runIn: false, style };
}

/** Words in the body's font and size. */
function isBodily(sheet: Sheet, { font, size, text }: Glyphs): boolean {
  const { body } = sheet;
  return body.fonts.has(font) && Math.abs(size - body.size) < 0.04 * body.size && !sheet.style(font).bold && /\p{L}{3,}/u.test(text);
}

/** Levels of headings without numbers: those of numbered ones in their style, else by size, larger ones higher. */
export function levelled(headings: readonly Heading[]): Heading[] {
  const levels = new Map<string, number>();
  for (const { number, style, level } of headings) if (number !== null) levels.set(style, Math.min(levels.get(style) ?? 9, level));
  const sizes = [...new Set(headings.filter(({ number, style }) => number === null && !levels.has(style)).map(sizeOf))].sort((a, b) => b - a);
  const numberedSizes = [...levels].map(([style, level]) => [Number(style.split(' ').at(-1)), level] as const);
  const levelOf = (heading: Heading): number => {
    const own = levels.get(heading.style);
    if (own !== undefined) return own;
    const size = sizeOf(heading);
    const smaller = numberedSizes.filter(([other]) => other >= size - 0.1);
    if (numberedSizes.length > 0) return smaller.length > 0 ? Math.max(...smaller.map(([, level]) => level)) + (smaller.some(([other]) => Math.abs(other - size) < 0.1) ? 0 : 1) : 1;
    return sizes.indexOf(size) + 1;
  };
  return headings.map((heading) => (heading.number === null ? { ...heading, level: levelOf(heading) } : heading));
}

function sizeOf({ style }: Heading): number {
  return Math.round(Number(style.split(' ').at(-1)) * 2) / 2;
}

export function section({ sheet, lines, number, title, level }: Heading): Section {
  return { number, title, level, page: sheet.page, rect: sheet.back(boxOf(lines)) };
}
