import { l10n } from 'vscode';
import type { Handlers } from '../manifest/commands.ts';
import type { PaperFileWriter } from '../paperFile/paperFileWriter.ts';
import { showDone } from '../window/done.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';

/** Undo and Redo for what was done to a paper file from the PDF. */
export function historyCommands(writer: PaperFileWriter): Pick<Handlers, 'papertrace.undo' | 'papertrace.redo'> {
  return {
    'papertrace.undo': async () => {
      const outcome = await writer.undo();
      if (isRefusal(outcome)) await showRefusal(outcome);
      else showDone(l10n.t('Undone: {0}', outcome.label));
    },
    'papertrace.redo': async () => {
      const outcome = await writer.redo();
      if (isRefusal(outcome)) await showRefusal(outcome);
      else showDone(l10n.t('Done again: {0}', outcome.label));
    },
  };
}
