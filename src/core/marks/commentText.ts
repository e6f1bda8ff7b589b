import type { CommentLine } from './comments.ts';

/** Longer comments come in parts, so that a file of one comment is not one text. In UTF-16 units. */
const longest = 16_384;

/** What a comment says: its lines without their signs, joined by `\n`, and the way back to the file. */
export interface CommentText {
  readonly text: string;
  /** The offset in the file of the character at `index`. */
  readonly offsetAt: (index: number) => number;
}

/** The lines of a comment as one text; as several where it is very long. A line beyond all measure is cut. */
export function* commentTexts(text: string, lines: readonly CommentLine[]): Generator<CommentText> {
  let part: CommentLine[] = [];
  let length = 0;
  for (const { start, end } of lines) {
    const line = { start, end: Math.min(end, start + longest) };
    if (part.length > 0 && length + line.end - line.start > longest) {
      yield joined(text, part);
      part = [];
      length = 0;
    }
    part.push(line);
    length += line.end - line.start + 1;
  }
  if (part.length > 0) yield joined(text, part);
}

function joined(text: string, lines: readonly CommentLine[]): CommentText {
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of lines) {
    starts.push(length);
    length += end - start + 1;
  }
  return {
    text: lines.map(({ start, end }) => text.slice(start, end)).join('\n'),
    offsetAt: (index) => {
      let low = 0;
      let high = lines.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= index) low = middle;
        else high = middle - 1;
      }
      return (lines[low]?.start ?? 0) + index - (starts[low] ?? 0);
    },
  };
}
