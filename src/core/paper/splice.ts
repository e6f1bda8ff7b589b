import { isScalar } from 'yaml';
import { commentsBetween } from './comments.ts';
import { EditError } from './editError.ts';
import { insertEntry, insertLine, removeFromFlow, replaceLines } from './entrySplice.ts';
import { colonEnd, columnOf, entryEnd, type Layout, nextLine, opensLine, type Splice, valueEnd } from './layout.ts';
import { renderBlock, renderFlow, renderFlowValue, renderValue } from './render.ts';
import { endOf, scalarText, type YamlMap, type YamlPair, type YamlSource } from '../yaml/yaml.ts';

/** Puts `name: value` before the entry at `index` of a map, or after the last one. `depth` is the key's, from 1. */
export function insertPair(source: YamlSource, map: YamlMap, index: number, name: string, value: unknown, depth: number, layout: Layout): Splice[] {
  const [first] = map.items;
  if (map.flow) return [insertInFlow(source, map, index, renderFlow(name, value, layout))];
  if (!first) throw new EditError('There is nothing yet to put this beside.');
  const last = map.items[map.items.length - 1] ?? first;
  const at = index === 0 && !opensLine(source, first.key.range[0]) ? 1 : index;
  const written = renderBlock(name, value, columnOf(source, first.key.range[0]), depth, layout);
  return [insertEntry(source, map.items.map(({ key }) => key.range[0]), at, pairEnd(source, last), written, layout)];
}

/** Gives a pair another value, or its first one. */
export function replaceValue(source: YamlSource, pair: YamlPair, value: unknown, depth: number, layout: Layout, inFlow: boolean): Splice[] {
  const { value: node } = pair;
  const colon = colonEnd(pair);
  const name = scalarText(pair.key) ?? '';
  const isEmpty = !node || node.range[0] === node.range[1];
  if (isScalar(node) && !isEmpty && node.type?.startsWith('BLOCK') !== true && typeof value !== 'object') {
    const text = renderValue(value, 0, depth, layout, node.type === 'PLAIN' ? undefined : (node.type));
    if (!text.includes('\n')) return [{ start: node.range[0], end: node.range[1], text: text.trimStart() }];
  }
  if (node && !isEmpty) {
    if (commentsBetween(source, node.range[0], endOf(source, node), node).length > 0) throw new EditError(`"${name}" holds comments that this edit would lose. Change it by hand.`);
    if (source.text.slice(colon, node.range[0]).trim() !== '') throw new EditError(`"${name}" has a comment or a tag before its value. Change it by hand.`);
  }
  if (inFlow) {
    // Under its own name, since identifiers and passages are quoted.
    return [{ start: colon, end: isEmpty ? colon : endOf(source, node), text: ` ${renderFlowValue(name, value, layout)}` }];
  }
  const column = columnOf(source, pair.key.range[0]);
  const text = renderValue(value, column, depth, layout);
  const [head = '', ...lines] = text.split(layout.eol);
  const drop: Splice = { start: colon, end: isEmpty ? colon : endOf(source, node), text: head };
  if (lines.length === 0) return [drop];
  // What follows on the line of the key is a comment, and stays there.
  return [drop, insertLine(source, isEmpty && head.trim() === '' ? pairEnd(source, pair) : nextLine(source, drop.end), lines.join(layout.eol), layout)].filter(({ start, end, text: added }) => start < end || added !== '');
}

/** Takes a pair away; its comments stay. The map must hold another one. */
export function removePair(source: YamlSource, map: YamlMap, pair: YamlPair, layout: Layout): Splice[] {
  const start = pair.key.range[0];
  if (!map.flow && opensLine(source, start)) return [replaceLines(source, start, valueEnd(pair), pair.value, layout)];
  const { value } = pair;
  if (value && commentsBetween(source, value.range[0], endOf(source, value), value).length > 0) throw new EditError('Comments stand in this; take it out by hand.');
  if (map.flow) return removeFromFlow(source, map.items.map((one) => ({ start: one.key.range[0], end: flowEnd(source, one) })), map.items.indexOf(pair));
  // The first one of an item: the next one takes its place behind the dash.
  const next = map.items[map.items.indexOf(pair) + 1];
  if (!next || source.text.slice(start, next.key.range[0]).includes('#')) throw new EditError('A comment stands beside this; take it out by hand.');
  return [{ start, end: next.key.range[0], text: '' }];
}

function insertInFlow(source: YamlSource, map: YamlMap, index: number, written: string): Splice {
  const next = map.items[index];
  const last = map.items[map.items.length - 1];
  if (next) return { start: next.key.range[0], end: next.key.range[0], text: `${written}, ` };
  if (last) return { start: flowEnd(source, last), end: flowEnd(source, last), text: `, ${written}` };
  const start = map.range[0] + 1;
  return { start, end: start, text: ` ${written}${source.text[start] === '}' ? ' ' : ''}` };
}

function flowEnd(source: YamlSource, { key, value }: YamlPair): number {
  return value ? Math.max(endOf(source, value), endOf(source, key)) : endOf(source, key);
}

function pairEnd(source: YamlSource, pair: YamlPair): number {
  return entryEnd(source, columnOf(source, pair.key.range[0]), valueEnd(pair));
}
