import { type Address, formatAddress } from '../address.ts';
import type { Paper, Place } from '../paper/paper.ts';
import type { Link } from '../trace/link.ts';

/** Something whose place in a document is asked for: an address that code or the paper file uses, a record, a mark's quote. */
export interface Wanted {
  /** An address (`eq.5`), a record's id, or `> ` and a mark's quote. */
  readonly thing: string;
  /** Where it is said to be: one, or each of a record's places in the document. */
  readonly places: readonly Sought[];
}

export type Sought =
  | { readonly address: Address }
  | { readonly quote: string; readonly page?: number };

/** A sought place in writing, to tell whether it is still the same. */
export function soughtText(sought: Sought): string {
  if ('address' in sought) return formatAddress(sought.address);
  return sought.page === undefined ? sought.quote : `p.${sought.page} ${sought.quote}`;
}

/** What is wanted of each document of a paper, by the document's name. */
export function wantedOf(paper: Paper, links: readonly Link[]): Map<string, Map<string, Wanted>> {
  const byDocument = new Map<string, Map<string, Wanted>>([...paper.documents.keys()].map((name) => [name, new Map<string, Wanted>()]));
  const add = (document: string, thing: string, places: readonly Sought[]): void => {
    byDocument.get(document)?.set(thing, { thing, places });
  };
  for (const { target, mark } of links) {
    const document = target.document ?? 'main';
    if (typeof target.name !== 'string') add(document, formatAddress(target.name), [{ address: target.name }]);
    if (mark.quote !== undefined) add(document, quoteThing(mark.quote), [{ quote: mark.quote }]);
  }
  for (const record of paper.records.values()) {
    for (const document of paper.documents.keys()) {
      const places = record.at.filter((place) => place.document === document).flatMap(sought);
      if (places.length > 0) add(document, record.id, places);
    }
  }
  return byDocument;
}

/** What code wants of a paper, in writing, to tell whether it is still the same. */
export function wantedIn(links: readonly Link[]): string {
  return links.map(({ target: { document = '', name }, mark: { quote = '' } }) => typeof name === 'string' ? quote : `${document}#${formatAddress(name)}${quote}`).join('\n');
}

export function quoteThing(quote: string): string {
  return `> ${quote}`;
}

/** A quote goes before the address it stands in, an address before a page. */
export function sought({ address, page, quote }: Place): Sought[] {
  if (quote !== undefined) return [{ quote, ...(page === undefined ? {} : { page }) }];
  if (address) return [{ address }];
  return page === undefined ? [] : [{ address: { kind: 'p', number: String(page) } }];
}
