import type { Braces } from './language.ts';
import type { Source } from './source.ts';

/** A statement without braces is followed through so many brackets, commas and line ends; hostile text has no end to find. */
const mostStops = 2000;

/**
 * The end of the construct at `start` in a language with braces: through the matching brace of the first one opened
 * outside brackets, or where the statement ends before any. Patterns, types and destructuring also have braces;
 * what follows theirs on the line tells them apart.
 */
export function bracedEnd(source: Source, start: number, { lineEnds = false, directive }: Braces): number {
  const { text, structure } = source;
  if (directive !== undefined && text.startsWith(directive, start)) return directiveEnd(source, start);
  const stops = /[()[\]{};,\n]/g;
  let statement = start;
  let condition: number | undefined;
  let looked = 0;
  for (let found = source.find(stops, start); found && looked < mostStops; found = source.find(stops, stops.lastIndex)) {
    looked += 1;
    const at = found.index;
    const stop = found[0];
    if (stop === '{') {
      const close = structure.endOf(at);
      const inHead = text[close] === ',' && isHead(text, statement, at);
      if (!inHead && !goesOn(source, at, close, lineEnds)) return close;
      stops.lastIndex = close;
    } else if (stop === '(' || stop === '[') {
      stops.lastIndex = structure.endOf(at);
      condition ??= stops.lastIndex - 1;
    } else if (stop === ';') return at + 1;
    else if (stop === ',') {
      if (source.lines.lineAt(source.nextCode(at + 1)) > source.lines.lineAt(at) && !isHead(text, statement, at)) return at + 1;
    } else if (stop !== '\n') return source.lastCode(at) + 1;
    else if (lineEnds) {
      if (isDecorator(source, statement, at, condition)) {
        statement = source.nextCode(at);
        condition = undefined;
      } else if (endsStatement(source, statement, at, condition)) return source.lastCode(at) + 1;
    }
  }
  return source.lastCode(stops.lastIndex === 0 ? text.length : stops.lastIndex) + 1;
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

/** Whether the comma at `comma` stands in the head of a definition, which goes on: type parameters, where clauses, initialisers, declarations. */
function isHead(text: string, statement: number, comma: number): boolean {
  // A head is short; without a limit a long list would be read again at each comma.
  const bare = text.slice(statement, Math.min(comma, statement + 4000)).replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[=-]>|[<>]=/g, '');
  if (/\bwhere\b|\)\s*:(?!:)|^[^:=]*\b(?:const|let|var|fn|function|class|interface|impl|extends|implements)\b(?!\??\s*:)/.test(bare)) return true;
  return bare.split('<').length > bare.split('>').length;
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
