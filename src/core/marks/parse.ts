import { type Citation, CitationSearch, type Cited } from './citations.ts';
import { citedMark } from './citedMark.ts';
import type { Comment } from './comments.ts';
import { commentsOf } from './comments.ts';
import { constructOf, extentOf } from './extent.ts';
import { type Head, readHead, type ReadProblem } from './grammar.ts';
import type { Language } from './language.ts';
import { hasMarks, prefix } from './languages.ts';
import { type Mark, type MarkProblem, verbsWithText } from './mark.ts';
import { pairScopes } from './pairs.ts';
import { Source } from './source.ts';

/** One `@paper:` in a comment, before marks, quotes and switches are joined; UTF-16 offsets in the file. */
interface Found {
  /** Which line of the comment. */
  readonly line: number;
  readonly at: number;
  /** Where what is before it ends: the `@`, or the backslash or backtick in front. */
  readonly before: number;
  readonly claims: boolean;
  readonly quoted: boolean;
  readonly means: 'off' | 'on' | 'ignore-next' | 'quote' | { readonly head: Head };
}

const marker = new RegExp(String.raw`(?<![\p{L}\p{N}_])${prefix}`, 'gu');
const control = /(?:(off|on|ignore-next)(?![\w#.@-])|>)/y;

/**
 * Every mark of a text, in order; ranges in UTF-16 units as in the language server protocol. Malformed ones are
 * among them with their problems, those between `off` and `on` are not. What `citations` find counts as a mark, but
 * for what stands in one. Costs one search when there can be neither.
 */
export function parseMarks(text: string, language: Language, citations: readonly Citation[] = []): readonly Mark[] {
  if (!hasMarks(text) && citations.length === 0) return [];
  const source = new Source(text, language);
  const marks: Mark[] = [];
  let off = false;
  let ignoreNext = false;
  const search = new CitationSearch(source, citations);
  // Where the last mark ends: what its text cites is its own.
  let taken = 0;
  /** Takes in those from the index `from` on that begin before `limit`; gives the index of the next. */
  const cite = (cited: readonly Cited[], from: number, limit: number, construct: () => Mark['extent'] | undefined): number => {
    let index = from;
    for (let item = cited[index]; item && item.at < limit; item = cited[index += 1]) {
      if (item.at < taken) continue;
      const mark = citedMark(source.lines, item);
      if (!off && !ignoreNext) marks.push({ ...mark, extent: extentOf(source, item.at, mark.scope, construct) });
      ignoreNext = false;
    }
    return index;
  };
  const ownLine = (): undefined => undefined;
  for (const comment of commentsOf(source)) {
    const found = findInComment(source, comment);
    cite(search.before(comment), 0, comment.start, ownLine);
    const cited = search.in(comment);
    let nextCited = 0;
    let above: number | undefined;
    // Found once for all marks of a comment, and only when one asks.
    let known: { readonly range: Mark['extent'] | undefined } | undefined;
    const construct = (): Mark['extent'] | undefined => (known ??= { range: constructOf(source, comment) }).range;
    for (const [index, item] of found.entries()) {
      const next = found[index + 1];
      nextCited = cite(cited, nextCited, item.at, construct);
      switch (item.means) {
        case 'off': off = true; break;
        case 'on': off = false; break;
        case 'ignore-next': ignoreNext = true; break;
        case 'quote': {
          if (off) break;
          const quote = readText(source, comment, item, item.at + prefix.length + 1, next);
          taken = quote.end;
          const mark = above === undefined ? undefined : marks[above];
          if (mark && above !== undefined) marks[above] = { ...mark, quote: [mark.quote, quote.text].filter(Boolean).join(' ') };
          else if (above === undefined) marks.push(strayQuote(source, item, quote.end));
          break;
        }
        default: {
          const mark = toMark(source, comment, item, item.means.head, next);
          taken = source.lines.offsetOf(mark.range.end);
          if (off || ignoreNext) {
            ignoreNext = false;
            above = -1;
            break;
          }
          above = marks.length;
          marks.push({ ...mark, extent: extentOf(source, item.at, item.means.head.scope, construct) });
        }
      }
    }
    cite(cited, nextCited, Infinity, construct);
  }
  cite(search.atEnd(), 0, Infinity, ownLine);
  return pairScopes(marks);
}

function findInComment(source: Source, comment: Comment): Found[] {
  const found: Found[] = [];
  for (const [line, { start, end }] of comment.lines.entries()) {
    const content = source.text.slice(start, end);
    for (const match of content.matchAll(marker)) {
      const opener = content[match.index - 1];
      const quoted = opener === '`';
      const before = match.index - (quoted || opener === '\\' ? 1 : 0);
      const claims = content.slice(0, before).trim() === '';
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

function toMark(source: Source, comment: Comment, item: Found, head: Head, next: Found | undefined): Omit<Mark, 'extent'> {
  const { lines } = source;
  const base = comment.lines[item.line]?.start ?? item.at;
  const rangeOf = (start: number, end: number): Mark['range'] => lines.rangeOf(base + start, base + end);
  const { text, end } = head.textAt === undefined ? { text: '', end: base + head.end } : readText(source, comment, item, base + head.textAt, next);
  const problems: MarkProblem[] = head.problems.map(({ start, end, ...problem }: ReadProblem) => ({ ...problem, range: rangeOf(start, end) }));
  const verb = head.verb ?? 'implements';
  if (head.verbAt && item.claims && text === '' && verbsWithText.has(verb) && head.targets.length > 0 && head.targets.every(({ name }) => typeof name === 'object')) {
    problems.push({ rule: 'text-missing', range: rangeOf(head.verbAt.start, head.verbAt.end), message: `"${verb}" needs a text after a colon, unless its target is a record.` });
  }
  return {
    range: lines.rangeOf(item.at, Math.max(end, base + head.end)),
    head: lines.rangeOf(item.at, base + head.end),
    targets: head.targets.map(({ start, end, nameStart, ...target }) => ({ ...target, range: rangeOf(start, end), nameRange: rangeOf(nameStart, end) })),
    ...(head.scope ? { scope: head.scope } : {}),
    verb,
    ...(text === '' ? {} : { text }),
    claims: item.claims,
    problems,
  };
}

function strayQuote(source: Source, item: Found, end: number): Mark {
  const head = source.lines.rangeOf(item.at, item.at + prefix.length + 1);
  return {
    range: source.lines.rangeOf(item.at, end),
    head,
    targets: [],
    verb: 'implements',
    claims: true,
    extent: source.lines.linesOf(item.at, item.at),
    problems: [{ rule: 'malformed-mark', range: head, message: 'A quote belongs to the mark above it in the same comment, and there is none.' }],
  };
}

/** Rulers end a text as a blank line does; so do the tags of documentation comments. */
const endsText = /^(?:[-=*#~/_+]*$|@[A-Za-z]+\b(?!:)|\\(?:brief|note|param|returns?|see|throws|tparam)\b)/;

/** The text from `from` to the end of the comment, a blank line or the next mark, its lines joined with a blank. */
function readText(source: Source, comment: Comment, item: Found, from: number, next: Found | undefined): { text: string; end: number } {
  const parts: string[] = [];
  let end = from;
  for (let index = item.line; index < comment.lines.length; index += 1) {
    const line = comment.lines[index] ?? { start: from, end: from };
    const start = index === item.line ? from : line.start;
    const limit = next?.line === index ? next.before : line.end;
    let part = source.text.slice(start, limit).trimEnd();
    if (index > item.line && endsText.test(part)) break;
    // A mark in backticks ends with them, whatever else is quoted in its text.
    const closes = index === item.line && item.quoted && (part.split('`').length % 2 === 0);
    if (closes) part = part.slice(0, part.lastIndexOf('`')).trimEnd();
    if (part !== '') {
      parts.push(part.trimStart());
      end = start + part.length;
    }
    if (closes || next?.line === index) break;
  }
  return { text: parts.join(' '), end };
}
