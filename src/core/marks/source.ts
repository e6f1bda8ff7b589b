import type { Language } from './language.ts';
import { lex, type Span } from './lexer.ts';
import { LineTable } from './lines.ts';
import { type Place, placeOf } from './regions/place.ts';

/** A source file or a part of one, lexed: its code can be walked without its comments and strings. Offsets in UTF-16 units of the text. */
export class Source {
  readonly text: string;
  readonly language: Language;
  readonly spans: readonly Span[];
  /** The text's own. */
  readonly lines: LineTable;
  /** Where it stands in its document: what a person is told is told by it. */
  readonly place: Place;

  constructor(text: string, language: Language, known: { readonly spans?: readonly Span[]; readonly place?: Place } = {}) {
    this.text = text;
    this.language = language;
    this.spans = known.spans ?? lex(text, language);
    this.lines = new LineTable(text);
    this.place = known.place ?? placeOf(text, this.lines);
  }

  /** The first span that ends after `offset`, which may hold it. */
  spanAfter(offset: number): Span | undefined {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return this.spans[low];
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

  /** Where the next code stands from `from` on, past blanks and comments; the text's end when there is none. */
  nextCode(from: number): number {
    const notBlank = /\S/g;
    notBlank.lastIndex = from;
    for (let found = notBlank.exec(this.text); found; found = notBlank.exec(this.text)) {
      const span = this.spanAfter(found.index);
      if (span?.kind !== 'comment' || span.start > found.index) return found.index;
      notBlank.lastIndex = span.end;
    }
    return this.text.length;
  }

  /** Where the last code before `offset` stands, past blanks and comments; -1 when there is none. */
  lastCode(offset: number): number {
    let at = offset;
    for (;;) {
      const blanks = /\s*$/.exec(this.text.slice(Math.max(0, at - 500), at))?.[0].length ?? 0;
      at -= blanks;
      if (at <= 0) return -1;
      const span = this.spanAfter(at - 1);
      const inComment = span?.kind === 'comment' && span.start < at;
      if (!inComment && blanks === 0) return at - 1;
      if (inComment) at = span.start;
    }
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

  /** The text between the start of its line and `offset`. */
  before(offset: number): string {
    return this.text.slice(this.lines.startOf(this.lines.lineAt(offset)), offset);
  }
}
