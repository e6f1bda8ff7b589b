import { type Documentation, findDocumentation } from './documentation.ts';
import type { Language } from './language.ts';
import type { Span } from './lexer.ts';
import { Source } from './source.ts';

/** The content of one line of a comment, without `//`, `#`, `*`, quotes and the blanks around; UTF-16 offsets. */
export interface CommentLine {
  readonly start: number;
  readonly end: number;
}

/** A block comment, a documentation string, or line comments of one kind below each other. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly CommentLine[];
  /** Whether code stands before it on its line. */
  readonly trailing: boolean;
  /** What it documents: what encloses it (`//!`), or for a documentation string the file or the definition at an offset. */
  readonly documents?: 'enclosing' | 'file' | number;
}

/** The comments and documentation strings of a text, in order. */
export function findComments(text: string, language: Language): Comment[] {
  return commentsOf(new Source(text, language));
}

/** The comments and documentation strings of a lexed source, in order; of most none is wanted but those with the words `holding`. */
export function commentsOf(source: Source, holding?: string): Comment[] {
  const documentation = new Map(findDocumentation(source, holding).map((found) => [found.spans[0], found]));
  const comments: Comment[] = [];
  let held = -1;
  const take = (spans: readonly [Span, ...Span[]], owner?: Documentation['owner']): void => {
    const { start } = spans[0];
    if (holding !== undefined && held < start) held = indexOrEnd(source.text, holding, start);
    if (held < (spans.at(-1)?.end ?? start)) comments.push(commentOf(source, spans, owner));
  };
  let run: { readonly open: string; readonly column: number; readonly spans: [Span, ...Span[]] } | undefined;
  for (const span of source.spans) {
    if (span.kind === 'comment' && span.line) {
      const column = span.start - source.lines.startOf(source.lines.lineAt(span.start));
      const last = run?.spans.at(-1);
      // A comment goes on below in the same column only, also one beside code.
      const goesOn = run && last && run.open === span.open && run.column === column
        && source.lines.lineAt(span.start) === source.lines.lineAt(last.start) + 1 && isFirst(source, span.start);
      if (run && goesOn) run.spans.push(span);
      else {
        if (run) take(run.spans);
        run = { open: span.open, column, spans: [span] };
      }
      continue;
    }
    const documents = documentation.get(span);
    if (span.kind === 'string' && !documents) continue;
    if (run) take(run.spans);
    run = undefined;
    take(documents?.spans ?? [span], documents?.owner);
  }
  if (run) take(run.spans);
  return comments;
}

function indexOrEnd(text: string, words: string, from: number): number {
  const index = text.indexOf(words, from);
  return index < 0 ? text.length : index;
}

function commentOf(source: Source, spans: readonly [Span, ...Span[]], owner?: Documentation['owner']): Comment {
  const { start } = spans[0];
  const end = spans.at(-1)?.end ?? start;
  const inner = source.language.innerDoc?.some((open) => source.text.startsWith(open, start));
  const documents = owner === 'next' ? undefined : owner ?? (inner ? 'enclosing' : undefined);
  return {
    start,
    end,
    lines: spans.flatMap((span) => linesOf(source, span)),
    trailing: owner === undefined && !opensLine(source, start),
    ...(documents === undefined ? {} : { documents }),
  };
}

/** Whether only comments and blanks stand before it on its line; in JSX also the brace that it is in. */
function opensLine(source: Source, start: number): boolean {
  if (source.opensLine(start)) return true;
  const before = source.lastCode(start);
  return source.language.jsx === true && source.text[before] === '{' && source.opensLine(before);
}

/** Whether only blanks stand before it on its line. */
function isFirst({ text, lines }: Source, start: number): boolean {
  return text.slice(lines.startOf(lines.lineAt(start)), start).trim() === '';
}

// What repeats the opening's last character belongs to it (`/**`, `////`), as does the star before each further line.
// `-- |` is Haddock's, `#'` roxygen's, `!>` FORD's.
const decoration = { line: /[/#;%*'"-]*[<>|^!]?[ \t]*(?:[|^][ \t]+)?/y, first: /[*!]*[ \t]*/y, next: /[ \t]*(?:\*+(?=[ \t@\\`]|$))?[ \t]*/y, text: /[ \t]*/y };

function linesOf(source: Source, span: Span): CommentLine[] {
  const { text, lines } = source;
  const { start, end } = span.inner;
  const first = lines.lineAt(start);
  return Array.from({ length: lines.lineAt(end) - first + 1 }, (_, index) => {
    const from = index === 0 ? start : lines.startOf(first + index);
    const to = Math.min(end, lines.endOf(first + index));
    const strip = span.kind === 'string' ? decoration.text : span.line ? decoration.line : index === 0 ? decoration.first : decoration.next;
    const skipped = sticky(strip, text.slice(from, to));
    return { start: from + skipped, end: from + Math.max(skipped, text.slice(from, to).trimEnd().length) };
  });
}

function sticky(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0].length ?? 0;
}
