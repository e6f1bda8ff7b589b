import { Range, Selection, TextEditorRevealType, Uri, window } from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import type { CodePlace } from '../../core/features/overview.ts';
import { columnForText } from './columns.ts';
import { cellOf, openCell, showCell } from './notebooks.ts';
import type { ShowOptions } from './notebooks.ts';

export function toRange({ start, end }: lsp.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The same file by both spellings of its URI; servers and editors escape differently. */
export function sameUri(a: string, b: string): boolean {
  return a === b || Uri.parse(a).toString() === Uri.parse(b).toString();
}

/** Opens the place beside any PDF, its start selected and in view; in a notebook its cell. */
export async function showPlace(place: lsp.Location & Pick<CodePlace, 'cell'>, options: ShowOptions = {}): Promise<void> {
  const cell = place.cell ? await openCell(place.uri, place.cell.index) : cellOf(place.uri);
  const range = toRange(place.cell?.range ?? place.range);
  if (cell) {
    await showCell(cell, range.start, options);
    return;
  }
  const editor = await window.showTextDocument(Uri.parse(place.uri), { viewColumn: columnForText(), ...options });
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
