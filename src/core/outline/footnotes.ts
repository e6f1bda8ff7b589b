import { joinLines } from './join.ts';
import { boxOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Footnote } from './outline.ts';
import type { Sheet } from './sheet.ts';

/** A page's footnotes, and the lines that are theirs. */
export interface FoundFootnotes {
  readonly footnotes: readonly Footnote[];
  readonly own: ReadonlySet<Line>;
}

const mark = /^(\d{1,3}|[*†‡§¶]{1,2})\s*(?=\S)/;

/** The last lines of each column that are smaller than the body, from the first that opens with a mark of its own. */
export function findFootnotes(sheets: readonly Sheet[]): FoundFootnotes {
  const own = new Set<Line>();
  const footnotes = sheets.flatMap((sheet) => [0, 1, -1].flatMap((column) => ofColumn(sheet, column, own)));
  return { footnotes, own };
}

function ofColumn(sheet: Sheet, column: number, own: Set<Line>): Footnote[] {
  const lines = sheet.lines.filter((line) => line.column === column).sort((a, b) => b.base - a.base);
  return [lastBlock(sheet, column, lines), ...ruledBlocks(sheet, lines)].flatMap((block) => {
    const [top] = block;
    if (top === undefined || own.has(top)) return [];
    const markOf = opens(top) === undefined ? plainMark : opens;
    const groups: { number: string; lines: Line[] }[] = [];
    for (const line of block) {
      const found = markOf(line);
      if (found !== undefined) groups.push({ number: found, lines: [line] });
      else groups.at(-1)?.lines.push(line);
      own.add(line);
    }
    return groups.map(({ number, lines: mine }) => ({ number, text: joinLines(mine.map(({ text }) => text)).slice(number.length).replace(/^\./, '').trim(), page: sheet.page, rect: sheet.back(boxOf(mine)) }));
  });
}

/** The notes that end a column. */
function lastBlock(sheet: Sheet, column: number, lines: readonly Line[]): readonly Line[] {
  let from = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const [line, below] = [lines[at], lines[at + 1]];
    if (!line || !isSmall(sheet, line) || (below && line.base - below.base > 1.8 * sheet.body.pitch)) break;
    if (opens(line)) from = at;
  }
  const block = lines.slice(from);
  const above = lines[from - 1];
  // Far up the page it is a list in small print, and close under a line of its own size the rest of one.
  if (block.length > 0.6 * (column === -1 ? sheet.lines : lines).length || (above && isSmall(sheet, above) && above.base - (block[0]?.base ?? 0) < 1.25 * above.size)) return [];
  return block;
}

/** Notes under the short rule that sets them off: a float may stand below them. */
function ruledBlocks(sheet: Sheet, lines: readonly Line[]): (readonly Line[])[] {
  return lines.flatMap((line, from) => {
    if (!isSmall(sheet, line) || (opens(line) ?? plainMark(line)) === undefined || !isRuledOff(sheet, line)) return [];
    const ends = lines.findIndex((next, at) => at > from && (!isSmall(sheet, next) || (lines[at - 1]?.base ?? 0) - next.base > 1.3 * line.size + 2));
    return [lines.slice(from, ends < 0 ? undefined : ends)];
  });
}

function isRuledOff(sheet: Sheet, line: Line): boolean {
  const { left, right } = sheet.edges(line.column);
  return sheet.drawings.some(({ kind, rect: [x1, y1, x2] }) => kind === 'rule' && Math.abs(x1 - left) < 6 && x2 - x1 > 30 && x2 - x1 < 0.65 * (right - left) && y1 > line.base + 0.5 * line.size && y1 < line.base + 2.2 * line.size);
}

function isSmall({ body }: Sheet, { size }: Line): boolean {
  return size < 0.93 * body.size && size > 0.6 * body.size;
}

/** The mark that a footnote opens with: raised or smaller than its text. */
function opens(line: Line): string | undefined {
  const found = mark.exec(line.text)?.[1];
  const [first, second] = line.glyphs;
  if (found === undefined || !first || !second || first.text !== found) return undefined;
  // The numbers of a listing's lines stand further off.
  if (second.x1 - first.x2 > line.size) return undefined;
  return first.size < 0.9 * line.size || first.base > line.base + 0.15 * line.size ? found : undefined;
}

/** `1.` as some journals print it; it tells a note only under the rule of notes. */
function plainMark({ text }: Line): string | undefined {
  return /^(\d{1,3})\.\s/.exec(text)?.[1];
}
