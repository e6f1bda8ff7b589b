import { joinLines } from './join.ts';
import { boxOf } from './lines.ts';
import type { Line } from './lines.ts';
import { quantile } from './numbers.ts';
import type { Placed, Reference } from './outline.ts';
import type { Sheet } from './sheet.ts';

/** A bibliography entry with its lines, each on its sheet. */
export interface Entry {
  readonly key: string | null;
  readonly lines: readonly { readonly line: Line; readonly sheet: Sheet }[];
  readonly text: string;
}

export const bibliographyTitle = /^(?:references?(?: and notes)?|bibliography|literature(?: cited)?|works cited|literatur(?:verzeichnis)?|références|bibliographie|referencias|参考文献)[.:]?$/iu;

/** `[12]`, `[ABC+12]`, `12.` or a bare 12. */
const bracketed = /^\[([^\]\s][^\]]{0,24})\]\s*/;
const numbered = /^(\d{1,3})\.?\s+/;

/** A list in small print that counts so far is a bibliography, headed or not. */
const fewest = 8;

/** The lines of a bibliography without a heading, as some journals print it: in small print or hanging, and counting over all its parts. */
export function unheadedLines(sheets: readonly Sheet[], taken: ReadonlySet<Line>): { line: Line; sheet: Sheet }[] {
  const found: { line: Line; sheet: Sheet }[] = [];
  let last = 0;
  let open: Line | undefined;
  for (const sheet of sheets) {
    let before: Line | undefined;
    for (const line of sheet.lines) {
      const small = line.size < 0.93 * sheet.body.size;
      const label = taken.has(line) ? undefined : (small ? /^(?:\[(\d{1,3})\]|(\d{1,3})\.\s)/ : /^\[(\d{1,3})\]/).exec(line.text);
      const opens = label ? Number(label[1] ?? label[2]) === last + 1 : false;
      const close = before?.column === line.column && before.base - line.base < 1.5 * sheet.body.pitch;
      if (opens) [last, open] = [last + 1, line];
      else if (taken.has(line) || !open || !close || Math.abs(line.size - open.size) > 0.3 || !(small || line.x1 > open.x1 + 4)) {
        open = undefined;
        continue;
      }
      before = line;
      found.push({ line, sheet });
    }
  }
  return last >= fewest ? found : [];
}

/** The entries of lines that stand under the bibliography's heading. */
export function readEntries(lines: readonly { readonly line: Line; readonly sheet: Sheet }[]): Entry[] {
  const opens = opener(lines);
  const groups: { key: string | null; lines: { line: Line; sheet: Sheet }[] }[] = [];
  for (const placed of lines) {
    const key = opens(placed.line, placed.sheet);
    if (key !== undefined) groups.push({ key, lines: [placed] });
    else groups.at(-1)?.lines.push(placed);
  }
  return groups.map(({ key, lines: own }) => {
    const text = joinLines(own.map(({ line }) => line.text)).replace(bracketed, '').replace(key !== null && /^\d+$/.test(key) ? numbered : /^(?!)/, '');
    return { key: key ?? authorYear(text), lines: own, text };
  });
}

/** How this list's entries open: with a label, by counting, or by hanging lines. */
function opener(lines: readonly { readonly line: Line; readonly sheet: Sheet }[]): (line: Line, sheet: Sheet) => string | null | undefined {
  const labels = lines.filter(({ line }) => bracketed.test(line.text)).length;
  if (labels >= 2 || (labels === 1 && lines.length < 6)) return (line) => bracketed.exec(line.text)?.[1];
  const counts = lines.filter(({ line }) => numbered.test(line.text)).length;
  if (counts >= 3) {
    let last = 0;
    return (line) => {
      const value = Number(numbered.exec(line.text)?.[1] ?? Number.NaN);
      if (value !== last + 1 && !(value > last && value <= last + 2 && last > 0) && !(last === 0 && value > 0)) return undefined;
      last = value;
      return String(value);
    };
  }
  return hanging(lines);
}

/** Unlabelled entries: their first lines stand further left than the others, or a wider gap stands between them. */
function hanging(lines: readonly { readonly line: Line; readonly sheet: Sheet }[]): (line: Line, sheet: Sheet) => null | undefined {
  const left = new Map<string, number>();
  const key = (line: Line) => `${line.page} ${line.column}`;
  for (const { line } of lines) left.set(key(line), Math.min(left.get(key(line)) ?? Infinity, line.x1));
  const hangs = lines.filter(({ line }) => line.x1 > (left.get(key(line)) ?? 0) + 4).length;
  if (hangs > 0.25 * lines.length) return (line) => (line.x1 <= (left.get(key(line)) ?? 0) + 2 ? null : undefined);
  const gaps = lines.slice(1).map(({ line }, index) => (lines[index]?.line.base ?? 0) - line.base).filter((gap) => gap > 0);
  const usual = quantile(gaps, 0.4);
  let last: Line | undefined;
  return (line) => {
    const opens = last?.column !== line.column || last.page !== line.page || last.base - line.base > 1.2 * usual;
    last = line;
    return opens ? null : undefined;
  };
}

/** `Vaswani 2017` of an entry without a label: `Vaswani, A.`, `A. Vaswani` or `Ashish Vaswani`. */
function authorYear(text: string): string | null {
  const name = /^[^,.(]{2,60}/.exec(text.replace(/^(?:\p{Lu}\.[\s-]?){1,4}/u, ''))?.[0].split(/ (?:and|&) /)[0];
  const author = name === undefined ? undefined : /[\p{L}'’\-]{2,30}$/u.exec(name.trim())?.[0];
  const year = /\b(?:1[89]|20)\d\d[a-z]?\b/.exec(text)?.[0];
  return author !== undefined && year !== undefined ? `${author} ${year}` : null;
}

export function reference({ key, lines, text }: Entry, cited: readonly Placed[]): Reference {
  const [first] = lines;
  const own = lines.filter(({ line }) => line.page === first?.line.page && line.column === first.line.column);
  const box = boxOf(own.map(({ line }) => line));
  return { key, text, page: first?.line.page ?? 1, rect: first?.sheet.back(box) ?? box, cited };
}
