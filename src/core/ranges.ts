import type { Position, Range } from 'vscode-languageserver-types';

export const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether `position` stands in `range`; its end counts, as a cursor there still touches it. */
export function touches(range: Range, position: Position): boolean {
  return compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
}

export function overlap(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}
