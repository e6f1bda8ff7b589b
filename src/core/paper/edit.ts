import type { TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isMap, isScalar, isSeq } from 'yaml';
import { descend, isNothing, type Path, rootOf } from './descend.ts';
import { EditError } from './edit-error.ts';
import { excerptAt, indexOfRecord } from './excerpt.ts';
import { layoutOf, type Splice } from './layout.ts';
import { indexByOrder, indexByPage, keyOrder, type PageOfAddress } from './order.ts';
import { type PaperRecord, type RecordKind, sections } from './paper.ts';
import { longestPaper, parsePaper } from './parse.ts';
import { changeBetween } from '../textChange.ts';
import { type Plain, plainNode, plainValue, plainWith, samePlain } from './plain.ts';
import { renderValue } from './render.ts';
import { insertPair, removePair, replaceValue } from './splice.ts';
import { entries, entry, rangeAt, readYaml, type YamlMap, type YamlSource } from '../yaml/yaml.ts';

/*
 * The one writer of paper files: text in, edits of that text out. Comments, order, formatting, line endings and
 * unknown keys stay; the file is never printed anew. Each edit is tried and read back before it is given.
 */

/**
 * The edit that adds a record, in the order of the paper: before the first one on a later page, else after the last
 * one on an earlier or the same page, else at the end. The section is made when it is not there.
 * @throws EditError when the text does not parse or has the id already.
 */
export function addRecord(text: string, kind: RecordKind, id: string, fields: object, pageOf: PageOfAddress = () => undefined): TextEdit[] {
  const source = readForEdit(text);
  const records = parsePaper(text, '').paper?.records ?? new Map<string, PaperRecord>();
  const section = sections[kind];
  if (records.has(id)) throw new EditError(`The id "${id}" is already used in this paper. Choose another one.`);
  const pair = entry(rootOf(source), section);
  if (pair && !isNothing(pair.value) && !isMap(pair.value)) throw new EditError(`"${section}" is no map of records. Mend it first; the problem is marked there.`);
  const index = isMap(pair?.value) ? indexByPage(pair.value, records, fields, pageOf) : 0;
  return nearby(source, section, index, (part, at) => setIn(readForEdit(part), [section, id], fields, at));
}

/** A record that is to be. */
export interface NewRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: object;
}

/**
 * The edit that adds records, one after the other as `addRecord` does, as one.
 * @throws EditError when the text does not parse or has an id already.
 */
export function addRecords(text: string, records: readonly NewRecord[], pageOf: PageOfAddress): TextEdit[] {
  return changed(text, records.reduce((now, { kind, id, fields }) => applied(now, addRecord(now, kind, id, fields, pageOf)), text));
}

/**
 * The edit that gives the value at `path` another value, or its first one: a map is changed key by key, a new key
 * goes where the schema has it.
 * @throws EditError when the text does not parse, or comments would be lost.
 */
export function setField(text: string, path: Path, value: unknown): TextEdit[] {
  if (value === undefined) return removeField(text, path);
  const source = readForEdit(text);
  return typeof path.at(-1) === 'number' && typeof value === 'string' ? setItem(source, path, value) : setIn(source, path, value);
}

/** Gives an item of a list, which is a scalar, another value; what stands around it stays. */
function setItem(source: YamlSource, path: Path, value: string): TextEdit[] {
  const { pair, rest } = descend(source, path.slice(0, -1));
  const list = rest.length === 0 && isSeq(pair?.value) && pair.value.anchor === undefined ? pair.value : undefined;
  const item = list?.items[Number(path.at(-1))];
  if (!isScalar(item) || item.anchor !== undefined) throw new EditError('Items of this list can only be changed as a whole list.');
  const [start, end] = item.range;
  const like = item.type === 'PLAIN' ? undefined : item.type;
  const text = renderValue(value, 0, path.length, layoutOf(source, rootOf(source)), like).trimStart();
  if (text.includes('\n')) throw new EditError('Items of this list can only be changed as a whole list.');
  return checked(source, [{ start, end, text }], plainWith(plainNode(source.document.contents), path, plainValue(value), 0));
}

/**
 * The edit that takes the value at `path` away, none when it is not there. Comments above it stay.
 * @throws EditError when the text does not parse.
 */
export function removeField(text: string, path: Path): TextEdit[] {
  const source = readForEdit(text);
  const { map, pair, rest } = descend(source, path);
  if (!pair || rest.length > 0) return [];
  if (map.items.length === 1 && path.length > 1) return setIn(source, path.slice(0, -1), {});
  return checked(source, removePair(source, map, pair), plainWith(plainNode(source.document.contents), path, undefined, 0));
}

/** `index` is where a new key goes in its map; by the schema's order when absent. */
function setIn(source: YamlSource, path: Path, value: unknown, index?: number): TextEdit[] {
  const { map, pair, found, rest } = descend(source, path);
  const layout = layoutOf(source, map);
  const old = plainNode(source.document.contents);
  if (pair) {
    const made = nest(rest, value);
    if (isMap(pair.value) && pair.value.items.length > 0 && isFilledMap(made)) return setMap(source.text, path, pair.value, made);
    return checked(source, replaceValue(source, pair, made, found.length, layout, map.flow === true), plainWith(old, found, plainValue(made), 0));
  }
  const [name, ...below] = rest;
  if (name === undefined) throw new EditError('The paper file as a whole cannot be replaced.');
  const made = nest(below, value);
  const at = index !== undefined && below.length === 0 ? index : indexByOrder(map, String(name), keyOrder(found));
  return checked(source, insertPair(source, map, at, String(name), made, path.length - below.length, layout), plainWith(old, [...found, name], plainValue(made), at));
}

