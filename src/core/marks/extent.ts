import type { Range } from 'vscode-languageserver-types';
import { compare } from '../ranges.ts';
import { bracedEnd } from './braces.ts';
import type { Comment } from './comments.ts';
import { columnOf, indentedEnd, startsWith } from './indentation.ts';
import type { Scope } from './mark.ts';
import { markupEnd } from './markup.ts';
import type { Source } from './source.ts';
import { elementEnd } from './tags.ts';

/**
 * The whole lines that a mark at the offset `at` of a comment speaks for: the file, its own line for a trailing
 * comment, else `construct`, which is what its comment stands for. Its own line also where that is nothing, and for
 * `begin` and `end`, whose extent is known only when they are paired. UTF-16 positions.
 */
export function extentOf(source: Source, at: number, scope: Scope | undefined, construct: () => Range | undefined): Range {
  const { place } = source;
  if (scope === 'file') return place.whole;
  return (scope === undefined ? construct() : undefined) ?? place.linesOf(at, at);
}

/** The lines that a comment stands for: those beside, documented or below; undefined when nothing is below it. */
export function constructOf(source: Source, comment: Comment): Range | undefined {
  const { place, structure } = source;
  if (comment.documents === 'file') return allOf(source);
  if (comment.trailing) return place.linesOf(comment.start, comment.start);
  if (comment.documents === 'enclosing') {
    const block = structure.around(comment.start);
    return block ? place.linesOf(source.nextCode(block.head), block.end - 1) : allOf(source);
  }
  if (typeof comment.documents === 'number') return place.linesOf(comment.documents, constructEnd(source, comment.documents));
  const start = constructBelow(source, comment);
  return start === undefined ? undefined : place.linesOf(start, constructEnd(source, start));
}

/** What documents a text as a whole documents the file where that begins with it: the first cell of a script. */
function allOf({ place, text }: Source): Range {
  const all = place.linesOf(0, text.length);
  return compare(all.start, place.whole.start) === 0 ? place.whole : all;
}

function constructEnd(source: Source, start: number): number {
  const { text, language, structure } = source;
  const { blocks } = language;
  if (language.jsx && /^<[A-Za-z>]/.test(text.slice(start, start + 2))) return elementEnd(source, start);
  if (blocks.by === 'braces') return bracedEnd(source, start, blocks);
  if (blocks.by === 'indentation') return indentedEnd(source, start, blocks);
  if (blocks.by === 'markup') return markupEnd(source, start);
  // A form, with what quotes it.
  const bracket = start + (/^[^\s()[\]{}";]{0,9}(?=[([{])/.exec(text.slice(start, start + 10))?.[0].length ?? 0);
  return '([{'.includes(text[bracket] ?? ' ') ? structure.endOf(bracket) : source.lines.endOf(source.lines.lineAt(start));
}

/** Where the construct below a comment begins; undefined at the end of a block or of the file. */
function constructBelow(source: Source, comment: Comment): number | undefined {
  const { text, language } = source;
  const { blocks } = language;
  let start = source.nextCode(comment.end);
  // `{/* … */}` above an element: the brace that closes is the comment's own.
  if (language.jsx && text[start] === '}' && text[source.lastCode(comment.start)] === '{') start = source.nextCode(start + 1);
  if (start >= text.length || /[)\]}]/.test(text[start] ?? '') || text.startsWith('</', start)) return undefined;
  if (blocks.by !== 'indentation') return start;
  if (blocks.last !== undefined && startsWith(source, blocks.last, start)) return undefined;
  return columnOf(source, start) < columnOf(source, comment.start) ? undefined : start;
}
