import { columnOf } from './indentation.ts';
import type { Source } from './source.ts';

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
    const deeper = columnOf(source, lines.startOf(line)) > base;
    if (!deeper && !/^(?:<\/|\/?>)/.test(content)) break;
    end = lines.endOf(line);
    // A lone `>` ends the opening tag only.
    if (!deeper && content !== '>') break;
  }
  return end;
}
