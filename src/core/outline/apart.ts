import type { Line, PageLines } from './lines.ts';
import { greatest, least } from './numbers.ts';

/** So many pages must show the same at the same height. */
const repeats = 3;

/** A chapter's own line stands at one height on every page that begins one. */
const opensChapter = /^(?:chapter|part|appendix)\s+[\dIVXLA-Z]{1,4}$/i;

/**
 * The lines that belong to no text: running heads and feet, and page numbers.
 * Heads are known by standing at the same height on several pages with the same words, digits aside.
 */
export function setApart(pages: readonly PageLines[]): Set<Line> {
  const apart = new Set<Line>();
  const same = new Map<string, Line[]>();
  for (const { lines } of pages) {
    for (const line of outermost(lines)) {
      if (opensChapter.test(line.text)) continue;
      const key = `${Math.round(line.base / 4)} ${line.text.replace(/\d+|\b[ivxl]+\b/g, '#').slice(0, 60)}`;
      const list = same.get(key) ?? [];
      list.push(line);
      same.set(key, list);
    }
  }
  const few = pages.length < 5 ? 2 : repeats;
  for (const [key, lines] of same) {
    const [height = 0] = key.split(' ').map(Number);
    const near = [height - 1, height + 1].reduce((sum, other) => sum + (same.get(key.replace(String(height), String(other)))?.length ?? 0), 0);
    if (lines.length + near >= few || (lines.length + near >= 2 && lines[0]?.text.length === 1)) for (const line of lines) apart.add(line);
  }
  const outer = new Set(pages.flatMap(({ lines }) => outward(lines, apart)));
  for (const page of pages) pageNumber(page, outer);
  return outer;
}

/** Of the lines that repeat, those with none but rows of others beyond them: floats at the top of pages may be alike too. */
function outward(lines: readonly Line[], apart: ReadonlySet<Line>): Line[] {
  return [1, -1].flatMap((way) => {
    const rows: Line[][] = [];
    for (const line of [...lines].sort((a, b) => way * (b.base - a.base))) {
      const row = rows.at(-1);
      if (row?.[0] && Math.abs(row[0].base - line.base) < 4) row.push(line);
      else rows.push([line]);
    }
    const inner = rows.findIndex((row) => !row.some((line) => apart.has(line)));
    return rows.slice(0, inner < 0 ? undefined : inner).flat().filter((line) => apart.has(line));
  });
}

/** The lines of the three highest and the three lowest rows. */
function outermost(lines: readonly Line[]): Line[] {
  const rows = [...new Set(lines.map(({ base }) => Math.round(base / 3)))].sort((a, b) => a - b);
  const outer = new Set([...rows.slice(0, 3), ...rows.slice(-3)]);
  return lines.filter(({ base }) => outer.has(Math.round(base / 3)));
}

/** A bare number that stands alone as the highest or the lowest line. */
function pageNumber({ lines }: PageLines, apart: Set<Line>): void {
  for (const edge of [greatest, least]) {
    const outer = lines.filter((line) => !apart.has(line));
    const base = edge(outer.map((line) => line.base));
    const row = outer.filter((line) => Math.abs(line.base - base) < 3);
    const [only] = row;
    if (row.length === 1 && only && /^[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—]?$/.test(only.text)) apart.add(only);
  }
}
