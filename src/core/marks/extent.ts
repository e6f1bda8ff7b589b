import type { Range } from 'vscode-languageserver-types';
import type { Comment } from './comments.ts';
import type { Scope } from './mark.ts';
import type { Source } from './source.ts';

/** The lines a mark at the offset `at` of a comment speaks for; UTF-16 positions. For `begin` and `end` its own line. */
export function extentOf(source: Source, comment: Comment, at: number, scope: Scope | undefined): Range {
  const { lines, text } = source;
  if (scope === 'file' || comment.documents === 'file') return lines.linesOf(0, text.length);
  if (scope === 'begin' || scope === 'end') return lines.linesOf(at, at);
  return lines.linesOf(comment.start, comment.start);
}
