import type { Language } from './language.ts';
import { lex, type Span } from './lexer.ts';
import { LineTable } from './lines.ts';
import { type Place, placeOf } from './regions/place.ts';
import { Structure } from './structure.ts';

/** A source file or a part of one, lexed: its code can be walked without its comments and strings. Offsets in UTF-16 units of the text. */
export class Source {
  readonly text: string;
  readonly language: Language;
  readonly spans: readonly Span[];
  /** The text's own. */
  readonly lines: LineTable;
  /** Where it stands in its document: what a person is told is told by it. */
  readonly place: Place;
  #structure: Structure | undefined;
  /** Where the first code of the line stands that was asked for last. */
  #first: { readonly line: number; readonly at: number } | undefined;
  /** For each span the next code after it, and the last before it: in a row of comments each would walk them all. */
  readonly #codeAfter: number[] = [];
  readonly #codeBefore: number[] = [];
  /** The span that was asked for last: the next question is mostly about its neighbours. */
  #near = 0;

  constructor(text: string, language: Language, known: { readonly spans?: readonly Span[]; readonly place?: Place } = {}) {
    this.text = text;
    this.language = language;
    this.spans = known.spans ?? lex(text, language);
    this.place = known.place ?? placeOf(text);
    this.lines = this.place.lines ?? new LineTable(text);
  }

  /** Made when first asked for: most comments hold no mark. */
  get structure(): Structure {
    return (this.#structure ??= new Structure(this));
  }

  /** The first span that ends after `offset`, which may hold it. */
  spanAfter(offset: number): Span | undefined {
    return this.spans[this.#indexAfter(offset)];
  }

  /** The next match of the global expression `wanted` in code, from `from` on. Matches should not reach into spans. */
  find(wanted: RegExp, from: number): RegExpExecArray | undefined {
    wanted.lastIndex = from;
    for (let found = wanted.exec(this.text); found; found = wanted.exec(this.text)) {
      const span = this.spanAfter(found.index);
      if (!span || span.start > found.index) return found;
      wanted.lastIndex = span.end;
    }
    return undefined;
  }

  /** Calls `found` for every bracket and semicolon in code from `from` on and before `to`. By hand, since there are more of them than an expression finds fast. */
  brackets(from: number, to: number, found: (bracket: string, at: number) => void): void {
    const { text, spans } = this;
    let at = from;
    for (let next = this.#indexAfter(from); at < to; next += 1) {
      const end = Math.min(spans[next]?.start ?? to, to);
      for (; at < end; at += 1) if (isBracket(text.charCodeAt(at))) found(text.charAt(at), at);
      at = spans[next]?.end ?? to;
    }
  }

  /** Where the next code stands from `from` on, past blanks and comments; the text's end when there is none. */
  nextCode(from: number): number {
    const at = this.#notBlank(from);
    const index = this.#indexAfter(at);
    const span = this.spans[index];
    return span?.kind === 'comment' && span.start <= at ? this.#afterComment(index) : at;
  }

  /** Where the last code before `offset` stands, past blanks and comments; -1 when there is none. */
  lastCode(offset: number): number {
    const at = this.#lastNotBlank(offset);
    const index = this.#indexAfter(at);
    const span = this.spans[index];
    return at >= 0 && span?.kind === 'comment' && span.start <= at ? this.#beforeComment(index) : at;
  }

  /** Whether no code stands between the start of its line and `offset`. */
  opensLine(offset: number): boolean {
    const line = this.lines.lineAt(offset);
    // Asked for one comment after the other: the blanks before them are walked over once.
    if (this.#first?.line !== line) this.#first = { line, at: this.nextCode(this.lines.startOf(line)) };
    return this.#first.at >= offset;
  }

  /** What of a stretch is not embedded in it as another language. */
  own(from: number, to: number): { start: number; end: number }[] {
    const own: { start: number; end: number }[] = [];
    let at = from;
    for (let span = this.spanAfter(at); this.language.embeds && span && span.start < to; span = this.spanAfter(at)) {
      if (at < span.start) own.push({ start: at, end: span.start });
      at = span.end;
    }
    if (at < to) own.push({ start: at, end: to });
    return own;
  }

  #indexAfter(offset: number): number {
    const { spans } = this;
    let low = 0;
    let high = spans.length;
    if ((spans[this.#near - 1]?.end ?? -1) <= offset) {
      low = this.#near;
      if ((spans[low]?.end ?? Infinity) > offset) return low;
      if ((spans[low + 1]?.end ?? Infinity) > offset) return (this.#near = low + 1);
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return (this.#near = low);
  }

  #afterComment(index: number): number {
    const row: number[] = [];
    let code: number | undefined;
    for (let next = index; code === undefined; next += 1) {
      code = this.#codeAfter[next];
      if (code !== undefined) break;
      row.push(next);
      const at = this.#notBlank(this.spans[next]?.end ?? this.text.length);
      const following = this.spans[next + 1];
      if (following?.kind !== 'comment' || following.start > at) code = at;
    }
    for (const each of row) this.#codeAfter[each] = code;
    return code;
  }

  #beforeComment(index: number): number {
    const row: number[] = [];
    let code: number | undefined;
    for (let previous = index; code === undefined; previous -= 1) {
      code = this.#codeBefore[previous];
      if (code !== undefined) break;
      row.push(previous);
      const at = this.#lastNotBlank(this.spans[previous]?.start ?? 0);
      const before = this.spans[previous - 1];
      if (before?.kind !== 'comment' || before.end <= at) code = at;
    }
    for (const each of row) this.#codeBefore[each] = code;
    return code;
  }

  #notBlank(from: number): number {
    notBlank.lastIndex = from;
    return notBlank.exec(this.text)?.index ?? this.text.length;
  }

  #lastNotBlank(before: number): number {
    let at = before - 1;
    while (at >= 0 && isBlank(this.text.charCodeAt(at))) at -= 1;
    return at;
  }
}

const notBlank = /[^\s]/g;

/** `(` `)` `;` `[` `]` `{` `}` */
function isBracket(code: number): boolean {
  // Asked of every character: letters and blanks, which most are, are told apart first.
  return code > 93 ? code === 123 || code === 125 : code > 58 ? code === 59 || code === 91 || code === 93 : code === 40 || code === 41;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029;
}
