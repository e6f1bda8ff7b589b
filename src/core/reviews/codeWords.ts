import { findDocumentation } from '../marks/documentation.ts';
import type { Source } from '../marks/source.ts';

const word = /[\p{L}\p{M}\p{N}_$]+|[^\s\p{L}\p{M}\p{N}_$]/gu;

/**
 * The words of a stretch of code, one by one: without comments, documentation strings and blanks, and without the comma
 * that a formatter puts before a closing bracket. Where indentation means something, each statement begins with how
 * deep it is, in levels. UTF-16 offsets.
 */
export function codeWords(source: Source, from: number, to: number): string[] {
  const documentation = new Set(findDocumentation(source).flatMap(({ spans }) => spans));
  const words = new Words(source);
  let at = from;
  for (const span of source.spans) {
    if (span.end <= from) continue;
    if (span.start >= to) break;
    words.code(at, Math.max(at, span.start));
    if (span.kind === 'string' && !documentation.has(span)) words.string(Math.max(from, span.start), Math.min(to, span.end));
    at = Math.max(at, span.end);
  }
  words.code(at, to);
  return words.all;
}

class Words {
  readonly all: string[] = [];
  readonly #source: Source;
  readonly #counts: boolean;
  /** The columns of the blocks that are open. */
  readonly #columns: number[] = [];
  #depth = 0;
  #line = -1;

  constructor(source: Source) {
    this.#source = source;
    this.#counts = source.language.blocks.by === 'indentation';
  }

  code(from: number, to: number): void {
    for (const { 0: text, index } of this.#source.text.slice(from, to).matchAll(word)) this.#add(text, from + index);
  }

  string(from: number, to: number): void {
    this.#add(this.#source.text.slice(from, to), from);
    this.#line = this.#source.lines.lineAt(to);
  }

  #add(text: string, at: number): void {
    const isContinued = this.all.at(-1) === '\\';
    if (isContinued) this.all.pop();
    const line = this.#source.lines.lineAt(at);
    if (this.#counts && line !== this.#line && this.#depth === 0 && !isContinued) this.all.push(`>${this.#level(at - this.#source.lines.startOf(line))}`);
    this.#line = line;
    if ('([{'.includes(text)) this.#depth += 1;
    if (')]}'.includes(text)) {
      this.#depth = Math.max(0, this.#depth - 1);
      if (this.all.at(-1) === ',') this.all.pop();
    }
    this.all.push(text);
  }

  /** How many open blocks enclose a column. */
  #level(column: number): number {
    while ((this.#columns.at(-1) ?? -1) > column) this.#columns.pop();
    if (this.#columns.at(-1) !== column) this.#columns.push(column);
    return this.#columns.length;
  }
}
