import { l10n, Uri, window } from 'vscode';
import type { Refusal } from '../../core/features/edits.ts';

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}

/** Says what stands in the way; with a way to the paper file where that is known. */
export async function showRefusal({ refused }: Refusal, paperFile?: string): Promise<void> {
  if (paperFile === undefined) {
    await window.showWarningMessage(refused);
    return;
  }
  const open = l10n.t('Open Paper File');
  if (await window.showWarningMessage(refused, open) === open) await window.showTextDocument(Uri.parse(paperFile));
}