/** Changes a map key by key, so that what stays the same stays as it is written; given as one edit. */
function setMap(text: string, path: Path, map: YamlMap, value: Readonly<Record<string, unknown>>): TextEdit[] {
  let now = text;
  const gone = entries(map).map(({ name }) => name).filter((name) => value[name] === undefined);
  for (const name of [...Object.keys(value).filter((key) => value[key] !== undefined), ...gone]) {
    now = applied(now, setField(now, [...path, name], value[name]));
  }
  return changed(text, now);
}

/**
 * The edit that gives values to fields that have none yet, as one, and which these were.
 * @throws EditError when the text does not parse.
 */
export function fillFields(text: string, fields: readonly { readonly path: Path; readonly value: unknown }[]): { edits: TextEdit[]; filled: readonly Path[] } {
  const { document } = readForEdit(text);
  const empty = fields.filter(({ path }) => document.getIn(path) == null);
  return { edits: changed(text, empty.reduce((now, { path, value }) => applied(now, setField(now, path, value)), text)), filled: empty.map(({ path }) => path) };
}

/** A field that is to have another value; none where it is to go. */
export interface RecordChange {
  readonly path: Path;
  readonly value?: unknown;
}

/**
 * The edit that makes several changes, one after the other, as one.
 * @throws EditError when the text does not parse, or comments would be lost.
 */
export function setFields(text: string, changes: readonly RecordChange[]): TextEdit[] {
  const make = (part: string): TextEdit[] => changed(part, changes.reduce((now, { path, value }) => applied(now, setField(now, path, value)), part));
  const [section, id] = changes[0]?.path ?? [];
  const source = readForEdit(text);
  const map = entry(rootOf(source), String(section))?.value;
  if (!isMap(map) || id === undefined || changes.some(({ path }) => path[0] !== section || path[1] !== id || path.length < 3)) {
    const once = setAtOnce(text, changes);
    return once ? changed(text, applied(text, once)) : make(text);
  }
  return nearby(source, String(section), indexOfRecord(map, String(id)), make);
}

/** Makes an edit on what stands around the record with the number `index`; on the whole file where that does not do. */
function nearby(source: YamlSource, section: string, index: number, make: (text: string, index: number) => TextEdit[]): TextEdit[] {
  const part = excerptAt(source, section, index);
  try {
    const edits = part?.inFile(make(part.text, part.index));
    if (edits) return edits;
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    // An alias stands for something that was left out, say: the whole file tells.
  }
  return make(source.text, index);
}

/**
 * The same from one reading of the text, where values only are replaced or go: a new version moves hundreds, and to read
 * the file anew for each takes minutes. Undefined where something else is wanted too, or one change stands in the way of another.
 */
function setAtOnce(text: string, changes: readonly RecordChange[]): TextEdit[] | undefined {
  const source = readForEdit(text);
  const layout = layoutOf(source, rootOf(source));
  const splices: Splice[] = [];
  let wanted = plainNode(source.document.contents);
  try {
    for (const { path, value } of changes.flatMap((change) => leaves(source, change))) {
      const { map, pair, found, rest } = descend(source, path);
      if (!pair || rest.length > 0) return undefined;
      if (value === undefined ? map.items.length === 1 : typeof value === 'object' || !isScalar(pair.value)) return undefined;
      splices.push(...value === undefined ? removePair(source, map, pair) : replaceValue(source, pair, value, found.length, layout, map.flow === true));
      wanted = plainWith(wanted, found, value === undefined ? undefined : plainValue(value), 0);
    }
    splices.sort((a, b) => a.start - b.start);
    return splices.some(({ start }, index) => start < (splices[index - 1]?.end ?? 0)) ? undefined : checked(source, splices, wanted);
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}

/** A map over a map is a change of each key that differs. */
function leaves(source: YamlSource, change: RecordChange): RecordChange[] {
  const { path, value } = change;
  const node = source.document.getIn(path, true);
  if (!isMap(node) || node.anchor !== undefined || !isFilledMap(value)) return [change];
  const before = node.toJSON() as Record<string, unknown>;
  const names = [...new Set([...Object.keys(before), ...Object.keys(value)])];
  return names.filter((name) => before[name] !== value[name]).flatMap((name) => leaves(source, { path: [...path, name], ...(value[name] === undefined ? {} : { value: value[name] }) }));
}

function applied(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

/** One edit that makes `now` of `text`, over the stretch in which they differ. */
function changed(text: string, now: string): TextEdit[] {
  const { from, to, newText } = changeBetween(text, now);
  const lines = TextDocument.create('', '', 0, text);
  return now === text ? [] : [{ range: { start: lines.positionAt(from), end: lines.positionAt(to) }, newText }];
}

function isFilledMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

function nest(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
}

function readForEdit(text: string): YamlSource {
  if (text.length > longestPaper) throw new EditError('The paper file is too long to be read, so nothing was written to it.');
  const source = readYaml(text);
  if (source.document.errors.length > 0) throw new EditError('The paper file does not parse, so nothing was written to it. Mend it first; the problem is marked there.');
  return source;
}

/** The edits of `splices`, when the text after them says exactly what was wanted. */
function checked(source: YamlSource, splices: readonly Splice[], wanted: Plain): TextEdit[] {
  const edits = splices.map(({ start, end, text }) => ({ range: rangeAt(source, start, end), newText: text }));
  const after = readYaml(TextDocument.applyEdits(source.lines, edits)).document;
  if (after.errors.length > 0 || !samePlain(plainNode(after.contents), wanted)) {
    throw new EditError('This edit would have changed other parts of the paper file, so nothing was written. Change it by hand.');
  }
  return edits;
}
