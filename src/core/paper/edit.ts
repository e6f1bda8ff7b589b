import type { TextEdit } from 'vscode-languageserver-types';
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { checked, inTurn, readForEdit } from './checkedEdit.ts';
import { descend, isNothing, type Path } from './descend.ts';
import { EditError } from './editError.ts';
import { insertItem, removeItem, replaceItem, wrapInList, type YamlList } from './itemSplice.ts';
import { layoutOf } from './layout.ts';
import { indexByOrder, keyOrder } from './order.ts';
import { isFilledList, isFilledMap, plainNode, plainValue, plainWith, says } from './plain.ts';
import { insertPair, removePair, replaceValue } from './splice.ts';
import { entries, entry, type YamlMap, type YamlPair, type YamlSource } from '../yaml/yaml.ts';

/*
 * The one writer of paper files: text in, edits of that text out. Comments, order, formatting, line endings and
 * unknown keys stay; the file is never printed anew. Each edit is tried and read back before it is given.
 */

/** The longest list of words, in characters, that is made in one line. */
const compactLength = 80;

/**
 * The edit that gives the value at `path` another value, or its first one. A map is changed key by key, a new key goes where the
 * schema has it; a list item by item, and the item behind its last one is added.
 * @throws EditError when the text does not parse, or comments would be lost.
 */
export function setField(text: string, path: Path, value: unknown): TextEdit[] {
  return value === undefined ? removeField(text, path) : setIn(readForEdit(text), path, value);
}

/**
 * The edit that takes the value at `path` away, none when it is not there. Comments stay. An item goes with its last field, a list with
 * its last item.
 * @throws EditError when the text does not parse.
 */
export function removeField(text: string, path: Path): TextEdit[] {
  return removeIn(readForEdit(text), path);
}

function removeIn(source: YamlSource, path: Path): TextEdit[] {
  const { map, pair, list, found, rest } = descend(source, path);
  const above = path.slice(0, -1);
  const wanted = plainWith(plainNode(source.document.contents), path, undefined, 0);
  if (list) {
    if (rest.length > 1 || !list.items[Number(rest[0])]) return [];
    return list.items.length === 1 ? removeIn(source, found) : checked(source, removeItem(source, list, Number(rest[0]), layoutOf(source, map)), wanted);
  }
  if (!pair || rest.length > 0) return [];
  if (map.items.length === 1 && path.length > 1) return typeof above.at(-1) === 'number' ? removeIn(source, above) : setIn(source, above, {});
  return checked(source, removePair(source, map, pair, layoutOf(source, map)), wanted);
}

/** `index` is where a new key goes in its map; by the schema's order when absent. */
export function setIn(source: YamlSource, path: Path, value: unknown, index?: number): TextEdit[] {
  const { map, pair, list, found, rest } = descend(source, path);
  if (list) return setItem(source, list, found, rest, value);
  const layout = layoutOf(source, map);
  const old = plainNode(source.document.contents);
  if (pair) {
    const made = nest(rest, value);
    const node = pair.value;
    if (isMap(node) && node.items.length > 0 && isFilledMap(made)) return setMap(source, found, node, made);
    if (isSeq(node) && node.items.length > 0 && isFilledList(made)) return setList(source, found, node, made);
    if (node && !isNothing(node) && !isSeq(node) && isFilledList(made) && says(node, made[0])) return setMore(source, found, map, pair, node, made);
    return checked(source, replaceValue(source, pair, made, found.length, layout, map.flow === true), plainWith(old, found, plainValue(made), 0));
  }
  const [name, ...below] = rest;
  if (name === undefined) throw new EditError('The paper file as a whole cannot be replaced.');
  const made = nest(below, value);
  const at = index !== undefined && below.length === 0 ? index : indexByOrder(map, String(name), keyOrder(found));
  return checked(source, insertPair(source, map, at, String(name), made, path.length - below.length, layout), plainWith(old, [...found, name], plainValue(made), at));
}

