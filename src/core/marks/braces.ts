import type { Source } from './source.ts';

/**
 * The end of the construct at `start` in a language with braces: through the matching brace of the first one opened
 * outside brackets, or where the statement ends before any. Patterns, types and destructuring also have braces;
 * what follows theirs on the line tells them apart.
 */
export function bracedEnd(source: Source, start: number): number {
  const { text, language } = source;
  const stops = /[()[\]{};,\n]/g;
  let depth = 0;
  let statement = start;
  let condition: number | undefined;
  for (let found = source.find(stops, start); found; found = source.find(stops, stops.lastIndex)) {
    const at = found.index;
    const stop = found[0];
    if (stop === '{' && depth === 0) {
      const close = matching(source, at);
      const inHead = text[close] === ',' && isHead(text, statement, at);
      if (!inHead && !goesOn(source, close)) return close;
      stops.lastIndex = close;
    } else if ('([{'.includes(stop)) depth += 1;
    else if (')]}'.includes(stop)) {
      depth -= 1;
      if (depth < 0) return source.lastCode(at) + 1;
      if (depth === 0) condition ??= at;
    } else if (depth > 0) continue;
    else if (stop === ';') return at + 1;
    else if (stop === ',') {
      if (source.lines.lineAt(source.nextCode(at + 1)) > source.lines.lineAt(at) && !isHead(text, statement, at)) return at + 1;
    } else if (stop === '\n' && language.lineEnds) {
      if (isDecorator(source, statement, at, condition)) {
        statement = source.nextCode(at);
        condition = undefined;
      } else if (endsStatement(source, statement, at, condition)) return source.lastCode(at) + 1;
    }
  }
  return source.lastCode(text.length) + 1;
}

/** The innermost block in braces around `offset`, from the start of its head; undefined outside all of them. */
export function enclosing(source: Source, offset: number): { start: number; end: number } | undefined {
  const open: { readonly head: number; readonly brace: number }[] = [];
  const stops = /[{};]/g;
  let head = source.nextCode(0);
  for (let found = source.find(stops, 0); found && found.index < offset; found = source.find(stops, stops.lastIndex)) {
    if (found[0] === '{') open.push({ head, brace: found.index });
    else if (found[0] === '}') open.pop();
    head = source.nextCode(found.index + 1);
    stops.lastIndex = found.index + 1;
  }
  const inner = open.at(-1);
  return inner && { start: inner.head, end: matching(source, inner.brace) };
}

/** Past the brace that closes the one at `open`, or the end of the text. */
function matching(source: Source, open: number): number {
  const braces = /[{}]/g;
  let depth = 0;
  for (let found = source.find(braces, open); found; found = source.find(braces, braces.lastIndex)) {
    depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return found.index + 1;
  }
  return source.text.length;
}

/** Whether the braces that close at `close` were a pattern, a type or a part of an expression. */
function goesOn(source: Source, close: number): boolean {
  const line = source.text.slice(close, source.lines.endOf(source.lines.lineAt(close)));
  if (/^[ \t]*(?:[{=>|&[.?]|(?:if|from|as|satisfies|extends|implements)\b)/.test(line)) return true;
  const next = source.nextCode(close);
  // The next branch of a type or a condition, the next call of a chain.
  if (source.language.lineEnds) return /^(?:[|&:?]|\.\w)/.test(source.text.slice(next, next + 2));
  // A match arm whose pattern, alternatives and guard stand on lines of their own.
  return /^(?:=>|\|[^|]|if\b[^{};]*=>)/.test(source.text.slice(next, next + 2000));
}

/** Whether the comma at `comma` stands in the head of a definition, which goes on: type parameters, where clauses, declarations. */
function isHead(text: string, statement: number, comma: number): boolean {
  // A head is short; without a limit a long list would be read again at each comma.
  const bare = text.slice(statement, Math.min(comma, statement + 4000)).replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[=-]>|[<>]=/g, '');
  if (/\bwhere\b|^[^:=]*\b(?:const|let|var|fn|function|class|interface|impl|extends|implements)\b(?!\??\s*:)/.test(bare)) return true;
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
const carriesOn = /^(?:[.?:&|*%=>^{,]|\+(?!\+)|-(?!-)|\/(?![/*])|(?:extends|implements|instanceof|in|of|as|satisfies)\b(?![?:(]))/;

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
