import { isScalar, type ParsedNode, type YAMLSeq } from 'yaml';
import { commentsBetween } from './comments.ts';
import { EditError } from './editError.ts';
import { insertEntry, insertLine, removeFromFlow, replaceLines } from './entrySplice.ts';
import { colonEnd, columnOf, entryEnd, type Layout, lineStart, nextLine, opensLine, type Splice } from './layout.ts';
import { renderFlowValue, renderItem, renderValue } from './render.ts';
import { endOf, type YamlPair, type YamlSource } from '../yaml/yaml.ts';

export type YamlList = YAMLSeq.Parsed;

/** An item as it is to be written. */
export interface NewItem {
  /** The key of the list: identifiers and passages are quoted. */
  readonly name: string;
  readonly value: unknown;
  /** The key's, from 1. */
  readonly depth: number;
}

/** Puts an item before the one at `index` of a list, above its comments, or after the last one, in the list's style. */
export function insertItem(source: YamlSource, list: YamlList, index: number, item: NewItem, layout: Layout): Splice[] {
  const last = list.items[list.items.length - 1];
  if (list.flow) {
    const written = renderFlowValue(item.name, item.value, layout);
    const next = list.items[index];
    if (next) return [{ start: next.range[0], end: next.range[0], text: `${written}, ` }];
    const end = last ? endOf(source, last) : list.range[0] + 1;
    return [{ start: end, end, text: last ? `, ${written}` : written }];
  }
  const dashes = dashesOf(list);
  const [first = 0] = dashes;
  if (index === 0 && !opensLine(source, first)) throw new EditError('This list begins within a line. Change it by hand.');
  const column = columnOf(source, first);
  const end = entryEnd(source, column, Math.max(last?.range[1] ?? 0, (dashes.at(-1) ?? 0) + 1));
  return [insertEntry(source, dashes, index, end, `- ${renderItem(item.name, item.value, column, item.depth, layout)}`, layout)];
}

/** Gives an item another value; what stands around it stays. */
export function replaceItem(source: YamlSource, list: YamlList, index: number, item: NewItem, layout: Layout): Splice[] {
  const node = list.items[index];
  if (!node) throw new EditError('This list has no such item.');
  const [start, end] = [node.range[0], endOf(source, node)];
  if (isScalar(node) && node.type?.startsWith('QUOTE') === true && typeof item.value === 'string' && !item.value.includes('\n')) {
    return [{ start, end, text: renderValue(item.value, 0, item.depth, layout, node.type).trimStart() }];
  }
  const hasComments = commentsBetween(source, start, end, node).length > 0;
  if (list.flow) {
    if (hasComments) throw new EditError('Comments stand in this item; change it by hand.');
    return [{ start, end, text: renderFlowValue(item.name, item.value, layout) }];
  }
  const dash = dashesOf(list)[index] ?? start;
  const written = renderItem(item.name, item.value, columnOf(source, dash), item.depth, layout);
  if (hasComments) return [replaceLines(source, openingDash(source, list, index), node.range[1], node, layout, `- ${written}`)];
  const [head = '', ...lines] = written.split(layout.eol);
  const first: Splice = { start, end, text: spaced(source, start, head) };
  // A comment behind it stays in the first line.
  return lines.length === 0 ? [first] : [first, insertLine(source, nextLine(source, end), lines.join(layout.eol), layout)];
}

/** Takes an item away; comments above and in it stay. The list must hold another one. */
export function removeItem(source: YamlSource, list: YamlList, index: number, layout: Layout): Splice[] {
  const node = list.items[index];
  if (!node) throw new EditError('This list has no such item.');
  if (!list.flow) {
    const dash = openingDash(source, list, index);
    return [replaceLines(source, dash, Math.max(node.range[1], dash + 1), node, layout)];
  }
  if (commentsBetween(source, node.range[0], endOf(source, node), node).length > 0) throw new EditError('Comments stand in this item; take it out by hand.');
  return removeFromFlow(source, list.items.map((one) => ({ start: one.range[0], end: endOf(source, one) })), index);
}

/** Makes a list of the one value of a pair, which stays as it is written; in one line where `inFlow` says so. */
export function wrapInList(source: YamlSource, pair: YamlPair, node: ParsedNode, inFlow: boolean, layout: Layout): Splice[] {
  const [start, end] = [node.range[0], endOf(source, node)];
  if (inFlow) return [{ start, end: start, text: '[' }, { start: end, end, text: ']' }];
  const column = columnOf(source, pair.key.range[0]) + (layout.indentLists ? layout.step : 0);
  if (lineStart(source, start) === lineStart(source, pair.key.range[0])) return [{ start: colonEnd(pair), end: start, text: `${layout.eol}${' '.repeat(column)}- ` }];
  // A block below its key goes two further in.
  const lines = source.text.slice(start, end).matchAll(/\n(?=[^\r\n])/g);
  return [{ start, end: start, text: '- ' }, ...[...lines].map(({ index }) => ({ start: start + index + 1, end: start + index + 1, text: '  ' }))];
}

/** Where the dashes of a block's items stand. */
function dashesOf(list: YamlList): number[] {
  const token = list.srcToken;
  return token?.type === 'block-seq' ? token.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []) : [];
}

/** @throws EditError where the item's dash is not the first thing on its line. */
function openingDash(source: YamlSource, list: YamlList, index: number): number {
  const dash = dashesOf(list)[index];
  if (dash === undefined || !opensLine(source, dash)) throw new EditError('This list begins within a line. Change it by hand.');
  return dash;
}

/** An empty item ends with its dash. */
function spaced({ text }: YamlSource, offset: number, written: string): string {
  return text[offset - 1] === '-' ? ` ${written}` : written;
}
