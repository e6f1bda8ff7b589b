import { formatAddress } from '../address.ts';
import type { NewRecord } from '../paper/addRecord.ts';
import { idFrom } from '../paper/ids.ts';
import { type Paper, sections } from '../paper/paper.ts';
import { sectionFields } from '../paper/schema.ts';
import type { Suggestion } from './suggestion.ts';

/** What is to be written for suggestions that were picked, each with an id of its own; parts name the step they belong to. */
export function recordsOf(picked: readonly Suggestion[], paper: Paper, document: string): NewRecord[] {
  const taken = new Set(paper.records.keys());
  const wholes = new Map<string, string>();
  for (const { kind, id, at } of paper.records.values()) {
    for (const { address, document: where } of at) if (kind === 'step' && address && where === document) wholes.set(formatAddress(address), id);
  }
  return picked.map((suggestion) => {
    const { kind, title, name = title, at, part, fields } = suggestion;
    const id = idFrom(name, taken, kind);
    taken.add(id);
    if (kind === 'step' && at !== undefined) wholes.set(at, id);
    const parent = part === undefined ? undefined : wholes.get(part);
    const place = placeOf(suggestion, document);
    return { kind, id, fields: ordered(kind, { ...fields, ...(place === undefined ? {} : { at: place }), ...(parent === undefined ? {} : { parent }) }) };
  });
}

/** An address says it all, in the main document; what is missing stands nowhere. */
function placeOf({ at, page, quote, section }: Suggestion, document: string): unknown {
  const doc = document === 'main' ? {} : { doc: document };
  if (at !== undefined) return document === 'main' ? at : { page, in: at, ...doc };
  return quote === '' ? undefined : { page, quote, ...(section === undefined ? {} : { in: section }), ...doc };
}

/** In the order that the schema has, which is that of the docs. */
function ordered(kind: Suggestion['kind'], fields: Readonly<Record<string, unknown>>): object {
  const order = Object.keys(sectionFields[sections[kind]].shape);
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}
