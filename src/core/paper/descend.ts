import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { EditError } from './editError.ts';
import type { YamlList } from './itemSplice.ts';
import { entry, type YamlMap, type YamlPair, type YamlSource } from '../yaml/yaml.ts';

/** Where a value stands: keys of maps and indices of lists, from the root. */
export type Path = readonly (string | number)[];

export interface Descent {
  /** The innermost map on the way. */
  readonly map: YamlMap;
  /** Its pair on the way, where that is the last one or is empty. */
  readonly pair?: YamlPair;
  /** The list whose item is wanted as such, or has no keys to go on by, or is not there. */
  readonly list?: YamlList;
  /** The path to `list` or `pair`, to `map` without one; and what is left of it. */
  readonly found: Path;
  readonly rest: Path;
}

/**
 * Follows `path` as far as there is something to fill.
 * @throws EditError where the way leads through what one edit must not change.
 */
export function descend(source: YamlSource, path: Path): Descent {
  let node: unknown = rootOf(source);
  let around = rootOf(source);
  for (const [index, step] of path.entries()) {
    if ((isMap(node) || isSeq(node)) && node.anchor !== undefined) throw new EditError(`This part of the file is used in several places (&${node.anchor}). Change it by hand.`);
    const [found, rest] = [path.slice(0, index + 1), path.slice(index + 1)];
    if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (rest.length === 0 || !isMap(item)) return { map: around, list: node as YamlList, found: path.slice(0, index), rest: path.slice(index) };
      node = item;
      continue;
    }
    if (!isMap(node)) throw new EditError(`"${path.slice(0, index).join('.')}" holds no keys. Change it by hand.`);
    const map = node as YamlMap;
    around = map;
    const pair = entry(map, String(step));
    if (!pair) return { map, found: path.slice(0, index), rest: path.slice(index) };
    if (rest.length === 0 || isNothing(pair.value) || (isBare(pair.value, source) && !map.flow)) return { map, pair, found, rest };
    if (isAlias(pair.value)) throw new EditError(`"${step}" stands for another part of the file (*${pair.value.source}). Change it by hand.`);
    node = pair.value;
  }
  throw new EditError('Name the field to change, not a list item.');
}

export function isNothing(node: unknown): boolean {
  return !node || (isScalar(node) && node.value === null && node.anchor === undefined);
}

/** `{}` without a comment in it, which can become a block. */
function isBare(node: unknown, { text }: YamlSource): boolean {
  return isMap(node) && node.anchor === undefined && /^\{\s*\}$/.test(text.slice(node.range?.[0], node.range?.[1]));
}

/** @throws EditError where the file is no map. */
export function rootOf({ document }: YamlSource): YamlMap {
  if (!isMap(document.contents)) throw new EditError('This is no paper file yet: it has no "paper:".');
  return document.contents;
}
