import type { Position, Range } from 'vscode-languageserver-types';
import { parseAddress } from '../address.ts';
import { type Paper, type PaperRecord, sections } from '../paper/paper.ts';
import { touches } from '../ranges.ts';

/** A place of a paper file where a record names another, in its own paper or in another one (`key#id`). */
export interface Reference {
  /** Whose file it stands in, and which record names. */
  readonly paper: Paper;
  readonly by: PaperRecord;
  /** As written: `lr-schedule`, `other#lr-schedule`, `other@v5#eq.3`. */
  readonly written: string;
  /** The key of the paper that is named. */
  readonly key: string;
  /** A record's id, or an address. */
  readonly id: string;
  readonly isAddress: boolean;
  /** Where it stands; finding out walks the file. */
  readonly path: readonly (string | number)[];
}

/** What the records of a paper name, in the order of the file. */
export function referencesIn(paper: Paper): Reference[] {
  return [...paper.records.values()].flatMap((record) => referencesOf(paper, record));
}

function referencesOf(paper: Paper, by: PaperRecord): Reference[] {
  return [...namesIn(by, paper)].map(({ written, path }) => {
    const hash = written.indexOf('#');
    const id = written.slice(hash + 1);
    const key = hash < 0 ? paper.key : written.slice(0, hash).split('@', 1)[0] ?? '';
    return { paper, by, written, key, id, isAddress: parseAddress(id) !== undefined, path: [sections[by.kind], by.id, ...path] };
  });
}

/** The whole of it, as far as it is written in one line: quotes are left out. */
export function rangeOfReference({ paper, written, path }: Reference): Range {
  const range = paper.locate(path);
  return partOf(range, written) ?? range;
}

/** Where the end of `whole`, which stands in `range` plainly or in quotes, is written; undefined where it is written in another way. */
export function partOf({ start, end }: Range, part: string, whole = part): Range | undefined {
  const quotes = (end.character - start.character - whole.length) / 2;
  if (start.line !== end.line || (quotes !== 0 && quotes !== 1)) return undefined;
  const last = end.character - quotes;
  return { start: { line: start.line, character: last - part.length }, end: { line: start.line, character: last } };
}

/** The reference of a record that the cursor is on. */
export function referenceAt(paper: Paper, record: PaperRecord, position: Position): Reference | undefined {
  return referencesOf(paper, record).find((reference) => touches(rangeOfReference(reference), position));
}

function* namesIn(record: PaperRecord, { records }: Paper): Iterable<{ written: string; path: (string | number)[] }> {
  if (record.kind === 'step' && record.fields.parent !== undefined) yield { written: record.fields.parent, path: ['parent'] };
  if (record.kind === 'ambiguity' || record.kind === 'deviation') yield* items(record.fields.about, 'about');
  if (record.kind === 'deviation') yield* items(record.fields.impact?.affects, 'impact', 'affects');
  if (record.kind !== 'result') return;
  yield* items(record.fields['explained-by'], 'explained-by');
  if (record.fields.of !== undefined) yield { written: record.fields.of, path: ['of'] };
  // What is switched off may be told in words.
  for (const name of items(record.fields.off, 'off')) if (records.has(name.written)) yield name;
}

function* items(names: readonly string[] | undefined, ...path: string[]): Iterable<{ written: string; path: (string | number)[] }> {
  for (const [index, written] of (names ?? []).entries()) yield { written, path: [...path, index] };
}
