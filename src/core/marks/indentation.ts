import { logicalEnd } from './documentation.ts';
import type { Source } from './source.ts';

/** The width of the blanks that the line of `offset` begins with; a tab goes to the next multiple of eight, as in Python. */
export function columnOf(source: Source, offset: number): number {
  const blanks = /^[\uFEFF]?([ \t\f]*)/.exec(source.before(offset))?.[1] ?? '';
  let width = 0;
  for (const blank of blanks) width = blank === '\t' ? (Math.floor(width / 8) + 1) * 8 : width + 1;
  return width;
}

/** The end of the statement at `start`, with its decorators and the block indented below it. */
export function indentedEnd(source: Source, start: number): number {
  const { text } = source;
  let end = logicalEnd(source, start);
  for (let at = start; text[at] === '@' && end < text.length;) {
    at = source.nextCode(end);
    end = logicalEnd(source, at);
  }
  if (text[source.lastCode(end)] !== ':') return end;
  const base = columnOf(source, start);
  for (let next = source.nextCode(end); next < text.length && columnOf(source, next) > base; next = source.nextCode(end)) {
    end = logicalEnd(source, next);
  }
  return end;
}

/**
 * The end of the markup element at `start`, told by indentation: the lines that are indented further and the tag
 * that closes it. Exact for formatted code, and far cheaper than parsing markup.
 */
export function elementEnd(source: Source, start: number): number {
  const { lines, text } = source;
  const base = columnOf(source, start);
  const first = lines.lineAt(start);
  let end = lines.endOf(first);
  for (let line = first + 1; lines.startOf(line) < text.length; line += 1) {
    const content = text.slice(lines.startOf(line), lines.endOf(line)).trim();
    if (content === '') continue;
    const deeper = columnOf(source, lines.startOf(line) + text.slice(lines.startOf(line)).search(/\S/)) > base;
    if (!deeper && !/^(?:<\/|\/?>)/.test(content)) break;
    end = lines.endOf(line);
    // A lone `>` ends the opening tag only.
    if (!deeper && content !== '>') break;
  }
  return end;
}
