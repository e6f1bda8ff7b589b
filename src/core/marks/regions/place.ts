import type { Range } from 'vscode-languageserver-types';
import { LineTable } from '../lines.ts';

/** Where a text stands in the document it is a part of. Offsets are the text's, positions the document's; UTF-16 units. */
export interface Place {
  rangeOf(start: number, end: number): Range;
  /** Whole lines, from the one at `start` to the one at `end`. */
  linesOf(start: number, end: number): Range;
  /** What `file` speaks for: the document, of a notebook one cell. */
  readonly whole: Range;
  /** Of a text that is the document itself. */
  readonly lines?: LineTable | undefined;
  /** `text` as it has to be written there. */
  written(text: string): string;
  /** Which cell of a notebook it is in, from 0, and where in the cell's own text. */
  readonly cell?: { readonly index: number; rangeOf(start: number, end: number): Range };
}

/** A text that is the document. */
export function placeOf(text: string, lines = new LineTable(text)): Place {
  return {
    rangeOf: (start, end) => lines.rangeOf(start, end),
    linesOf: (start, end) => lines.linesOf(start, end),
    whole: lines.rangeOf(0, text.length),
    lines,
    written: (added) => added,
  };
}

/** A stretch, from the offset `from` on, of the text at `place`. */
export function within(place: Place, from: number): Place {
  const { cell } = place;
  return {
    ...place,
    lines: undefined,
    rangeOf: (start, end) => place.rangeOf(start + from, end + from),
    linesOf: (start, end) => place.linesOf(start + from, end + from),
    ...(cell ? { cell: { index: cell.index, rangeOf: (start, end) => cell.rangeOf(start + from, end + from) } } : {}),
  };
}
