import { once } from '../once.ts';
import type { Comment } from './comments.ts';
import type { Found } from './found.ts';
import type { Head, ReadProblem } from './grammar.ts';
import { prefix } from './languages.ts';
import { type Mark, type MarkProblem, verbsWithText } from './mark.ts';
import type { Place } from './regions/place.ts';
import type { Source } from './source.ts';

/** The mark that `head` begins, and the offset at which it ends; `next` is what follows in the same comment. */
export function toMark(source: Source, comment: Comment, item: Found, head: Head, next: Found | undefined): { mark: Omit<Mark, 'extent'>; end: number } {
  const { place } = source;
  const base = comment.lines[item.line]?.start ?? item.at;
  const rangeOf = (start: number, end: number): Mark['range'] => place.rangeOf(base + start, base + end);
  const { text, end: textEnd } = head.textAt === undefined ? { text: '', end: base + head.end } : readText(source, comment, item, base + head.textAt, next);
  const problems: MarkProblem[] = head.problems.map(({ start, end, ...problem }: ReadProblem) => ({ ...problem, range: rangeOf(start, end) }));
  const verb = head.verb ?? 'implements';
  if (head.verbAt && item.claims && text === '' && verbsWithText.has(verb) && head.targets.length > 0 && head.targets.every(({ name }) => typeof name === 'object')) {
    problems.push({ rule: 'text-missing', range: rangeOf(head.verbAt.start, head.verbAt.end), message: `"${verb}" needs a text after a colon, unless its target is a record.` });
  }
  const end = Math.max(textEnd, base + head.end);
  const mark = {
    range: place.rangeOf(item.at, end),
    ...headAt(place, item.at, base + head.end),
    targets: head.targets.map(({ start, end, nameStart, ...target }) => ({ ...target, range: rangeOf(start, end), nameRange: rangeOf(nameStart, end) })),
    ...(head.scope ? { scope: head.scope } : {}),
    verb,
    ...(text === '' ? {} : { text }),
    claims: item.claims,
    problems,
  };
  return { mark, end };
}

/** Where a mark's head stands in the document, and in its cell where that is a notebook. */
export function headAt(place: Place, start: number, end: number): Pick<Mark, 'head' | 'cell'> {
  const { cell } = place;
  const head = place.rangeOf(start, end);
  return cell ? { head, cell: { index: cell.index, head: cell.rangeOf(start, end) } } : { head };
}

/** The problem of a quote that no mark stands above. */
export function strayQuote({ place }: Source, item: Found, end: number): Mark {
  const at = headAt(place, item.at, item.at + prefix.length + 1);
  return {
    range: place.rangeOf(item.at, end),
    ...at,
    targets: [],
    verb: 'implements',
    claims: true,
    extent: once(() => place.linesOf(item.at, item.at)),
    problems: [{ rule: 'malformed-mark', range: at.head, message: 'A quote belongs to the mark above it in the same comment, and there is none.' }],
  };
}

/** Rulers end a text as a blank line does; so do the tags of documentation comments. */
const endsText = /^(?:[-=*#~/_+]*$|@[A-Za-z]+\b(?!:)|\\(?:brief|note|param|returns?|see|throws|tparam)\b)/;

/** The text from `from` to the end of the comment, a blank line or the next mark, its lines joined with a blank. */
export function readText(source: Source, comment: Comment, item: Found, from: number, next: Found | undefined): { text: string; end: number } {
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
