import { findAlgorithm } from './algorithms.ts';
import { setApart } from './apart.ts';
import { findCaptions } from './captions.ts';
import type { Caption } from './captions.ts';
import { findCitations } from './citations.ts';
import { findEquations } from './equations.ts';
import { findFloats } from './floats.ts';
import { findFootnotes } from './footnotes.ts';
import { frameOf } from './frame.ts';
import { hintedSections, linkedCitations } from './hinted.ts';
import { inOrder, levelled, section } from './heading.ts';
import type { Heading } from './heading.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { outlineVersion } from './outline.ts';
import type { Captioned, Outline } from './outline.ts';
import { numberedHeadings } from './numberedHeadings.ts';
import { noHints } from './page.ts';
import type { Hints, LayoutPage } from './page.ts';
import { plainHeadings } from './plainHeadings.ts';
import { problemsOf } from './problems.ts';
import { bibliographyTitle, readEntries, reference, unheadedLines } from './references.ts';
import { measure, sheetsOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { findTheorems } from './theorems.ts';

/**
 * The outline of a document from all its pages, in any order. Never fails; what could not be read stands in
 * `problems`. About as linear in the text as sorting is.
 */
export function findOutline(layout: readonly LayoutPage[], hints: Hints = noHints): Outline {
  const pages = [...layout].sort((a, b) => a.page - b.page);
  const lined = linesOf(pages.map(frameOf));
  const apart = setApart(lined);
  const body = measure(lined);
  const sheets = sheetsOf(lined, body, apart);
  const footnotes = findFootnotes(sheets);
  const captions = findCaptions(sheets).filter(({ lines }) => !lines.some((line) => footnotes.own.has(line)));
  const captionLines = new Set(captions.flatMap(({ lines }) => lines));
  const taken = new Set<Line>([...footnotes.own, ...captionLines]);
  const notes = new Set(footnotes.footnotes.map(({ page, number }) => `${page} ${number}`));
  const first = numberedHeadings(sheets, taken, notes);
  // Floats end at headings; a bold line in the body's size may be a table's.
  const large = plainHeadings(sheets, first, taken).filter(({ lines: [line] }) => line !== undefined && line.size > 1.07 * body.size);
  const headingLines = new Set([...first, ...large].flatMap(({ lines }) => lines));
  // Nor does an equation stand in a float; one that only looks like it, as a cell of a table may, ends none.
  const displayed = new Set(findEquations(sheets, new Set([...taken, ...headingLines])).flatMap(({ own, sure }) => (sure ? own : [])));
  const isHeading = (line: Line) => headingLines.has(line) || footnotes.own.has(line) || displayed.has(line);

  const algorithms = captions.filter(({ kind }) => kind === 'algorithm' || kind === 'listing').map((caption) => findAlgorithm(caption, captions, isHeading));
  const coded = new Set(algorithms.flatMap(({ own }) => own));
  for (const line of coded) taken.add(line);
  const floats = findFloats(captions.filter(({ kind }) => kind === 'figure' || kind === 'table'), (line) => isHeading(line) || coded.has(line));
  for (const { inside } of floats) for (const line of inside) taken.add(line);

  const numbered = numberedHeadings(sheets, taken, notes);
  for (const { lines, runIn } of numbered) if (!runIn) for (const line of lines) taken.add(line);
  const headings = levelled([...numbered, ...plainHeadings(sheets, numbered, taken)].sort(inOrder));
  for (const { lines, runIn } of headings) if (!runIn) for (const line of lines) taken.add(line);
  const bibliography = bibliographyLines(sheets, headings, taken);
  const entries = readEntries(bibliography);
  const listed = new Set(bibliography.map(({ line }) => line));
  const printed = headings.filter(({ lines }) => !lines.some((line) => listed.has(line))).map(section);
  for (const line of listed) taken.add(line);
  const sections = hintedSections(printed, hints, sheets, taken);
  const citations = findCitations(sheets, entries, listed);
  const linked = linkedCitations(entries, hints);
  const captioned = (kind: 'figure' | 'table'): Captioned[] => floats.filter(({ caption }) => caption.kind === kind).map(({ caption, box }) => captionedOf(caption, box));
  return {
    version: outlineVersion,
    pages: pages.length,
    sections,
    equations: findEquations(sheets, taken).map(({ equation }) => equation),
    algorithms: algorithms.map(({ algorithm }) => algorithm),
    figures: captioned('figure'),
    tables: captioned('table'),
    theorems: findTheorems(sheets, taken),
    footnotes: footnotes.footnotes,
    references: entries.map((entry, index) => reference(entry, linked[index] ?? citations[index] ?? [])),
    problems: problemsOf(lined),
  };
}

function captionedOf({ sheet, number, text }: Caption, box: readonly [number, number, number, number]): Captioned {
  return { number, caption: text, page: sheet.page, rect: sheet.back(box) };
}

/** What stands between the bibliography's heading and the next one. */
function bibliographyLines(sheets: readonly Sheet[], headings: readonly Heading[], taken: ReadonlySet<Line>): { line: Line; sheet: Sheet }[] {
  const start = headings.filter(({ title }) => bibliographyTitle.test(title)).at(-1);
  if (!start) return unheadedLines(sheets, taken);
  const end = headings.slice(headings.indexOf(start) + 1).find(({ number, level }) => number !== null || level <= start.level);
  return sheets.flatMap((sheet) => sheet.lines.flatMap((line, index) => {
    const after = sheet.page > start.sheet.page || (sheet.page === start.sheet.page && index > start.index);
    const before = !end || sheet.page < end.sheet.page || (sheet.page === end.sheet.page && index < end.index);
    return after && before && !taken.has(line) ? [{ line, sheet }] : [];
  }));
}
