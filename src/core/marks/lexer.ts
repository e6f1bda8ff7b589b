import type { Hole, Language, StringForm } from './language.ts';
import { type Finders, findersOf, type Token } from './finders.ts';
import { TagText } from './tagText.ts';

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
  /** A string that can document, and what. */
  readonly documents?: 'enclosing' | 'next';
  /** A piece of a string that goes on behind a hole. */
  readonly goesOn?: true;
}

/** The comments and strings of `text`, in order. What is never closed reaches to the end. Takes linear time. */
export function lex(text: string, language: Language): Span[] {
  return new Lexer(text, findersOf(language)).run();
}

/** A string that was opened: its form, and what ends it. */
interface Opened {
  readonly form: StringForm;
  readonly open: string;
  readonly stop: RegExp;
  readonly tags?: TagText;
}

/** Code inside a string, and how many brackets are open in it. */
interface OpenHole extends Opened {
  readonly hole: Hole;
  depth: number;
}

class Lexer {
  readonly #text: string;
  readonly #finders: Finders;
  readonly #spans: Span[] = [];
  readonly #holes: OpenHole[] = [];
  /** Heredocs whose text begins at the next line. */
  #heredocs: Opened[] = [];
  /** Up to where a string with this end was looked for in vain: without it a line of quotes would be read again for each. */
  readonly #unclosed = new Map<RegExp, number>();
  #at = 0;

  constructor(text: string, finders: Finders) {
    this.#text = text;
    this.#finders = finders;
  }

  run(): Span[] {
    for (;;) {
      const hole = this.#holes.at(-1);
      const finder = this.#finders.code(hole?.hole.close, this.#heredocs.length > 0);
      finder.lastIndex = this.#at;
      const found = finder.exec(this.#text);
      if (!found) return this.#spans;
      const token = this.#finders.tokenOf(found);
      if (!token) {
        this.#at = found.index + 1;
        if (found[0] === '\n') this.#lineEnd(hole);
        else if (hole) this.#bracket(found[0], hole);
      } else this.#take(token, found, hole);
    }
  }

  #take(token: Token, found: RegExpExecArray, hole: OpenHole | undefined): void {
    const open = found[0];
    const start = found.index;
    this.#at = start + open.length;
    if (token.kind === 'literal') this.#spans.push({ kind: 'string', start, end: this.#at, inner: { start, end: this.#at }, open });
    else if (token.kind === 'string') {
      const group = this.#finders.groupOf(token, found);
      const opened: Opened = { form: token.form, open, stop: this.#finders.stop(token.form, group), ...(token.form.tags ? { tags: new TagText() } : {}) };
      if (token.form.heredoc) this.#heredocs.push(opened);
      else this.#takeText(opened, start, this.#at);
    } else if (hole?.hole.comments !== false) this.#takeComment(token, found);
  }

  #takeComment(token: Token & { kind: 'line' | 'block' }, found: RegExpExecArray): void {
    const open = found[0];
    const from = found.index + open.length;
    const line = token.kind === 'line';
    const { end, inner } = line ? this.#lineCommentEnd(from) : this.#blockEnd(this.#finders.blockStop(token.block, this.#finders.groupOf(token, found)), from);
    this.#spans.push({ kind: 'comment', start: found.index, end, inner: { start: from, end: inner }, open, ...(line ? { line } : {}) });
    this.#at = end;
  }

