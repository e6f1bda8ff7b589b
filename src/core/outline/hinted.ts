import { contains, nearest } from './places.ts';
import { boxOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Placed, Section } from './outline.ts';
import type { Hints } from './page.ts';
import type { Entry } from './references.ts';
import type { Sheet } from './sheet.ts';

const numberOf = /^\s*(?:(?:Appendix|Chapter|Part|Section)\s+)?(\d{1,3}(?:\.\d{1,3}){0,5}(?=[.:\s])|[A-Z](?:\.\d{1,3}){1,5}(?=[.:\s])|(?:[A-Z]|[IVXL]{1,6})(?=[.:]))[.:]?\s*(?=\S)/;

/** A title without white space, case and punctuation: bookmarks are typed anew, and often without mathematics. */
function bare(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');
}

/**
 * Sections mended by the document's bookmarks and its structure tree: levels are theirs, and a heading that they
 * name and that stands on its page as a line is added. `taken` are lines of floats, notes and lists.
 */
export function hintedSections(sections: readonly Section[], hints: Hints, sheets: readonly Sheet[], taken: ReadonlySet<Line>): Section[] {
  const found = [...sections];
  const named = [...hints.bookmarks, ...taggedTitles(hints, sheets)];
  for (const { title, level, place } of named) {
    const printed = numberOf.exec(title)?.[1];
    const text = printed === undefined ? title : title.replace(numberOf, '');
    const at = found.findIndex((section) => section.page === place.page && (bare(section.title) === bare(text) || bare(section.title) === bare(title) || (printed !== undefined && section.number === printed)));
    const known = found[at];
    if (known) {
      found[at] = { ...known, level };
      continue;
    }
    const sheet = sheets.find(({ page }) => page === place.page);
    const line = sheet?.lines.find((each) => !taken.has(each) && (bare(each.text) === bare(title) || bare(each.text) === bare(text)) && contains(sheet, each, place));
    // The largest line of the first page is the paper's own title.
    const largest = sheet?.lines.reduce((size, each) => Math.max(size, each.size), 0) ?? 0;
    if (!sheet || !line || bare(text).length < 3 || (sheet.page === 1 && line.size === largest)) continue;
    found.push({ number: printed ?? null, title: text.trim(), level, page: sheet.page, rect: sheet.back(boxOf([line])) });
  }
  return found.sort((a, b) => a.page - b.page || order(sheets, a) - order(sheets, b));
}

/** Where a section stands among the lines of its page. */
function order(sheets: readonly Sheet[], { page, rect }: Section): number {
  const sheet = sheets.find((each) => each.page === page);
  return sheet ? sheet.lines.findIndex((line) => { const box = sheet.back(boxOf([line])); return Math.abs(box[3] - rect[3]) < 2 && box[0] >= rect[0] - 2 && box[0] <= rect[2]; }) : 0;
}

function taggedTitles({ headings }: Hints, sheets: readonly Sheet[]): Hints['bookmarks'] {
  return headings.flatMap(({ page, level, items }) => {
    const title = sheets.find((sheet) => sheet.page === page)?.textOf(items) ?? '';
    return title === '' ? [] : [{ title, level, place: { page, left: undefined, top: undefined } }];
  });
}

/** Where entries are cited, from links to them; undefined for an entry that no link names. */
export function linkedCitations(entries: readonly Entry[], hints: Hints): (readonly Placed[] | undefined)[] {
  const cited = entries.map((): Placed[] | undefined => undefined);
  const owner = new Map(hints.destinations.flatMap(({ name, place }) => {
    const index = nearest(entries, place);
    return index === undefined ? [] : [[name, index] as const];
  }));
  for (const { page, rect, destination } of hints.links) {
    const index = owner.get(destination);
    if (index !== undefined) cited[index] = [...cited[index] ?? [], { page, rect }];
  }
  return cited;
}
