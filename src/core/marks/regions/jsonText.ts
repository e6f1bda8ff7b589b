import type { Position, Range } from 'vscode-languageserver-types';
import { LineTable } from '../lines.ts';
import type { Place } from './place.ts';

/** Units of the text that stand side by side in the document; of an escape one unit stands for `width` in the document. */
interface Run {
  readonly at: number;
  readonly document: number;
  readonly width?: number;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** A text that is written as JSON strings, to be joined: where in the document each of its units stands. */
export class JsonText {
  readonly text: string;
  readonly #runs: readonly Run[];
  readonly #document: LineTable;

  /** `strings`: where the contents of the strings stand in `document`, without their quotes. */
  constructor(document: string, lines: LineTable, strings: readonly { readonly start: number; readonly end: number }[]) {
    const runs: Run[] = [];
    let text = '';
    for (const { start, end } of strings) {
      const raw = document.slice(start, end);
      let from = 0;
      const plain = (to: number): void => {
        if (to > from) runs.push({ at: text.length, document: start + from });
        text += raw.slice(from, to);
      };
      for (const escape of raw.matchAll(/\\(?:u([0-9A-Fa-f]{4})|([^]))/g)) {
        plain(escape.index);
        runs.push({ at: text.length, document: start + escape.index, width: escape[0].length });
        text += escape[1] === undefined ? escapes[escape[2] ?? ''] ?? escape[2] ?? '' : String.fromCharCode(Number.parseInt(escape[1], 16));
        from = escape.index + escape[0].length;
      }
      plain(raw.length);
    }
    this.text = text;
    this.#runs = runs;
    this.#document = lines;
  }

  /** The place of the text, which is that of a notebook's cell. */
  place(index: number): Place {
    const lines = new LineTable(this.text);
    return {
      rangeOf: (start, end) => this.#rangeOf(start, end),
      linesOf: (start, end) => this.#rangeOf(lines.startOf(lines.lineAt(start)), lines.endOf(lines.lineAt(end))),
      whole: this.#rangeOf(0, this.text.length),
      written: (added) => JSON.stringify(added).slice(1, -1),
      cell: { index, rangeOf: (start, end) => lines.rangeOf(start, end) },
    };
  }

  #rangeOf(start: number, end: number): Range {
    // Behind the last unit, not before the next: between two strings there is more than nothing.
    return start < end ? { start: this.#before(start), end: this.#behind(end - 1) } : { start: this.#before(start), end: this.#before(start) };
  }

  #before(offset: number): Position {
    if (offset > 0 && offset === this.text.length) return this.#behind(offset - 1);
    const { at, document } = this.#runAt(offset);
    return this.#document.positionAt(document + offset - at);
  }

  #behind(offset: number): Position {
    const { at, document, width = offset - at + 1 } = this.#runAt(offset);
    return this.#document.positionAt(document + width);
  }

  #runAt(offset: number): Run {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low] ?? { at: 0, document: 0 };
  }
}