  /** Takes the text of a string from `from` through its end or to its next hole. */
  #takeText(opened: Opened, start: number, from: number): void {
    const { form, open, stop, tags } = opened;
    if (tags) {
      this.#takeTags(opened, tags, start, from);
      return;
    }
    if (from < (this.#unclosed.get(stop) ?? 0)) return;
    const { end, inner, hole, why } = this.#textEnd(opened, from);
    if (why === 'line' && form.holes === undefined) {
      this.#unclosed.set(stop, end);
      return;
    }
    this.#spans.push({ kind: 'string', start, end, inner: { start: from, end: inner }, open, ...(form.documents ? { documents: form.documents } : {}), ...(hole ? { goesOn: true } : {}) });
    if (hole) this.#holes.push({ ...opened, hole, depth: 0 });
    this.#at = end;
  }

  /** Takes the text of an element through its end or to its next hole, with the comments in its tags. */
  #takeTags(opened: Opened, tags: TagText, start: number, from: number): void {
    const [hole] = opened.form.holes ?? [];
    let begin = start;
    for (let at = from; ; at = this.#at) {
      const { why, inner, end } = tags.next(this.#text, at);
      this.#spans.push({ kind: 'string', start: begin, end, inner: { start: at, end: inner }, open: opened.open });
      this.#at = begin = end;
      if (why === 'hole' && hole) this.#holes.push({ ...opened, hole, depth: 0 });
      if (why !== 'comment') return;
      const finder = this.#finders.code(undefined, false);
      finder.lastIndex = end;
      const found = finder.exec(this.#text);
      const token = found && this.#finders.tokenOf(found);
      if (found?.index === end && (token?.kind === 'line' || token?.kind === 'block')) this.#takeComment(token, found);
      else this.#at += 2;
      begin = this.#at;
    }
  }

  #textEnd({ form, stop }: Opened, from: number): { end: number; inner: number; why: 'closed' | 'hole' | 'line' | 'open'; hole?: Hole } {
    let depth = 1;
    let parts: number = form.parts ?? 1;
    let inSet = false;
    stop.lastIndex = from;
    for (let found = stop.exec(this.#text); found; found = stop.exec(this.#text)) {
      const [all, close, line] = found;
      if (line !== undefined) return { end: found.index, inner: found.index, why: 'line' };
      if (form.set && (all === '[' || all === ']')) inSet = all === '[';
      else if (all === form.nests) depth += 1;
      else if (close !== undefined) {
        if (inSet || --depth > 0) continue;
        if (--parts === 0) return { end: stop.lastIndex, inner: found.index, why: 'closed' };
        depth = 1;
        if (form.nests !== undefined) stop.lastIndex = this.#secondPart(form.nests, stop.lastIndex);
      } else {
        const hole = form.holes?.find(({ open }) => open === all);
        if (hole) return { end: stop.lastIndex, inner: found.index, why: 'hole', hole };
      }
      // An empty match would be found for ever.
      if (all === '') stop.lastIndex += 1;
    }
    return { end: this.#text.length, inner: this.#text.length, why: form.multiline ? 'open' : 'line' };
  }

  /** Where the text of the second pair of brackets begins. */
  #secondPart(open: string, at: number): number {
    const blanks = /\s*/y;
    blanks.lastIndex = at;
    const next = at + (blanks.exec(this.#text)?.[0].length ?? 0);
    return this.#text[next] === open ? next + 1 : at;
  }

  #bracket(bracket: string, hole: OpenHole): void {
    if (bracket !== hole.hole.close) hole.depth += 1;
    else if (hole.depth > 0) hole.depth -= 1;
    else {
      this.#holes.pop();
      this.#takeText(hole, this.#at - 1, this.#at);
    }
  }

  /** Takes the heredocs that begin below; ends the holes of strings that end with their line. */
  #lineEnd(hole: OpenHole | undefined): void {
    const heredocs = this.#heredocs;
    this.#heredocs = [];
    for (const heredoc of heredocs) this.#takeText(heredoc, this.#at, this.#at);
    if (hole && !hole.form.multiline) this.#holes.pop();
  }

  #lineCommentEnd(from: number): { end: number; inner: number } {
    const stop = this.#finders.lineStop;
    stop.lastIndex = from;
    const end = stop.exec(this.#text)?.index ?? this.#text.length;
    return { end, inner: end };
  }

  #blockEnd(stop: RegExp, from: number): { end: number; inner: number } {
    stop.lastIndex = from;
    let depth = 1;
    for (let found = stop.exec(this.#text); found; found = stop.exec(this.#text)) {
      const [all, close, open] = found;
      if (open !== undefined) depth += 1;
      else if (close === undefined) stop.lastIndex = all === '"' ? this.#quoteEnd(stop.lastIndex) : stop.lastIndex;
      else if (--depth === 0) return { end: stop.lastIndex, inner: found.index };
      if (all === '') stop.lastIndex += 1;
    }
    return { end: this.#text.length, inner: this.#text.length };
  }

  /** Past the quote that closes a string in a comment; `from` where none does. */
  #quoteEnd(from: number): number {
    if (from < (this.#unclosed.get(quote) ?? 0)) return from;
    quote.lastIndex = from;
    for (let found = quote.exec(this.#text); found; found = quote.exec(this.#text)) if (found[0] === '"') return quote.lastIndex;
    this.#unclosed.set(quote, this.#text.length);
    return from;
  }
}

const quote = /\\[^]|"/g;
