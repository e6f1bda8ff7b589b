import type { Position } from 'vscode-languageserver-types';
import { touches } from '../../ranges.ts';
import type { Language } from '../language.ts';
import type { LanguageTable } from '../languages.ts';
import type { Span } from '../lexer.ts';
import { splitHtml } from './html.ts';
import { splitMarkdown } from './markdown.ts';
import { languageNamed } from './named.ts';
import { notebookCells } from './notebook.ts';
import { type Place, placeOf, within } from './place.ts';
import { cellStarts } from './script.ts';

/** A stretch of a document in one language. */
export interface Region {
  readonly text: string;
  readonly language: Language;
  readonly place: Place;
  /** Its comments and strings, where they were found in splitting. */
  readonly spans?: readonly Span[];
}

/** Text in another language inside a document. */
export interface Embedded {
  readonly start: number;
  readonly end: number;
  readonly language: Language;
}

/** Takes a text apart: what is a comment or code in the text itself, and what stands in it in other languages. */
export type Splitter = (text: string, host: Language, languages: LanguageTable) => { readonly spans: readonly Span[]; readonly embedded: readonly Embedded[] };

const splitters = { markdown: splitMarkdown, html: splitHtml } as const;

/** A page in a fence in a cell is as deep as people go; more is made to hurt. */
const deepest = 4;

/** Whether a span of an outer region has something inside: a fence, a script. A tag has not. */
export function embeds({ kind, start, inner }: Span): boolean {
  return kind === 'string' && inner.start > start;
}

/** The regions of a document, an outer one before those inside it. Never throws; in all but few files there is one. */
export function regionsOf(text: string, language: Language, languages: LanguageTable, place = placeOf(text), depth = 0): Region[] {
  if (language.embeds === 'notebook') return notebookCells(text, languages).flatMap((cell) => cellRegions(cell.text, cell.language, languages, cell.place));
  if (language.embeds === undefined) {
    const starts = cellStarts(text, language);
    return starts?.map((start, index) => ({ text: text.slice(start, starts[index + 1]), language, place: within(place, start) })) ?? [{ text, language, place }];
  }
  const { spans, embedded } = splitters[language.embeds](text, language, languages);
  const inner = depth < deepest ? embedded : [];
  return [
    { text, language, place, spans },
    ...inner.flatMap((part) => regionsOf(text.slice(part.start, part.end), part.language, languages, within(place, part.start), depth + 1)),
  ];
}

/** The regions of a notebook's cell: its language may be another than the kernel's, by a magic command in its first line. */
export function cellRegions(text: string, language: Language | undefined, languages: LanguageTable, place: Place): Region[] {
  const [, magic = '', rest = ''] = /^%%(\w+)[ \t]*([^\s]*)/.exec(text) ?? [];
  const named = magic === 'script' ? languageNamed(rest, languages) : /^(?:write)?file$/.test(magic) ? languages.of(rest) : languageNamed(magic, languages);
  const own = named ?? language;
  return own ? regionsOf(text, own, languages, place) : [];
}

/** The innermost region at a position of the document; undefined where it is in none whose language is known. */
export function regionAt(regions: readonly Region[], position: Position): Region | undefined {
  const region = regions.filter(({ text, place }) => touches(place.rangeOf(0, text.length), position)).at(-1);
  return region?.spans?.some((span) => embeds(span) && touches(region.place.rangeOf(span.inner.start, span.inner.end), position)) ? undefined : region;
}
