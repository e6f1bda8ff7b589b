import type { TextEdit } from 'vscode-languageserver-types';
import { isMap, isScalar, isSeq } from 'yaml';
import { checked, inTurn, readForEdit } from './checkedEdit.ts';
import { descend, type Path, rootOf } from './descend.ts';
import { setField } from './edit.ts';
import { EditError } from './editError.ts';
import { indexOfRecord, nearby } from './excerpt.ts';
import { replaceItem } from './itemSplice.ts';
import { layoutOf, type Splice } from './layout.ts';
import { isFilledList, isFilledMap, plainNode, plainValue, plainWith } from './plain.ts';
import { removePair, replaceValue } from './splice.ts';
import { entry, type YamlSource } from '../yaml/yaml.ts';

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
  const make = (part: string): TextEdit[] => inTurn(part, changes, (now, { path, value }) => setField(now, path, value));
  const [section, id] = changes[0]?.path ?? [];
  const source = readForEdit(text);
  const map = entry(rootOf(source), String(section))?.value;
  if (!isMap(map) || id === undefined || changes.some(({ path }) => path[0] !== section || path[1] !== id || path.length < 3)) {
    const once = setAtOnce(source, changes);
    return once ? inTurn(text, [once], (_, edits) => edits) : make(text);
  }
  return nearby(source, String(section), indexOfRecord(map, String(id)), make);
}

/**
 * The edit that gives values to fields that have none yet, as one, and which these were.
 * @throws EditError when the text does not parse.
 */
export function fillFields(text: string, fields: readonly { readonly path: Path; readonly value: unknown }[]): { edits: TextEdit[]; filled: readonly Path[] } {
  const { document } = readForEdit(text);
  const empty = fields.filter(({ path }) => document.getIn(path) == null);
  return { edits: inTurn(text, empty, (now, { path, value }) => setField(now, path, value)), filled: empty.map(({ path }) => path) };
}

/**
 * The same from one reading of the text, where values only are replaced or go: a new version moves hundreds, and to read
 * the file anew for each takes minutes. Undefined where something else is wanted too, or one change stands in the way of another.
 */
function setAtOnce(source: YamlSource, changes: readonly RecordChange[]): TextEdit[] | undefined {
  const layout = layoutOf(source, rootOf(source));
  const splices: Splice[] = [];
  let wanted = plainNode(source.document.contents);
  try {
    for (const { path, value } of changes.flatMap((change) => leaves(source, change))) {
      const { map, pair, list, found, rest } = descend(source, path);
      const [index, ...below] = rest;
      const node = list ? list.items[Number(index)] : pair?.value;
      if (below.length > 0 || (!list && rest.length > 0) || (value !== undefined && (typeof value === 'object' || !isScalar(node)))) return undefined;
      if (list) {
        if (value === undefined) return undefined;
        splices.push(...replaceItem(source, list, Number(index), { name: String(found.at(-1)), value, depth: found.length }, layout));
      } else {
        if (!pair || (value === undefined && map.items.length === 1)) return undefined;
        splices.push(...value === undefined ? removePair(source, map, pair, layout) : replaceValue(source, pair, value, found.length, layout, map.flow === true));
      }
      wanted = plainWith(wanted, path, value === undefined ? undefined : plainValue(value), 0);
    }
    splices.sort((a, b) => a.start - b.start);
    return splices.some(({ start }, index) => start < (splices[index - 1]?.end ?? 0)) ? undefined : checked(source, splices, wanted);
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}

/** A map over a map is a change of each key that differs, a list over one as long of each item. */
function leaves(source: YamlSource, change: RecordChange): RecordChange[] {
  const { path, value } = change;
  const node = source.document.getIn(path, true);
  if (isSeq(node) && node.anchor === undefined && isFilledList(value) && value.length === node.items.length) {
    const before = node.toJSON();
    return value.flatMap((item, index) => (before[index] === item ? [] : leaves(source, { path: [...path, index], value: item })));
  }
  if (!isMap(node) || node.anchor !== undefined || !isFilledMap(value)) return [change];
  const before = node.toJSON() as Record<string, unknown>;
  const names = [...new Set([...Object.keys(before), ...Object.keys(value)])];
  return names.filter((name) => before[name] !== value[name]).flatMap((name) => leaves(source, { path: [...path, name], ...(value[name] === undefined ? {} : { value: value[name] }) }));
}
