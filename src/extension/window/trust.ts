import { commands, l10n, window, workspace } from 'vscode';

/** Whether files may be written. Where not, the person is told: in a folder that is not trusted Papertrace only reads. */
export async function mayWrite(): Promise<boolean> {
  if (workspace.isTrusted) return true;
  const manage = l10n.t('Manage Workspace Trust');
  const pressed = await window.showWarningMessage(l10n.t('This folder is open in Restricted Mode, in which Papertrace only reads.'), manage);
  if (pressed === manage) await commands.executeCommand('workbench.trust.manage');
  return false;
}
