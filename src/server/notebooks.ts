import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Papertrace } from '../core/service.ts';

interface Notebook {
  /** The URIs of its cells, in their order. */
  readonly order: string[];
  readonly texts: Map<string, TextDocument>;
}

/**
 * Follows the notebooks that the client shows, cell by cell; `changed` is called after each change. By hand, since the
 * library's `NotebookDocuments` say nothing when cells change places.
 */
export function followNotebooks(connection: Connection, papertrace: Papertrace, changed: () => void): void {
  const notebooks = new Map<string, Notebook>();
  const tell = (uri: string, { order, texts }: Notebook): void => {
    papertrace.notebookShown(uri, order.flatMap((cell) => {
      const document = texts.get(cell);
      return document ? [{ uri: cell, languageId: document.languageId, text: document.getText() }] : [];
    }));
    changed();
  };
  const { synchronization } = connection.notebooks;
  synchronization.onDidOpenNotebookDocument(({ notebookDocument: { uri, cells }, cellTextDocuments }) => {
    const notebook = {
      order: cells.map(({ document }) => document),
      texts: new Map(cellTextDocuments.map(({ uri: cell, languageId, version, text }) => [cell, TextDocument.create(cell, languageId, version, text)])),
    };
    notebooks.set(uri, notebook);
    tell(uri, notebook);
  });
  synchronization.onDidChangeNotebookDocument(({ notebookDocument: { uri }, change: { cells } }) => {
    const notebook = notebooks.get(uri);
    if (!notebook || !cells) return;
    const { structure, textContent = [] } = cells;
    if (structure) {
      notebook.order.splice(structure.array.start, structure.array.deleteCount, ...(structure.array.cells ?? []).map(({ document }) => document));
      for (const closed of structure.didClose ?? []) notebook.texts.delete(closed.uri);
      for (const { uri: cell, languageId, version, text } of structure.didOpen ?? []) notebook.texts.set(cell, TextDocument.create(cell, languageId, version, text));
    }
    for (const { document, changes } of textContent) {
      const text = notebook.texts.get(document.uri);
      if (text) notebook.texts.set(document.uri, TextDocument.update(text, changes, document.version));
    }
    tell(uri, notebook);
  });
  synchronization.onDidCloseNotebookDocument(({ notebookDocument: { uri } }) => {
    notebooks.delete(uri);
    papertrace.notebookClosed(uri);
    changed();
  });
}
