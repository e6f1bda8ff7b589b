import type { BlockComment, Language, StringForm } from './languages.ts';

/** A stretch of text that is not code; UTF-16 offsets. The text of a template comes in pieces, without its holes. */
export interface Span {
  readonly kind: 'comment' | 'string';
  readonly start: number;
  readonly end: number;
  /** What it holds, without its delimiters. */
  readonly inner: { readonly start: number; readonly end: number };
  /** The opening as written: `//!`, `r"""`. */
  readonly open: string;
  /** A line comment ends with its line. */
  readonly line?: true;
  /** A string that can document what it is the first statement of. */
  readonly documents?: true;
}

type Token =
  | { readonly kind: 'line' }
  | { readonly kind: 'block'; readonly block: BlockComment }
  | { readonly kind: 'string'; readonly form: StringForm }
  | { readonly kind: 'literal' };

interface Lexer {
  /** Jumps to whatever may begin next. */
  readonly code: RegExp;
  /** The same inside a hole, with its braces and line ends. */
  readonly hole: RegExp;
  readonly tokens: readonly { readonly at: RegExp; readonly token: Token }[];
  /** What ends or interrupts the text of a string, by its form and its closing. */
  readonly stops: ReadonlyMap<StringForm, Map<string, RegExp>>;
}

// Compiling costs more than lexing a small file; an entry lives as long as its language.
const lexers = new WeakMap<Language, Lexer>();

function lexerOf(language: Language): Lexer {
  const known = lexers.get(language);
  if (known) return known;
  // `https://` in JSX text is no comment, and nowhere else does a scheme stand before one.
  const lines = [...language.line].sort((a, b) => b.length - a.length).map((open) => (open.startsWith('//') ? `(?<!https?:)${literal(open)}` : literal(open)));
  const parts: { source: string; token: Token }[] = [
    ...language.block.map((block) => ({ source: literal(block.open), token: { kind: 'block', block } as const })),
    ...lines.map((source) => ({ source, token: { kind: 'line' } as const })),
    ...(language.literals ?? []).map((source) => ({ source, token: { kind: 'literal' } as const })),
    ...language.strings.map((form) => ({ source: form.open, token: { kind: 'string', form } as const })),
  ];
  const any = parts.map(({ source }) => `(?:${source})`).join('|');
  const lexer: Lexer = {
    code: new RegExp(any, 'g'),
    hole: new RegExp(`${any}|[{}\\n]`, 'g'),
    tokens: parts.map(({ source, token }) => ({ at: new RegExp(source, 'y'), token })),
    stops: new Map(language.strings.map((form) => [form, new Map()])),
  };
  lexers.set(language, lexer);
  return lexer;
}

/** The comments and strings of `text`, in order. What is never closed reaches to the end. */
export function lex(text: string, language: Language): Span[] {
  const lexer = lexerOf(language);
  const spans: Span[] = [];
  const holes: { readonly form: StringForm; readonly open: string; readonly close: string; depth: number }[] = [];
  let at = 0;

  /** Takes the text of a string from `from` through its end or to its next hole. */
  const takeText = (form: StringForm, open: string, close: string, start: number, from: number): void => {
    const { end, inner, why } = textEnd(text, form, close, from, stopOf(lexer, form, close));
    if (why === 'line' && form.holes === undefined) {
      at = from;
      return;
    }
    spans.push({ kind: 'string', start, end, inner: { start: from, end: inner }, open, ...(form.documents ? { documents: true } : {}) });
    if (why === 'hole') holes.push({ form, open, close, depth: 0 });
    at = end;
  };

  for (;;) {
    const hole = holes.at(-1);
    const finder = hole ? lexer.hole : lexer.code;
    finder.lastIndex = at;
    const found = finder.exec(text);
    if (!found) return spans;
    const start = found.index;
    const read = tokenAt(lexer, text, start);
    if (!read) {
      at = start + 1;
      if (!hole) continue;
      if (found[0] === '{') hole.depth += 1;
      else if (found[0] === '\n') {
        if (!hole.form.multiline) holes.pop();
      } else if (hole.depth > 0) hole.depth -= 1;
      else {
        holes.pop();
        takeText(hole.form, hole.open, hole.close, start, at);
      }
      continue;
    }
    const { token, match } = read;
    const open = match[0];
    const from = start + open.length;
    if (token.kind === 'literal') {
      spans.push({ kind: 'string', start, end: from, inner: { start, end: from }, open });
      at = from;
    } else if (token.kind === 'string') {
      takeText(token.form, open, token.form.close.replace('$1', () => match[1] ?? ''), start, from);
    } else if (hole?.form.holes?.comments === false) {
      at = from;
    } else {
      const { end, inner } = token.kind === 'line' ? lineEnd(text, from) : blockEnd(text, token.block, from);
      spans.push({ kind: 'comment', start, end, inner: { start: from, end: inner }, open, ...(token.kind === 'line' ? { line: true } : {}) });
      at = end;
    }
  }
}

function tokenAt(lexer: Lexer, text: string, start: number): { token: Token; match: RegExpExecArray } | undefined {
  for (const { at, token } of lexer.tokens) {
    at.lastIndex = start;
    const match = at.exec(text);
    if (match) return { token, match };
  }
  return undefined;
}

function stopOf({ stops }: Lexer, form: StringForm, close: string): RegExp {
  const known = stops.get(form)?.get(close);
  if (known) return known;
  const { escapes, holes, multiline } = form;
  const parts = [
    ...(escapes ? [String.raw`\\(?:\r\n|[^])`] : []),
    literal(close),
    ...(holes?.escaped === undefined ? [] : [literal(holes.escaped)]),
    ...(holes ? [literal(holes.open)] : []),
    ...(multiline ? [] : [String.raw`\r?\n`]),
  ];
  const stop = new RegExp(parts.join('|'), 'g');
  stops.get(form)?.set(close, stop);
  return stop;
}

interface TextEnd {
  readonly end: number;
  readonly inner: number;
  readonly why: 'closed' | 'hole' | 'line' | 'open';
}

function textEnd(text: string, form: StringForm, close: string, from: number, stop: RegExp): TextEnd {
  stop.lastIndex = from;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    if (found[0] === close) return { end: stop.lastIndex, inner: found.index, why: 'closed' };
    if (found[0] === form.holes?.open) return { end: stop.lastIndex, inner: found.index, why: 'hole' };
    if (found[0] === '\n' || found[0] === '\r\n') return { end: found.index, inner: found.index, why: 'line' };
  }
  return { end: text.length, inner: text.length, why: form.multiline ? 'open' : 'line' };
}

function lineEnd(text: string, from: number): { end: number; inner: number } {
  const stop = /\r?\n|\r/g;
  stop.lastIndex = from;
  const end = stop.exec(text)?.index ?? text.length;
  return { end, inner: end };
}

function blockEnd(text: string, { open, close, nests }: BlockComment, from: number): { end: number; inner: number } {
  const stop = new RegExp(nests ? `${literal(close)}|${literal(open)}` : literal(close), 'g');
  stop.lastIndex = from;
  let depth = 1;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    depth += found[0] === close ? -1 : 1;
    if (depth === 0) return { end: stop.lastIndex, inner: found.index };
  }
  return { end: text.length, inner: text.length };
}

/** Source of a regular expression that matches `text` itself. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
