import type { Comment } from './comments.ts';
import { type Head, readHead } from './grammar.ts';
import { prefix } from './languages.ts';
import type { Source } from './source.ts';

/** One `@paper:` in a comment, before marks, quotes and switches are joined; UTF-16 offsets in the source. */
export interface Found {
  /** Which line of the comment. */
  readonly line: number;
  readonly at: number;
  /** Where what is before it ends: the `@`, or the backslash or backtick in front. */
  readonly before: number;
  readonly claims: boolean;
  readonly quoted: boolean;
  readonly means: 'off' | 'on' | 'ignore-next' | 'quote' | { readonly head: Head };
}

/** So many marks of a file are read: beyond, it was made by a machine, and costs memory. */
export const mostMarks = 10_000;

const marker = new RegExp(String.raw`(?<![\p{L}\p{N}_])${prefix}`, 'gu');
const control = /(?:(off|on|ignore-next)(?![\w#.@-])|>)/y;

/** Every `@paper:` of a comment that is a mark, a quote or a switch, in order; not those beyond the most that a file may have. */
export function findInComment(source: Source, comment: Comment): Found[] {
  const found: Found[] = [];
  for (const [line, { start, end }] of comment.lines.entries()) {
    const content = source.text.slice(start, end);
    const first = content.search(/\S/);
    for (const match of content.matchAll(marker)) {
      if (found.length > mostMarks) return found;
      const opener = content[match.index - 1];
      const quoted = opener === '`';
      const before = match.index - (quoted || opener === '\\' ? 1 : 0);
      const claims = before <= first;
      const means = readMeaning(content, match.index + prefix.length, claims, quoted);
      if (means) found.push({ line, at: start + match.index, before: start + before, claims, quoted, means });
    }
  }
  return found;
}

function readMeaning(content: string, from: number, claims: boolean, quoted: boolean): Found['means'] | undefined {
  control.lastIndex = from;
  const switched = control.exec(content);
  // In backticks and in prose they are only spoken of.
  if (switched) return claims && !quoted ? (switched[1] as 'off' | 'on' | 'ignore-next' | undefined) ?? 'quote' : undefined;
  const head = readHead(content, from, { claims, quoted });
  return head && { head };
}
