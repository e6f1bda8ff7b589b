import { isScalar, type ParsedNode, visit } from 'yaml';
import { EditError } from './edit-error.ts';
import { colonEnd, columnOf, hasGap, type Layout, leadingStart, lineStart, nextLine, opensLine, pairEnd, type Splice, valueEnd } from './layout.ts';
import { renderBlock, renderFlow, renderValue } from './render.ts';
import { endOf, scalarText, type YamlMap, type YamlPair, type YamlSource } from '../yaml/yaml.ts';

/** Puts `name: value` before the entry at `index` of a map, or after the last one. `depth` is the key's, from 1. */
export function insertPair(source: YamlSource, map: YamlMap, index: number, name: string, value: unknown, depth: number, layout: Layout): Splice[] {
  const [first] = map.items;
  if (map.flow) return [insertInFlow(source, map, index, renderFlow(name, value, layout))];
  if (!first) throw new EditError('There is nothing yet to put this beside.');
  const at = index === 0 && !opensLine(source, first) ? 1 : index;
  const written = renderBlock(name, value, columnOf(source, first.key.range[0]), depth, layout);
  const indent = ' '.repeat(columnOf(source, first.key.range[0]));
  const next = map.items[at];
  if (next) {
    const start = leadingStart(source, next);
    const gap = hasGap(source, at === 0 ? map.items[1] : next) ? layout.eol : '';
    return [{ start, end: start, text: indent + written + layout.eol + gap }];
  }
  const last = map.items[map.items.length - 1] ?? first;
  const gap = map.items.length > 1 && hasGap(source, last) ? layout.eol : '';
  return [insertLine(source, pairEnd(source, last), gap + indent + written, layout)];
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
    if (hasComments(source, node)) throw new EditError(`"${name}" holds comments that this edit would lose. Change it by hand.`);
    if (source.text.slice(colon, node.range[0]).trim() !== '') throw new EditError(`"${name}" has a comment or a tag before its value. Change it by hand.`);
  }
  if (inFlow) {
    // Under its own name, since identifiers and passages are quoted.
    const key = /^[\w-]+$/.test(name) ? name : 'k';
    const text = renderFlow(key, value, layout).slice(key.length + 1);
    return [{ start: colon, end: isEmpty ? colon : endOf(source, node), text }];
  }
  const column = columnOf(source, pair.key.range[0]);
  const text = renderValue(value, column, depth, layout);
  const [head = '', ...lines] = text.split(layout.eol);
  const drop: Splice = { start: colon, end: isEmpty ? colon : endOf(source, node), text: head };
  if (lines.length === 0) return [drop];
  // What follows on the line of the key is a comment, and stays there.
  return [drop, insertLine(source, isEmpty && head.trim() === '' ? pairEnd(source, pair) : nextLine(source, drop.end), lines.join(layout.eol), layout)].filter(({ start, end, text: added }) => start < end || added !== '');
}

/** Takes a pair away; comments above it stay. The map must hold another one. */
export function removePair(source: YamlSource, map: YamlMap, pair: YamlPair): Splice[] {
  const index = map.items.indexOf(pair);
  const [previous, next] = [map.items[index - 1], map.items[index + 1]];
  if (!map.flow && opensLine(source, pair)) {
    const end = Math.max(nextLine(source, Math.max(valueEnd(pair) - 1, colonEnd(pair))), valueEnd(pair));
    return [{ start: lineStart(source, pair.key.range[0]), end, text: '' }];
  }
  const [start, end] = next ? [pair.key.range[0], next.key.range[0]] : previous ? [valueEnd(previous), valueEnd(pair)] : [0, 0];
  if (source.text.slice(start, end).includes('#')) throw new EditError('A comment stands beside this; take it out by hand.');
  return [{ start, end, text: '' }];
}

function insertInFlow(source: YamlSource, map: YamlMap, index: number, written: string): Splice {
  const next = map.items[index];
  const last = map.items[map.items.length - 1];
  if (next) return { start: next.key.range[0], end: next.key.range[0], text: `${written}, ` };
  if (last) {
    const end = last.value ? Math.max(endOf(source, last.value), endOf(source, last.key)) : endOf(source, last.key);
    return { start: end, end, text: `, ${written}` };
  }
  const start = map.range[0] + 1;
  return { start, end: start, text: ` ${written}${source.text[start] === '}' ? ' ' : ''}` };
}

/** Puts lines before the one at `offset`; at the end of a text without a last newline none is added. */
function insertLine(source: YamlSource, offset: number, lines: string, { eol }: Layout): Splice {
  const open = offset === source.text.length && offset > 0 && !source.text.endsWith('\n');
  return { start: offset, end: offset, text: open ? eol + lines : lines + eol };
}

/** Whether a comment stands inside a node; one after it on its last line does not count. */
function hasComments(source: YamlSource, node: ParsedNode): boolean {
  const { text } = source;
  const [start, end] = [node.range[0], endOf(source, node)];
  let outside = '';
  let from = start;
  visit(node, {
    Scalar(_, scalar) {
      const [first, last] = scalar.range ?? [from, from];
      outside += text.slice(from, first);
      from = last;
    },
  });
  return (outside + text.slice(from, end)).includes('#');
}
