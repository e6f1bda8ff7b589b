import { l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import { mayBeReplaced } from '../../core/report/logSignature.ts';
import { today } from '../../core/today.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import { columnForText } from '../window/columns.ts';
import { save } from '../window/save.ts';
import { withProgressWhenSlow } from '../window/slow.ts';
import { documentOf, writeFile } from '../window/files.ts';

interface LogFile {
  readonly uri: string;
  readonly text: string;
}

/** Writes `DEVIATIONS.md` of each root and opens it. */
export function deviationLogCommands(server: Server): Pick<Handlers, 'papertrace.writeDeviationLog'> {
  return {
    'papertrace.writeDeviationLog': async () => {
      const files = await withProgressWhenSlow(l10n.t('Writing the deviation log…'), (token) =>
        server.request('papertrace/deviationLog', { today: today() }, token));
      if (files.length === 0) {
        await window.showInformationMessage(l10n.t('There is no paper to write a log of. “Papertrace: Start a Paper” makes one from a PDF.'));
        return;
      }
      for (const file of files) {
        const uri = Uri.parse(file.uri);
        if (!await writeLog(file)) continue;
        await window.showTextDocument(uri, { viewColumn: columnForText() });
      }
    },
  };
}

/** Whether the log stands in its file now, or in the unsaved text of its editor; no when a hand-written one is to stay. */
export async function writeLog({ uri: written, text }: LogFile): Promise<boolean> {
  const uri = Uri.parse(written);
  const document = await documentOf(uri);
  if (document && !mayBeReplaced(document.getText()) && !await askToReplace(uri)) return false;
  if (document && (document.isDirty || isShown(document))) await replaceText(document, text);
  else if (document?.getText() !== text) await writeFile(uri, text);
  return true;
}

/** What was saved is saved again; unsaved changes stay the person's to save. */
async function replaceText(document: TextDocument, text: string): Promise<void> {
  const wasDirty = document.isDirty;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(new Range(0, 0, Number.MAX_SAFE_INTEGER, 0)), text);
  if (!await workspace.applyEdit(edit)) throw new Error(l10n.t('The editor did not take the change. Is {0} read-only?', workspace.asRelativePath(document.uri)));
  if (!wasDirty && !await save(document)) throw new Error(l10n.t('{0} was changed but could not be saved.', workspace.asRelativePath(document.uri)));
}

function isShown(document: TextDocument): boolean {
  return window.visibleTextEditors.some((editor) => editor.document === document);
}

async function askToReplace(uri: Uri): Promise<boolean> {
  const replace = l10n.t('Replace');
  const pressed = await window.showWarningMessage(l10n.t('{0} was not written by Papertrace.', workspace.asRelativePath(uri)), {
    modal: true, detail: l10n.t('Writing the deviation log replaces what it holds.'),
  }, replace);
  return pressed === replace;
}
