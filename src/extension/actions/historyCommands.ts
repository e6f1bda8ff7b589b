import { l10n, window } from 'vscode';
import type { Handlers } from '../manifest/commands.ts';
import type { PaperFileWriter } from '../paperFile/paperFileWriter.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';

const statusMs = 5000;

/** Undo and Redo for what was done to a paper file from the PDF. */
export function historyCommands(writer: PaperFileWriter): Pick<Handlers, 'papertrace.undo' | 'papertrace.redo'> {
  return {
    'papertrace.undo': async () => {
      const outcome = await writer.undo();
      if (isRefusal(outcome)) await showRefusal(outcome);
      else window.setStatusBarMessage(l10n.t('Undone: {0}', outcome.label), statusMs);
    },
    'papertrace.redo': async () => {
      const outcome = await writer.redo();
      if (isRefusal(outcome)) await showRefusal(outcome);
      else window.setStatusBarMessage(l10n.t('Done again: {0}', outcome.label), statusMs);
    },
  };
}
