import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { scalarText } from '../yaml/yaml.ts';

/** A value with the order of its keys and those written twice, for comparing: what an edit must leave as it was. */
export type Plain = string | readonly Plain[] | PlainMap;

export interface PlainMap {
  readonly anchor?: string;
  readonly entries: readonly (readonly [string, Plain])[];
}

export function plainNode(node: unknown): Plain {
  if (isAlias(node)) return `alias ${node.source}`;
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => [scalarText(key) ?? '?', plainNode(value)] as const);
    return { ...(node.anchor !== undefined && { anchor: node.anchor }), entries };
  }
  if (isSeq(node)) return node.items.map(plainNode);
  return isScalar(node) ? `${node.anchor ?? ''}${plainScalar(node.value)}` : plainScalar(null);
}

export function plainValue(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null) {
    return { entries: Object.entries(value).filter(([, each]) => each !== undefined).map(([name, each]) => [name, plainValue(each)] as const) };
  }
  return plainScalar(value);
}

function plainScalar(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `text ${value}`;
  return typeof value === 'number' || typeof value === 'boolean' ? `other ${String(value)}` : typeof value;
}

/** `plain` with the value at `path` replaced, none to take it away; `index` is where a new key goes. */
export function plainWith(plain: Plain, path: readonly (string | number)[], value: Plain | undefined, index: number): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? '';
  if (Array.isArray(plain)) {
    const list = plain as readonly Plain[];
    if (rest.length === 0 && value === undefined) return list.filter((_, at) => at !== step);
    return list.map((item, at) => (at === step ? plainWith(item, rest, value, index) : item));
  }
  const map: PlainMap = typeof plain === 'string' ? { entries: [] } : (plain as PlainMap);
  const at = map.entries.findIndex(([name]) => name === String(step));
  const entries = [...map.entries];
  const inner = at < 0 ? { entries: [] } : (entries[at]?.[1] ?? 'nothing');
  const made = plainWith(inner, rest, value, index);
  if (at >= 0 && rest.length === 0 && value === undefined) entries.splice(at, 1);
  else if (at >= 0) entries[at] = [String(step), made];
  else entries.splice(index, 0, [String(step), made]);
  return { ...map, entries };
}

/** Whether a node says a value already, be it bare where it would be quoted now. */
export function says(node: unknown, value: unknown): boolean {
  if (isMap(node)) {
    const names = isFilledMap(value) ? Object.keys(value).filter((name) => value[name] !== undefined) : [];
    return isFilledMap(value) && node.anchor === undefined && names.length === node.items.length && node.items.every(({ key, value: inner }) => says(inner, value[scalarText(key) ?? '']));
  }
  if (isSeq(node)) return isFilledList(value) && node.anchor === undefined && value.length === node.items.length && node.items.every((item, index) => says(item, value[index]));
  return isScalar(node) && node.anchor === undefined && (samePlain(plainNode(node), plainValue(value)) || (typeof value === 'string' && scalarText(node) === value));
}

export function isFilledMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

export function isFilledList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

export function samePlain(a: Plain, b: Plain): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
