import { NotebookRange, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { NotebookCell, NotebookDocument, Position, TextDocument, TextEditor } from 'vscode';
import { columnForText } from './columns.ts';

/** How an editor is opened. */
export interface ShowOptions {
  readonly preview?: boolean;
  readonly preserveFocus?: boolean;
}

/** The open notebook's cell that a document is; undefined for a file. */
export function cellOf(uri: string): NotebookCell | undefined {
  const spelled = Uri.parse(uri).toString();
  return allCells(workspace.notebookDocuments).find(({ document }) => document.uri.toString() === spelled);
}

/** The file of a document: of a cell its notebook. */
export function fileOf({ uri }: TextDocument): Uri {
  return cellOf(uri.toString())?.notebook.uri ?? uri;
}

/** Opens the notebook, if need be, for one of its cells; undefined where it has become shorter. */
export async function openCell(notebook: string, index: number): Promise<NotebookCell | undefined> {
  const document = await workspace.openNotebookDocument(Uri.parse(notebook));
  return index < document.cellCount ? document.cellAt(index) : undefined;
}

/** Shows a cell, the cursor in it at a position. */
export async function showCell(cell: NotebookCell, position: Position, options: ShowOptions = {}): Promise<TextEditor | undefined> {
  const shown = window.visibleNotebookEditors.find(({ notebook }) => notebook === cell.notebook);
  await window.showNotebookDocument(cell.notebook, {
    viewColumn: shown?.viewColumn ?? columnForText(), selections: [new NotebookRange(cell.index, cell.index + 1)], ...options,
  });
  const editor = await window.showTextDocument(cell.document, { selection: new Selection(position, position), ...options }).then((found) => found, () => undefined);
  editor?.revealRange(new Selection(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

function allCells(notebooks: readonly NotebookDocument[]): NotebookCell[] {
  return notebooks.flatMap((notebook) => notebook.getCells());
}
