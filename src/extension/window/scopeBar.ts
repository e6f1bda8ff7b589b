import { Disposable, ThemeColor, window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { MarkScope } from '../../core/features/scopes.ts';
import type { Server } from '../client/server.ts';
import { fileSchemes } from './fileSchemes.ts';
import { fileOf } from './notebooks.ts';
import { toRange } from './places.ts';
import type { Reporter } from './reporter.ts';

/**
 * A thin bar beside the lines that the mark under the cursor speaks for. The server is asked when the editor or what it
 * knows changes; moving the cursor costs no request.
 */
export function registerScopeBar(server: Server, reporter: Reporter): Disposable {
  const bar = window.createTextEditorDecorationType({
    isWholeLine: true, borderStyle: 'solid', borderWidth: '0 0 0 2px', borderColor: new ThemeColor('papertrace.scopeBar'),
  });
  let known: { readonly document: TextDocument; readonly scopes: readonly MarkScope[] } | undefined;

  const draw = (): void => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const cursor = editor.selection.active;
    const scopes = known?.document === editor.document ? known.scopes : [];
    editor.setDecorations(bar, scopes.filter(({ mark }) => toRange(mark).contains(cursor)).map(({ extent }) => toRange(extent)));
  };
  const ask = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (!document || !fileSchemes().includes(fileOf(document).scheme)) return;
    try {
      const scopes = await server.request('papertrace/scopes', { uri: document.uri.toString() });
      if (window.activeTextEditor?.document !== document) return;
      known = { document, scopes };
      draw();
    } catch (error) {
      reporter.note('ask what marks speak for', error);
    }
  };
  void ask();
  return Disposable.from(bar, server.onDidChange(() => void ask()), window.onDidChangeActiveTextEditor((editor) => {
    // No mark is under the cursor of an editor that nobody is in.
    for (const other of window.visibleTextEditors) if (other !== editor) other.setDecorations(bar, []);
    void ask();
  }), window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (textEditor === window.activeTextEditor) draw();
  }));
}
