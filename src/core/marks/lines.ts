import type { Position, Range } from 'vscode-languageserver-types';

/** Offsets to positions, both in UTF-16 units. Lines end at `\n`, `\r\n` or `\r`, as in the language server protocol. */
export class LineTable {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#starts = startsOf(text);
    this.#text = text;
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: offset - this.startOf(line) };
  }

  rangeOf(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Where the line ends, before its line end. */
  endOf(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    return this.#text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
  }

  /** Whole lines, from the first column of the one at `start` to the end of the one at `end`. */
  linesOf(start: number, end: number): Range {
    const from = this.lineAt(start);
    const to = this.lineAt(end);
    return { start: { line: from, character: 0 }, end: { line: to, character: this.endOf(to) - this.startOf(to) } };
  }
}

function startsOf(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    const ends = /\r\n|\n|\r/g;
    while (ends.test(text)) starts.push(ends.lastIndex);
  } else {
    // Nearly all, and several times as fast.
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}
