import { isMap, isSeq, type ParsedNode } from 'yaml';
import { formatAddress, parseAddress } from '../address.ts';
import type { Place } from './paper.ts';
import type { SchemaReader } from '../yaml/schemaReader.ts';
import { placeFields } from './schema.ts';
import { meantAddress } from './addressText.ts';
import { entry, resolve, scalarText, type YamlSource } from '../yaml/yaml.ts';

/** The places that a record's `at` names. One that names none is a problem at its node and is left out. */
export function readPlaces(source: YamlSource, node: unknown, reader: SchemaReader): Place[] {
  const at = resolve(node, source.document);
  if (!at) return [];
  const nodes = isSeq(at) ? at.items : [at];
  return nodes.flatMap((item) => {
    const place = readPlace(source, resolve(item, source.document), reader);
    return place ? [place] : [];
  });
}

function readPlace(source: YamlSource, node: ParsedNode | undefined, reader: SchemaReader): Place | undefined {
  if (!node || isSeq(node)) return undefined;
  if (!isMap(node)) {
    const address = readAddressAt(node, reader);
    return address && { address, document: 'main' };
  }
  // The schema's own problems were reported when the record was read; here only the values count.
  const map = node;
  const valueOf = (field: keyof typeof placeFields.shape) => resolve(entry(map, field)?.value, source.document);
  const inside = valueOf('in');
  const address = inside && readAddressAt(inside, reader);
  const page = placeFields.shape.page.safeParse(pageOf(valueOf('page'))).data;
  const quote = foldSpace(scalarText(valueOf('quote')));
  if (!address && page === undefined && quote === undefined) {
    if (!inside) reader.report(node, 'malformed-address', 'This says no place: give an address (eq.5), or { page, quote }.');
    return undefined;
  }
  return {
    ...(address && { address }),
    ...(page !== undefined && { page }),
    ...(quote !== undefined && { quote }),
    document: scalarText(valueOf('doc')) ?? 'main',
  };
}

function readAddressAt(node: ParsedNode, reader: SchemaReader) {
  const written = scalarText(node);
  if (written === undefined) return undefined;
  const address = parseAddress(written.trim());
  if (address) return address;
  const meant = meantAddress(written);
  const hint = meant ? `Did you mean "${formatAddress(meant)}"?` : 'Write eq.5, sec.3.2, alg.1.L4 or p.7, or { page, quote }.';
  reader.report(node, 'malformed-address', `"${written}" is no address of a paper. ${hint}`, meant ? [reader.replace(node, formatAddress(meant))] : []);
  return undefined;
}

function pageOf(node: ParsedNode | undefined): unknown {
  return node && 'value' in node ? node.value : undefined;
}

/** White space as one blank each, none at the ends; undefined when nothing is left. */
export function foldSpace(text: string | undefined): string | undefined {
  const folded = text?.replaceAll(/\s+/g, ' ').trim();
  return folded === '' ? undefined : folded;
}
