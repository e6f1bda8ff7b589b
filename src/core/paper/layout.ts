import { isMap, isSeq, visit, type YAMLSeq } from 'yaml';
import type { YamlMap, YamlPair, YamlSource } from '../yaml/yaml.ts';

/** One change to a text: `text` in place of what stands between two offsets (UTF-16). */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How the file at hand is written, so that what is new looks like what is there. */
export interface Layout {
  readonly eol: '\n' | '\r\n';
  /** Blanks per level. */
  readonly step: number;
  /** Whether lists stand further in than their key. */
  readonly indentLists: boolean;
}

/** The layout around a map or a list, and of the rest of the file where that shows none. */
export function layoutOf(source: YamlSource, around: YamlMap | YAMLSeq.Parsed): Layout {
  let step = 0;
  let indentLists: boolean | undefined;
  for (const node of [around, source.document.contents]) {
    visit(node, {
      Pair(_, pair) {
        const { key, value } = pair as YamlPair;
        if (isMap(value) && !value.flow && step === 0) step = Math.max(0, columnOf(source, value.range[0]) - columnOf(source, key.range[0]));
        if (isSeq(value) && !value.flow) indentLists ??= columnOf(source, value.range[0]) > columnOf(source, key.range[0]);
        return step > 0 && indentLists !== undefined ? visit.BREAK : undefined;
      },
    });
  }
  return { eol: /\r?\n/.exec(source.text)?.[0] === '\r\n' ? '\r\n' : '\n', step: step || 2, indentLists: indentLists ?? true };
}

/** The offset of the line that holds `offset`; a byte order mark is not part of the first one. */
export function lineStart({ text }: YamlSource, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

export function columnOf(source: YamlSource, offset: number): number {
  return offset - lineStart(source, offset);
}

/** The offset of the line after the one that holds `offset`, or the length of the text when it is the last. */
export function nextLine({ text }: YamlSource, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/** Whether the entry at `start`, a key or a dash, is the first thing on its line; a key is not after `- ` and in flow style. */
export function opensLine(source: YamlSource, start: number): boolean {
  return source.text.slice(lineStart(source, start), start).trim() === '';
}

/** Where the comment lines right above the entry at `start` begin, those in its own column: they belong to it. */
export function leadingStart(source: YamlSource, start: number): number {
  const comment = new RegExp(`^ {${columnOf(source, start)}}#`);
  let line = lineStart(source, start);
  for (;;) {
    const before = line > 0 ? lineStart(source, line - 1) : line;
    if (before >= line || !comment.test(source.text.slice(before, line))) return line;
    line = before;
  }
}

/** Where the line after an entry begins, comments under it that stand further in than its `column` included; `end` is its value's. */
export function entryEnd(source: YamlSource, column: number, end: number): number {
  let after = end > 0 && source.text[end - 1] === '\n' ? end : nextLine(source, end);
  for (let next = after; next < source.text.length;) {
    const following = nextLine(source, next);
    const line = source.text.slice(next, following);
    const indent = /^ *(?=#)/.exec(line)?.[0].length;
    if (indent === undefined ? line.trim() !== '' : indent <= column) break;
    if (indent !== undefined) after = following;
    next = following;
  }
  return after;
}

/** Where a pair's value ends; after the colon where it has none. */
export function valueEnd(pair: YamlPair): number {
  return Math.max(colonEnd(pair), pair.value?.range[1] ?? 0);
}

/** The offset after a pair's colon. */
export function colonEnd(pair: YamlPair): number {
  const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon ? colon.offset + 1 : pair.key.range[1];
}

/** Whether a blank line stands above the entry at `entry` and its comments. */
export function hasGap(source: YamlSource, entry: number): boolean {
  const start = leadingStart(source, entry);
  return start > 0 && source.text.slice(lineStart(source, start - 1), start).trim() === '';
}
