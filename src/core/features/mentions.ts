import type { Location, Position, Range } from 'vscode-languageserver-types';
import { formatAddress } from '../address.ts';
import { touches } from '../ranges.ts';
import type { Link } from '../trace/link.ts';
import { rangeOfReference, type Reference, referencesIn } from '../trace/references.ts';
import type { Trace } from '../trace/trace.ts';
import { namesPlace, type Owned, pointedAt } from './at.ts';

/** Where a record is named: its own entry, a mark, or another record. */
export type Mention = Location & ({ readonly as: 'entry' } | { readonly as: 'mark'; readonly link: Link } | { readonly as: 'reference'; readonly reference: Reference });

/** Every place that names a record, its entry first; marks also by the address that it stands at. */
export function mentionsOf(trace: Trace, { traced, record }: Owned): Mention[] {
  const references = trace.papers.flatMap(({ paper }) => referencesIn(paper)).filter(({ key, id, isAddress }) => key === traced.paper.key && id === record.id && !isAddress);
  return [
    { as: 'entry', uri: traced.paper.uri, range: record.idRange },
    ...references.map((reference): Mention => ({ as: 'reference', uri: reference.paper.uri, range: rangeOfReference(reference), reference })),
    ...traced.linksOf(record.id).map(mentionOf),
  ];
}

/** Every place that names what the cursor is on: records, or a place of a paper at which none stands. */
export function mentionsAt(trace: Trace, uri: string, position: Position): { readonly range: Range; readonly mentions: readonly Mention[] } | undefined {
  const pointed = pointedAt(trace, uri, position);
  if (!pointed) return undefined;
  const places = pointed.links.filter(({ record }) => !record).flatMap(({ paper, target: { name, document = 'main' } }) => (typeof name === 'string' ? [] :
    trace.links.filter((link) => link.paper === paper && !link.record && namesPlace(link.target, document, formatAddress(name)))));
  return { range: pointed.range, mentions: [...pointed.records.flatMap((owned) => mentionsOf(trace, owned)), ...[...new Set(places)].map(mentionOf)] };
}

function mentionOf(link: Link): Mention {
  return { as: 'mark', uri: link.uri, range: link.target.range, link };
}

/** The places of one document that name the same thing as the one that the cursor is on. */
export function mentionsBeside(trace: Trace, uri: string, position: Position): readonly Mention[] {
  const found = mentionsAt(trace, uri, position);
  return found && touches(found.range, position) ? found.mentions.filter((mention) => mention.uri === uri) : [];
}
