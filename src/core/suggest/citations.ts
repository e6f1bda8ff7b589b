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
  const byKey = new Map(references.flatMap((reference) => (reference.key === null ? [] : [[reference.key, reference] as const])));
  const found = new Set<Reference>();
  for (const key of keysIn(quote)) {
    const reference = byKey.get(key);
    if (reference) found.add(reference);
  }
  if (found.size === 0) {
    // `previously32`: the number of an entry that is cited on this page, at the end of a word.
    const here = references.filter(({ cited }) => cited.some((place) => place.page === page));
    for (const [, numbers = ''] of quote.matchAll(/[\p{L})”’](\d{1,3}(?:[,–-]\d{1,3})*)(?=[\s.,;:)]|$)/gu)) {
      for (const key of numbers.split(',').flatMap(range)) {
        const reference = here.find((one) => one.key === key);
        if (reference) found.add(reference);
      }
    }
  }
  return [...found].map(citedOf);
}

/** The whole bibliography, for picking one. */
export function bibliography({ references }: Outline): Cited[] {
  return references.map(citedOf);
}

function citedOf({ key, text, page, rect }: Reference): Cited {
  const url = addressOf(text);
  return { key: key ?? '', text, page, rect, ...(url === undefined ? {} : { url }) };
}

/** `[3, 5–7]`, `[ABC+12]`, `Cho et al. (2014a)`, `(Shazeer, 2018)`. */
function keysIn(quote: string): string[] {
  const bracketed = [...quote.matchAll(/\[([^[\]]{1,80})\]/g)].flatMap(([, inside = '']) => inside.split(/[,;]\s*/).flatMap(range));
  const authored = [...quote.matchAll(/(\p{Lu}[\p{L}'’-]{1,30})(?:,? et al\.?| (?:and|&) \p{Lu}[\p{L}'’-]{1,30})?,?\s*[([]?((?:1[89]|20)\d\d[a-z]?)/gu)].map(([, author = '', year = '']) => `${author} ${year}`);
  return [...bracketed, ...authored];
}

function range(part: string): string[] {
  const match = /^(\d{1,3})\s*[–-]\s*(\d{1,3})$/.exec(part.trim());
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return match && to > from && to - from < 100 ? Array.from({ length: to - from + 1 }, (_, step) => String(from + step)) : [part.trim()];
}

/** Line ends leave blanks in addresses, so those are taken out where nothing else can stand. */
function addressOf(text: string): string | undefined {
  const arxiv = /\barXiv[:\s]\s*(?:preprint\s+arXiv:)?\s*((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i.exec(text)?.[1];
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  const doi = /\b(10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)\]])/.exec(text)?.[1];
  if (doi !== undefined) return `https://doi.org/${encodeURI(doi)}`;
  return /https?:\/\/[^\s"<>]+[^\s"<>.,;)\]]/.exec(text)?.[0];
}
