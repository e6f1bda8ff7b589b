import { Range, Selection, TextEditorRevealType, Uri, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import { columnForText } from './columns.ts';

export function toRange({ start, end }: lsp.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The same file by both spellings of its URI; servers and editors escape differently. */
export function sameUri(a: string, b: string): boolean {
  return a === b || Uri.parse(a).toString() === Uri.parse(b).toString();
}

/** Opens the place beside any PDF, its start selected and in view. */
export async function showPlace(place: lsp.Location, options: { readonly preview?: boolean; readonly preserveFocus?: boolean } = {}): Promise<TextEditor> {
  const range = toRange(place.range);
  const editor = await window.showTextDocument(Uri.parse(place.uri), { viewColumn: columnForText(), ...options });
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
