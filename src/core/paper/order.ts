import { type Address, parseAddress } from '../address.ts';
import type { Path } from './descend.ts';
import type { PaperRecord, Place } from './paper.ts';
import { paperFields, paperFile, sectionFields } from './schema.ts';
import { entries, scalarText, type YamlMap } from '../yaml/yaml.ts';

/** The index at which `name` belongs in a map, when `order` is the order of keys: after the last one that comes before it. */
export function indexByOrder(map: YamlMap, name: string, order: readonly string[]): number {
  const names = entries(map).map((other) => order.indexOf(other.name));
  const own = order.indexOf(name);
  if (own < 0) return map.items.length;
  const before = names.map((rank) => rank >= 0 && rank < own).lastIndexOf(true);
  if (before >= 0) return before + 1;
  const later = names.findIndex((rank) => rank > own);
  return later < 0 ? map.items.length : later;
}

/** The order of keys in the map at `path`, by the schema; empty where it has none. */
export function keyOrder(path: Path): readonly string[] {
  const [section, , ...below] = path;
  if (section === undefined) return Object.keys(paperFile.shape);
  if (section === 'paper' && path.length === 1) return Object.keys(paperFields.shape);
  const fields = Object.hasOwn(sectionFields, section) ? sectionFields[section as keyof typeof sectionFields] : undefined;
  return fields && path.length === 2 && below.length === 0 ? Object.keys(fields.shape) : [];
}

/** The page of an address, as far as somebody knows. */
export type PageOfAddress = (address: Address) => number | undefined;

/** The index of a new record: before the first on a later page, else after the last on an earlier or the same one, else at the end. */
export function indexByPage(map: YamlMap, records: ReadonlyMap<string, PaperRecord>, fields: object, pageOfAddress: PageOfAddress): number {
  const page = pageOf(firstPlace(fields), pageOfAddress);
  if (page === undefined) return map.items.length;
  const pages = map.items.map((pair) => pageOf(records.get(scalarText(pair.key) ?? '')?.at[0], pageOfAddress));
  const later = pages.findIndex((other) => other !== undefined && other > page);
  if (later >= 0) return later;
  const before = pages.map((other) => other !== undefined).lastIndexOf(true);
  return before < 0 ? map.items.length : before + 1;
}

function firstPlace(fields: object): Partial<Place> | undefined {
  const at: unknown = 'at' in fields ? fields.at : undefined;
  const first: unknown = Array.isArray(at) ? at[0] : at;
  if (typeof first !== 'string') return first as Partial<Place> | undefined;
  const address = parseAddress(first);
  return address && { address };
}

/** The page a place is on: `page`, or its address's. */
function pageOf(place: Partial<Place> | undefined, pageOfAddress: PageOfAddress): number | undefined {
  if (place?.page !== undefined || !place?.address) return place?.page;
  const { kind, number } = place.address;
  return kind === 'p' ? (/^\d+$/.test(number) ? Number(number) : undefined) : pageOfAddress(place.address);
}
