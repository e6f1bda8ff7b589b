import { compare } from '../ranges.ts';
import { type Citation, CitationSearch, searchBudget } from './citations.ts';
import { commentsOf } from './comments.ts';
import type { Language } from './language.ts';
import { hasMarks, type LanguageTable, prefix } from './languages.ts';
import type { Mark } from './mark.ts';
import { MarkReader, type Part } from './reader.ts';
import { LexedRegion, lexedRegions } from './regions/lexed.ts';
import { placeOf } from './regions/place.ts';
import { cellRegions } from './regions/regions.ts';

/**
 * Every mark of a text, in order; ranges in UTF-16 units as in the language server protocol. Malformed ones are
 * among them with their problems, those between `off` and `on` are not. What `citations` find counts as a mark, but
 * for what stands in one. Costs one search when there can be neither.
 */
export function parseMarks(text: string, language: Language, languages: LanguageTable, citations: readonly Citation[] = []): readonly Mark[] {
  return hasMarks(text) || citations.length > 0 ? marksIn(lexedRegions(text, language, languages), citations) : [];
}

/** A cell of a notebook that an editor shows. */
export interface CellText {
  readonly text: string;
  readonly language: Language | undefined;
}

/** The marks of each cell of a notebook, ranges in the cell's own text. What is begun or switched off in one goes on in the next. */
export function parseCells(cells: readonly CellText[], languages: LanguageTable, citations: readonly Citation[] = []): (readonly Mark[])[] {
  const regions = cells.flatMap(({ text, language }, index) => {
    const place = placeOf(text);
    return cellRegions(text, language, languages, { ...place, cell: { index, rangeOf: (start, end) => place.rangeOf(start, end) } });
  });
  const marks = marksIn(regions.map((region) => new LexedRegion(region)), citations);
  return cells.map((_, index) => marks.filter(({ cell }) => cell?.index === index));
}

function marksIn(regions: readonly LexedRegion[], citations: readonly Citation[]): readonly Mark[] {
  const budget = searchBudget();
  const parts = regions
    .filter(({ text }) => hasMarks(text) || citations.length > 0)
    .map(({ source }): Part => ({ source, search: new CitationSearch(source, citations, budget), taken: 0 }));
  // Citations are looked for in all of them.
  const holding = citations.length > 0 ? undefined : prefix;
  const comments = parts.flatMap((part) => commentsOf(part.source, holding).map((comment) => ({ part, comment })));
  const reader = new MarkReader();
  for (const { part, comment } of parts.length > 1 ? inOrder(comments) : comments) reader.take(part, comment);
  for (const part of parts) reader.takeRest(part);
  return reader.marks();
}

/** Of several regions, as they stand in the document. */
function inOrder<Item extends { readonly part: Part; readonly comment: { readonly start: number } }>(comments: readonly Item[]): Item[] {
  return comments
    .map((item) => ({ item, cell: item.part.source.place.cell?.index ?? 0, at: item.part.source.place.rangeOf(item.comment.start, item.comment.start).start }))
    .sort((a, b) => a.cell - b.cell || compare(a.at, b.at))
    .map(({ item }) => item);
}
