import type { Braces } from './language.ts';
import { Head } from './statementHead.ts';
import type { Source } from './source.ts';

/**
 * The end of the construct at `start` in a language with braces: through the matching brace of the first one opened
 * outside brackets, or where the statement ends before any. Patterns, types and destructuring also have braces;
 * what follows theirs on the line tells them apart.
 */
export function bracedEnd(source: Source, start: number, { lineEnds = false, directive }: Braces): number {
  const { text, structure } = source;
  if (directive !== undefined && text.startsWith(directive, start)) return directiveEnd(source, start);
  const stops = /[()[\]{};,\n]/g;
  const head = new Head(text, start);
  const passed: number[] = [];
  // Whoever comes to a place that was passed here ends where this does.
  const endedAt = (end: number): number => {
    for (const place of passed) structure.statementEnds.set(place, end);
    return end;
  };
  let statement = start;
  let condition: number | undefined;
  for (let found = source.find(stops, start); found; found = source.find(stops, stops.lastIndex)) {
    const at = found.index;
    const stop = found[0];
    if (stop === '{') {
      const close = structure.endOf(at);
      const inHead = text[close] === ',' && head.reaches(at);
      if (!inHead && !goesOn(source, at, close, lineEnds)) return endedAt(close);
      stops.lastIndex = close;
    } else if (stop === '(' || stop === '[') {
      stops.lastIndex = structure.endOf(at);
      condition ??= stops.lastIndex - 1;
    } else if (stop === ';') return endedAt(at + 1);
    else if (stop === ',') {
      if (source.lines.lineAt(source.nextCode(at + 1)) === source.lines.lineAt(at)) continue;
      if (!head.reaches(at)) return endedAt(at + 1);
      const known = head.declares ? structure.statementEnds.get(at) : undefined;
      if (known !== undefined) return endedAt(known);
      if (head.declares) passed.push(at);
    } else if (stop !== '\n') return endedAt(source.lastCode(at) + 1);
    else if (lineEnds) {
      if (isDecorator(source, statement, at, condition)) {
        statement = source.nextCode(at);
        condition = undefined;
      } else if (endsStatement(source, statement, at, condition)) return endedAt(source.lastCode(at) + 1);
      else {
        const known = structure.statementEnds.get(at);
        if (known !== undefined) return endedAt(known);
        passed.push(at);
      }
    }
  }
  return endedAt(source.lastCode(text.length) + 1);
}

/** Where the line of a preprocessor's instruction ends; a backslash carries it on. */
function directiveEnd({ text }: Source, start: number): number {
  const ends = /(?<!\\\r?)\n/g;
  ends.lastIndex = start;
  return ends.exec(text)?.index ?? text.length;
}

/** Whether the braces from `open` to `close` were a pattern, a type or a part of an expression. */
function goesOn(source: Source, open: number, close: number, lineEnds: boolean): boolean {
  const { text } = source;
  const line = text.slice(close, Math.min(source.lines.endOf(source.lines.lineAt(close)), close + 100));
  if (/^[ \t]*(?:[{=>|&[.?]|(?:if|from|as|satisfies|extends|implements)\b)/.test(line)) return true;
  const next = source.nextCode(close);
  // The body of a function whose type ends with braces; where lines end statements only after a colon, else it is a block of its own.
  if (text[next] === '{') return !lineEnds || text[source.lastCode(open)] === ':';
  // The next branch of a type or a condition, the next call of a chain.
  if (lineEnds) return /^(?:[|&:?]|\.\w)/.test(text.slice(next, next + 2));
  // A match arm whose pattern, alternatives and guard stand on lines of their own.
  return /^(?:=>|\|[^|]|if\b[^{};]*=>)/.test(text.slice(next, next + 2000));
}

/** Whether nothing but decorators stands between `statement` and the line end; `closed` is where its first brackets close. */
function isDecorator(source: Source, statement: number, lineEnd: number, closed: number | undefined): boolean {
  const { text } = source;
  if (text[statement] !== '@') return false;
  const last = source.lastCode(lineEnd);
  return last === closed || /^@[\w.$]+(?:\([^()]*\))?$/.test(text.slice(text.lastIndexOf('@', last), last + 1));
}

const wantsMore = /(?:[=+\-*/%&|^<,.?:!~]|=>)$/;
const carriesOn = /^(?:[.?:&|*%=>^{,]|\+(?!\+)|-(?!-)|\/(?![/*])|(?:extends|implements|instanceof|in|of|as|satisfies|where)\b(?![?:(=.]| =))/;

/** Whether the statement is complete at a line end, in languages where that ends one. */
function endsStatement(source: Source, statement: number, lineEnd: number, condition: number | undefined): boolean {
  const { text } = source;
  const last = source.lastCode(lineEnd);
  if (last < statement) return false;
  const before = text.slice(Math.max(statement, last - 1), last + 1);
  // The slash that ends a regular expression divides nothing.
  const inSpan = (source.spanAfter(last)?.start ?? last + 1) <= last;
  if (!inSpan && wantsMore.test(before) && !/^(?:\+\+|--)$/.test(before)) return false;
  // `if (…)` with its statement on the next line.
  if (last === condition && /^(?:if|for|while)\b/.test(text.slice(statement, statement + 6))) return false;
  const next = source.nextCode(lineEnd);
  return !carriesOn.test(text.slice(next, next + 12));
}
