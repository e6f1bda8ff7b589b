import { addressTitle, formatAddress } from '../../address.ts';
import type { Address } from '../../address.ts';
import type { Passage } from '../../documents/passage.ts';
import { quoteThing, type Sought, sought, soughtText } from '../../documents/wanted.ts';
import { grouped } from '../../grouped.ts';
import { isObsolete } from '../../paper/obsolete.ts';
import type { PaperRecord, Place } from '../../paper/paper.ts';
import type { Link } from '../../trace/link.ts';
import { shortened } from '../describe.ts';
import type { Versions } from './pair.ts';

/** One of a record's places. */
export interface Site {
  readonly record: PaperRecord;
  readonly index: number;
  readonly place: Place;
}

/** Something of the old version that is to be found again: a passage that a record or marks quote, or an address with all that names it. */
export interface Subject {
  /** Unique in a review, the same the next time. */
  readonly id: string;
  readonly title: string;
  /** Absent for a quoted passage. */
  readonly address?: Address;
  /** Records that stand there. */
  readonly sites: readonly Site[];
  /** Marks that name the address, or quote the passage. */
  readonly links: readonly Link[];
  /** What records and marks quote; absent for an address. */
  readonly quote?: string;
  /** What stood there; undefined where nobody knows. */
  readonly passage: Passage | undefined;
}

/** What is to be found again, in the order of the paper file, then of the code. */
export function subjectsOf(versions: Versions): Subject[] {
  const { traced: { paper, links }, from, to, known, old } = versions;
  const quoted: Subject[] = [];
  const addresses = new Map<string, { address: Address; sites: Site[]; links: Link[] }>();
  const at = (address: Address): { sites: Site[]; links: Link[] } => {
    const known = addresses.get(formatAddress(address)) ?? { address, sites: [], links: [] };
    addresses.set(formatAddress(address), known);
    return known;
  };
  // What the lock does not know of the PDF that was replaced was written since.
  const isOld = (wanted: Sought): boolean => from !== to || known.size === 0 || known.has(soughtText(wanted));
  for (const record of paper.records.values()) {
    if (isObsolete(record)) continue;
    for (const [index, place] of record.at.entries()) {
      const [wanted] = place.document === from ? sought(place) : [];
      if (!wanted) continue;
      const site = { record, index, place };
      if ('address' in wanted) at(wanted.address).sites.push(site);
      else if (isOld(wanted)) {
        quoted.push({ id: `${record.id}/${index}`, title: record.title, sites: [site], links: [], quote: wanted.quote, passage: known.get(soughtText(wanted)) ?? undefined });
      }
    }
  }
  const inCode = links.filter(({ mark, target }) => mark.cited === undefined && (target.document ?? 'main') === from);
  for (const [quote, members] of grouped(inCode, ({ mark }) => mark.quote)) {
    if (quote !== undefined && isOld({ quote })) quoted.push({ id: quoteThing(quote), title: `“${shortened(quote)}”`, sites: [], links: members, quote, passage: known.get(quote) ?? undefined });
  }
  for (const link of inCode) {
    if (typeof link.target.name !== 'string') at(link.target.name).links.push(link);
  }
  const numbered = [...addresses].flatMap(([id, { address, ...rest }]): Subject[] => {
    // A page is a place of one PDF: what stood on it, nobody can say.
    if (address.kind === 'p') return [];
    const passage = known.get(id) ?? old?.address(address) ?? undefined;
    if (!passage) return [];
    return [{ id, title: `${addressTitle(address)} ${shortened(passage.text)}`.trim(), address, ...rest, passage }];
  });
  return [...quoted, ...numbered];
}
