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
  const small = ({ size }: Line) => size < 0.93 * sheet.body.size && size > 0.6 * sheet.body.size;
  let from = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const [line, below] = [lines[at], lines[at + 1]];
    if (!line || !small(line) || (below && line.base - below.base > 1.8 * sheet.body.pitch)) break;
    if (opens(line)) from = at;
  }
  const block = lines.slice(from);
  const above = lines[from - 1];
  // Far up the page it is a list in small print, and close under a line of its own size the rest of one.
  if (block.length === 0 || block.length > 0.6 * (column === -1 ? sheet.lines : lines).length || (above && small(above) && above.base - (block[0]?.base ?? 0) < 1.25 * above.size)) return [];
  const groups: { number: string; lines: Line[] }[] = [];
  for (const line of block) {
    const found = opens(line);
    if (found !== undefined) groups.push({ number: found, lines: [line] });
    else groups.at(-1)?.lines.push(line);
    own.add(line);
  }
  return groups.map(({ number, lines: mine }) => ({ number, text: joinLines(mine.map(({ text }) => text)).slice(number.length).trim(), page: sheet.page, rect: sheet.back(boxOf(mine)) }));
}

/** The mark that a footnote opens with: raised or smaller than its text. */
function opens(line: Line): string | undefined {
  const found = mark.exec(line.text)?.[1];
  const [first, second] = line.glyphs;
  if (found === undefined || !first || !second || first.text !== found) return undefined;
  return first.size < 0.9 * line.size || first.base > line.base + 0.15 * line.size ? found : undefined;
}
