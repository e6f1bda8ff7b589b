import { Disposable, window } from 'vscode';
import type { Position, TextEditor, Uri } from 'vscode';
import { fileSchemes } from './fileSchemes.ts';
import { fileOf } from './notebooks.ts';

interface Cursor {
  readonly uri: Uri;
  readonly position: Position;
}

/**
 * Where the cursor last stood in code. Focus moves to the PDF when something is selected there, so the active editor
 * does not tell.
 */
export class LastTextEditor implements Disposable {
  readonly #listeners: Disposable;
  #cursor: Cursor | undefined;

  constructor() {
    this.#listeners = Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => this.#remember(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.#remember(textEditor);
      }),
    );
    // With a restored window the PDF may be active and no event has told of the code beside it.
    this.#remember(window.activeTextEditor ?? window.visibleTextEditors.find(isCode));
  }

  /** Undefined until a code editor was active. An open one is asked for its cursor, since edits move it. */
  get cursor(): Cursor | undefined {
    const last = this.#cursor;
    if (!last) {
      const visible = window.visibleTextEditors.find(isCode);
      return visible && { uri: visible.document.uri, position: visible.selection.active };
    }
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === last.uri.toString());
    return shown ? { uri: last.uri, position: shown.selection.active } : last;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #remember(editor: TextEditor | undefined): void {
    if (editor && isCode(editor)) this.#cursor = { uri: editor.document.uri, position: editor.selection.active };
  }
}

/** A paper file takes no marks; output channels and the like are no files. */
function isCode({ document }: TextEditor): boolean {
  return fileSchemes().includes(fileOf(document).scheme) && !document.uri.path.endsWith('.paper.yaml');
}
