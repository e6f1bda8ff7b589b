import { bestChain, straight } from './chain.ts';
import type { Candidate } from './chain.ts';
import { boxOf, textOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Equation } from './outline.ts';
import type { Glyphs } from './pieces.ts';
import { readNumber } from './printedNumber.ts';
import { isProse, wordsOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

interface Numbered extends Candidate {
  readonly sheet: Sheet;
  readonly index: number;
  readonly number: string;
  /** The line's glyphs without the number's. */
  readonly formula: readonly Glyphs[];
  readonly box: readonly Glyphs[];
}

const number = String.raw`(?:[A-Z]{1,2}[.\-]?)?\d{1,4}(?:[.\-–]\d{1,4}){0,3}[a-z]?[′'*]?|[A-Z]\.?\d{0,3}`;
const atEnd = new RegExp(String.raw`(?:^|\s|[^\s\w])\((${number})\)$`);
const atStart = new RegExp(String.raw`^\((${number})\)`);

/** An equation, and the lines of its formula. */
export interface FoundEquation {
  readonly equation: Equation;
  readonly own: readonly Line[];
  /** Whether its number stands well off its formula. */
  readonly sure: boolean;
}

/** The numbered equations, their numbers at the right or at the left of a column; `taken` are lines of floats and lists. */
export function findEquations(sheets: readonly Sheet[], taken: ReadonlySet<Line>): FoundEquation[] {
  const [right, left] = [atRight, atLeft].map((read) => bestChain(sheets.flatMap((sheet) => sheet.lines.flatMap((line, index) => {
    const found = taken.has(line) ? undefined : read(sheet, line, index);
    return found && found.weight > 0 ? [found] : [];
  })), straight<Numbered>).links.map(({ candidate }) => candidate));
  const sum = (chain: readonly Numbered[] = []) => chain.reduce((all, { weight }) => all + weight, 0);
  const better = sum(right) >= sum(left) ? right ?? [] : left ?? [];
  // Items of a list are numbered in parentheses too, but nothing sets them off.
  const chain = better.filter(({ weight }) => weight >= 1.5).length >= 0.4 * better.length ? better : [];
  const numbered = new Set(chain.map(({ sheet, index }) => sheet.lines[index]));
  return chain.map((found) => equation(found, numbered, taken));
}

function atRight(sheet: Sheet, line: Line, index: number): Numbered | undefined {
  const printed = atEnd.exec(line.text.slice(-40))?.[1];
  if (printed === undefined) return undefined;
  const at = splitFrom(line.glyphs, `(${printed})`, true);
  const edges = sheet.edges(line.column);
  if (at === undefined || line.x2 < edges.right - 1.5 * line.size) return undefined;
  const [formula, box] = [line.glyphs.slice(0, at), line.glyphs.slice(at)];
  const [before, first] = [formula.at(-1), box[0]];
  const gap = before && first ? (first.x1 - before.x2) / line.size : 9;
  const alone = formula.length === 0;
  const weight = alone ? (first && first.x1 > edges.left + 0.5 * (edges.right - edges.left) ? 1.5 : 0) : gap >= 1 ? (gap > 1.4 || !isProse(sheet, line) ? 2 : 1) : gap > 0.45 && !isProse(sheet, line) && wordsOf(line) < 4 ? 0.5 : 0;
  return { ...readNumber(printed), source: line, sheet, index, number: printed, weight, formula, box };
}

function atLeft(sheet: Sheet, line: Line, index: number): Numbered | undefined {
  const printed = atStart.exec(line.text)?.[1];
  const edges = sheet.edges(line.column);
  if (printed === undefined || line.x1 > edges.left + 1.2 * line.size) return undefined;
  const at = splitFrom(line.glyphs, `(${printed})`, false);
  if (at === undefined) return undefined;
  const [box, formula] = [line.glyphs.slice(0, at), line.glyphs.slice(at)];
  const [last, first] = [box.at(-1), formula[0]];
  const gap = last && first ? (first.x1 - last.x2) / line.size : 9;
  const words = wordsOf({ text: textOf(formula) });
  const weight = formula.length === 0 ? 1.5 : words >= (gap >= 1.2 ? 5 : 3) ? 0.1 : gap >= 1.2 ? 2 : 1;
  return { ...readNumber(printed), source: line, sheet, index, number: printed, weight, formula, box };
}

/** Where the glyphs of `text` begin (at the end of the line) or end (at its start); undefined when glyphs hold more. */
function splitFrom(glyphs: readonly Glyphs[], text: string, fromEnd: boolean): number | undefined {
  let read = '';
  for (let count = 1; count <= glyphs.length && read.length < text.length; count++) {
    const glyph = glyphs[fromEnd ? glyphs.length - count : count - 1];
    const own = (glyph?.text ?? '').replace(/\s/g, '');
    read = fromEnd ? own + read : read + own;
    if (read === text) return fromEnd ? glyphs.length - count : count;
  }
  return undefined;
}

/** The formula of a number: its own line, and the displayed lines above and below that belong to no other number. */
function equation({ sheet, index, number: printed, formula, box, weight }: Numbered, numbered: ReadonlySet<Line | undefined>, taken: ReadonlySet<Line>): FoundEquation {
  const line = sheet.lines[index];
  const above: Line[] = [];
  const below: Line[] = [];
  for (const [list, by] of [[above, -1], [below, 1]] as const) {
    let last = line;
    for (let at = index + by; at >= 0 && at < sheet.lines.length && list.length < 40; at += by) {
      const next = sheet.lines[at];
      if (!next || !last || !line || numbered.has(next) || taken.has(next) || next.column !== last.column || !isDisplayed(sheet, next)) break;
      if (!isNearest(sheet, at, line, by, numbered)) break;
      const gap = Math.abs(last.base - next.base);
      if (gap > 1.9 * sheet.body.pitch) break;
      list.push(next);
      last = next;
    }
  }
  const rest = [...above.reverse(), ...below];
  const main = line ? [{ ...line, glyphs: formula }] : [];
  const texts = [...above, ...main, ...below].map(({ glyphs }) => textOf(glyphs)).filter((text) => text !== '');
  const boxes = (formula.length > 0 ? formula : rest.length > 0 ? [] : box).map(({ x1, x2, base, size }) => ({ x1, x2, base, size }));
  const found = { number: printed, page: sheet.page, rect: sheet.back(boxOf([...boxes, ...rest])), text: texts.join(' ').normalize('NFKC') };
  return { equation: found, own: line ? [line, ...rest] : rest, sure: weight >= 1.5 };
}

/** Whether no other numbered line stands nearer to a line than its own does. */
function isNearest({ lines }: Sheet, at: number, own: Line, by: 1 | -1, numbered: ReadonlySet<Line | undefined>): boolean {
  const line = lines[at];
  for (let beyond = at + by; line && beyond >= 0 && beyond < lines.length && Math.abs(beyond - at) < 40; beyond += by) {
    const other = lines[beyond];
    if (other?.column !== line.column) return true;
    if (numbered.has(other)) return Math.abs(other.base - line.base) >= Math.abs(own.base - line.base);
  }
  return true;
}

/** A line of a formula: hardly any words, and not at the column's left edge unless it fills it. */
function isDisplayed(sheet: Sheet, line: Line): boolean {
  const { left, right } = sheet.edges(line.column);
  if (wordsOf(line) >= 4 || (isProse(sheet, line) && line.x1 <= left + 2.2 * line.size)) return false;
  return line.x1 > left + line.size || line.x2 > right - 3 * line.size || wordsOf(line) === 0;
}
