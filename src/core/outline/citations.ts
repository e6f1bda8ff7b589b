import { boxOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Placed } from './outline.ts';
import type { Sheet } from './sheet.ts';
import type { Entry } from './references.ts';

/** Where each entry is cited, by its index. `own` are the bibliography's lines. */
export function findCitations(sheets: readonly Sheet[], entries: readonly Entry[], own: ReadonlySet<Line>): Placed[][] {
  const cited = entries.map((): Placed[] => []);
  const byKey = new Map(entries.flatMap(({ key }, index) => (key === null ? [] : [[key, index] as const])));
  const raised = entries.length > 4 && entries.every(({ key }) => key !== null && /^\d+$/.test(key)) && !bracketsAreUsed(sheets, own);
  const byAuthor = entries.some(({ key }) => key?.includes(' '));
  for (const sheet of sheets) {
    for (const [index, line] of sheet.lines.entries()) {
      if (own.has(line)) continue;
      const begun = [line.text, goingOn(line, sheet.lines[index + 1])] as const;
      const keys = new Set([...bracketed(...begun), ...(raised ? superscripts(sheet, line) : []), ...(byAuthor ? authorYears(...begun) : [])]);
      for (const key of keys) {
        const entry = byKey.get(key);
        if (entry !== undefined) cited[entry]?.push({ page: sheet.page, rect: sheet.back(boxOf([line])) });
      }
    }
  }
  return cited;
}

function bracketsAreUsed(sheets: readonly Sheet[], own: ReadonlySet<Line>): boolean {
  let found = 0;
  for (const { lines } of sheets) for (const line of lines) if (!own.has(line) && /\[\d{1,3}(?:[,–\-\]]|\s)/.test(line.text)) found++;
  return found >= 3;
}

/** What follows a line in its column: a citation may end there. */
function goingOn({ column, text }: Line, next: Line | undefined): string {
  return next?.column !== column ? '' : text.endsWith('-') ? next.text : ` ${next.text}`;
}

/** The keys of `[3, 5–7]` and `[ABC+12, §2]` that begin in `text` and may end in `rest`. */
export function bracketed(text: string, rest = ''): string[] {
  return begunIn(text, rest, /\[([^[\]]{1,80})\]/g).flatMap(([, inside = '']) => inside.split(/[,;]\s*/).flatMap(expanded));
}

function begunIn(text: string, rest: string, pattern: RegExp): RegExpExecArray[] {
  return [...(text + rest).matchAll(pattern)].filter(({ index }) => index < text.length);
}

/** `5–7` as its numbers, at most a hundred; what is no range as it is. */
export function expanded(text: string): string[] {
  const range = /^(\d{1,3})\s*[–-]\s*(\d{1,3})$/.exec(text.trim());
  if (!range) return [text.trim()];
  const [from, to] = [Number(range[1]), Number(range[2])];
  return to > from && to - from < 100 ? Array.from({ length: to - from + 1 }, (_, step) => String(from + step)) : [];
}

/** Numbers set small above the line, as journals cite. */
function superscripts(sheet: Sheet, line: Line): string[] {
  return line.glyphs.filter(({ size, base, text, font }) => size < 0.8 * line.size && base > line.base + 0.15 * line.size && /^[\d,–\-\s]+$/.test(text) && !sheet.style(font).math)
    .flatMap(({ text }) => text.split(',').flatMap(expanded));
}

/** The keys of `Vaswani et al. (2017)` and `(Shazeer, 2018a)` that begin in `text` and may end in `rest`. */
export function authorYears(text: string, rest = ''): string[] {
  return begunIn(text, rest, /(\p{Lu}[\p{L}'’\-]{1,30})(?:,? et al\.?| (?:and|&) \p{Lu}[\p{L}'’\-]{1,30})?,?\s*[([]?((?:1[89]|20)\d\d[a-z]?)/gu).map(([, author = '', year = '']) => `${author} ${year}`);
}