/** Changes a map key by key, so that what stays the same stays as it is written; given as one edit. */
function setMap({ text }: YamlSource, path: Path, map: YamlMap, value: Readonly<Record<string, unknown>>): TextEdit[] {
  const wanted = Object.keys(value).filter((name) => value[name] !== undefined && !says(entry(map, name)?.value, value[name]));
  const gone = entries(map).map(({ name }) => name).filter((name) => value[name] === undefined);
  return inTurn(text, [...wanted, ...gone], (now, name) => setField(now, [...path, name], value[name]));
}

/** Changes a list item by item: between those at both ends that stay the same, others are replaced, and some come or go. */
function setList({ text }: YamlSource, path: Path, { items }: YamlList, values: readonly unknown[]): TextEdit[] {
  const shorter = Math.min(items.length, values.length);
  let head = 0;
  while (head < shorter && says(items[head], values[head])) head++;
  let tail = 0;
  while (tail < shorter - head && says(items.at(-1 - tail), values.at(-1 - tail))) tail++;
  const both = Array.from({ length: shorter - head - tail }, (_, index) => head + index).filter((index) => !says(items[index], values[index]));
  const rest = (length: number): number[] => Array.from({ length: length - shorter }, (_, index) => shorter - tail + index);
  const steps: readonly ((now: string) => TextEdit[])[] = [
    ...both.map((index) => (now: string) => setField(now, [...path, index], values[index])),
    ...rest(items.length).reverse().map((index) => (now: string) => removeField(now, [...path, index])),
    ...rest(values.length).map((index) => (now: string) => addItem(readForEdit(now), path, index, values[index])),
  ];
  return inTurn(text, steps, (now, step) => step(now));
}

/** A list where one value stood that is its first item. */
function setMore(source: YamlSource, path: Path, map: YamlMap, pair: YamlPair, node: ParsedNode, values: readonly unknown[]): TextEdit[] {
  const isCompact = isScalar(node) && values.every((value) => typeof value !== 'object') && JSON.stringify(values).length <= compactLength;
  const one = (): TextEdit[] => checked(
    source, wrapInList(source, pair, node, map.flow === true || isCompact, layoutOf(source, map)), plainWith(plainNode(source.document.contents), path, [plainNode(node)], 0),
  );
  return inTurn(source.text, [one, (now: string) => setField(now, path, values)], (now, step) => step(now));
}

/** Gives an item another value; `rest` is its index in the list at `path`, and the way on from there where it is not there yet. */
function setItem(source: YamlSource, list: YamlList, path: Path, rest: Path, value: unknown): TextEdit[] {
  const [index, ...below] = [Number(rest[0]), ...rest.slice(1)];
  const item = list.items[index];
  const made = nest(below, value);
  if (!item) return addItem(source, path, index, made);
  if (below.length > 0) throw new EditError(`Item ${index + 1} of "${path.join('.')}" holds no keys. Change it by hand.`);
  if (isMap(item) && isFilledMap(made)) return setMap(source, [...path, index], item, made);
  if (item.anchor !== undefined) throw new EditError(`This part of the file is used in several places (&${item.anchor}). Change it by hand.`);
  const splices = replaceItem(source, list, index, newItem(path, made), layoutOf(source, list));
  return checked(source, splices, plainWith(plainNode(source.document.contents), [...path, index], plainValue(made), 0));
}

/** Puts an item before the one at `index` of the list at `path`, or behind the last one. */
function addItem(source: YamlSource, path: Path, index: number, value: unknown): TextEdit[] {
  const { list } = descend(source, [...path, index]);
  if (!list || index > list.items.length) throw new EditError(`"${path.join('.')}" has no item before this one.`);
  const before = list.items.map(plainNode);
  const items = [...before.slice(0, index), plainValue(value), ...before.slice(index)];
  return checked(source, insertItem(source, list, index, newItem(path, value), layoutOf(source, list)), plainWith(plainNode(source.document.contents), path, items, 0));
}

function newItem(path: Path, value: unknown) {
  return { name: String(path.at(-1)), value, depth: path.length };
}

function nest(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}
