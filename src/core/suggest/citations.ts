import { authorYears, bracketed, expanded } from '../outline/citations.ts';
import type { Outline, Reference } from '../outline/outline.ts';
import type { Rect } from '../outline/page.ts';

/** An entry of the bibliography that a passage leans on. */
export interface Cited {
  readonly key: string;
  readonly text: string;
  /** Where the entry stands. */
  readonly page: number;
  readonly rect: Rect;
  /** Where it can be had, as far as the entry tells: arXiv, DOI, then any address. */
  readonly url?: string;
}

/** The entries that a passage cites, in its order; marks raised above the line count where the outline knows of them. */
export function citedIn({ references }: Outline, quote: string, page: number): Cited[] {
  const found = entriesOf([...bracketed(quote), ...authorYears(quote)], references);
  if (found.length > 0) return found;
  // `previously32`: the number of an entry that is cited on this page, at the end of a word.
  const raised = [...quote.matchAll(/[\p{L})”’](\d{1,3}(?:[,–-]\d{1,3})*)(?=[\s.,;:)]|$)/gu)].flatMap(([, numbers = '']) => numbers.split(',').flatMap(expanded));
  return entriesOf(raised, references.filter(({ cited }) => cited.some((place) => place.page === page)));
}

/** Each entry once; of those with the same key the last. */
function entriesOf(keys: readonly string[], references: readonly Reference[]): Cited[] {
  const byKey = new Map(references.map((reference) => [reference.key, reference]));
  return [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []).map(citedOf);
}

/** The whole bibliography, for picking one. */
export function bibliography({ references }: Outline): Cited[] {
  return references.map(citedOf);
}

function citedOf({ key, text, page, rect }: Reference): Cited {
  const url = addressOf(text);
  return { key: key ?? '', text, page, rect, ...(url === undefined ? {} : { url }) };
}

/** Line ends leave blanks in addresses, so those are taken out where nothing else can stand. */
function addressOf(text: string): string | undefined {
  const arxiv = /\barXiv[:\s]\s*(?:preprint\s+arXiv:)?\s*((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i.exec(text)?.[1];
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  const doi = /\b(10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)\]])/.exec(text)?.[1];
  if (doi !== undefined) return `https://doi.org/${encodeURI(doi)}`;
  return /https?:\/\/[^\s"<>]+[^\s"<>.,;)\]]/.exec(text)?.[0];
}
