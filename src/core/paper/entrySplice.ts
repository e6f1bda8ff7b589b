import { commaBetween, commentsBetween } from './comments.ts';
import { EditError } from './editError.ts';
import { columnOf, hasGap, type Layout, leadingStart, lineStart, nextLine, type Splice } from './layout.ts';
import type { ParsedNode } from 'yaml';
import type { YamlSource } from '../yaml/yaml.ts';

/*
 * What pairs of maps and items of lists have in common: they are entries, one a line in a block, with commas between them in flow style.
 */

/** Offsets of an entry in flow style, what it says included, comments after it not. */
export interface FlowEntry {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts an entry of a block before the one with the number `at`, above its comments, or at `end`. Where blank lines stand between
 * entries one is added. `starts` are the offsets of their keys or dashes.
 */
export function insertEntry(source: YamlSource, starts: readonly number[], at: number, end: number, written: string, layout: Layout): Splice {
  const [first = 0, second] = starts;
  const indent = ' '.repeat(columnOf(source, first));
  const next = starts[at];
  const beside = next === undefined || at === 0 ? (next === undefined && starts.length > 1 ? starts.at(-1) : second) : next;
  const gap = beside !== undefined && hasGap(source, beside) ? layout.eol : '';
  if (next === undefined) return insertLine(source, end, gap + indent + written, layout);
  const start = leadingStart(source, next);
  return { start, end: start, text: indent + written + layout.eol + gap };
}

/** Puts lines before the one at `offset`; at the end of a text without a last newline none is added. */
export function insertLine(source: YamlSource, offset: number, lines: string, { eol }: Layout): Splice {
  const open = offset === source.text.length && offset > 0 && !source.text.endsWith('\n');
  return { start: offset, end: offset, text: open ? eol + lines : lines + eol };
}

/** Puts another text in place of an entry's lines, none to take it away; `value` is in it and ends at `end`. Its comments stay, each in a line of its own. */
export function replaceLines(source: YamlSource, start: number, end: number, value: ParsedNode | null, { eol }: Layout, written?: string): Splice {
  const after = Math.max(nextLine(source, end - 1), end);
  const indent = ' '.repeat(columnOf(source, start));
  const lines = [...written === undefined ? [] : [written], ...commentsBetween(source, start, after, value)].map((line) => indent + line);
  const isClosed = source.text[after - 1] === '\n';
  return { start: lineStart(source, start), end: after, text: lines.join(eol) + (lines.length > 0 && isClosed ? eol : '') };
}

/** Takes an entry in flow style away, with one comma; comments between it and those beside it stay. */
export function removeFromFlow(source: YamlSource, all: readonly FlowEntry[], index: number): Splice[] {
  const [previous, own, next] = [all[index - 1], all[index], all[index + 1]];
  if (!own || (!previous && !next)) throw new EditError('There is nothing beside this that would be left.');
  const [from, to] = next ? [own.end, next.start] : [previous?.end ?? 0, own.start];
  if (!source.text.slice(from, to).includes('#')) return [next ? { start: own.start, end: to, text: '' } : { start: from, end: own.end, text: '' }];
  const comma = commaBetween(source, from, to);
  return [{ ...own, text: '' }, { start: comma, end: comma + 1, text: '' }].sort((a, b) => a.start - b.start);
}
