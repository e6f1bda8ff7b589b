import { l10n, window } from 'vscode';
import type { Selection } from '../../protocol/viewer.ts';
import { passageOf } from '../actions/passage.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { showDone } from '../window/done.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withProgressWhenSlow, withServerProgress } from '../window/slow.ts';
import type { LockKeeper } from './lockKeeper.ts';

export function lockCommands(keeper: LockKeeper, server: Server, viewers: PdfViewers): Pick<Handlers, 'papertrace.updateLock' | 'papertrace.correctAddress' | 'papertrace.forgetCorrection'> {
  return {
    'papertrace.updateLock': async () => {
      const written = await withProgressWhenSlow(l10n.t('Reading the papers for the lock…'), () => keeper.update());
      showDone(written === 0 ? l10n.t('Every lock is up to date.') : l10n.t('{0} locks written.', written));
    },
    'papertrace.correctAddress': () => {
      if (viewers.current) viewers.current.act('correct');
      else void window.showInformationMessage(l10n.t('Open the PDF of the paper and select the place first.'));
    },
    'papertrace.forgetCorrection': async () => {
      const pdf = viewers.current?.uri.toString();
      if (pdf === undefined) return;
      const address = await askAddress(l10n.t('The address whose correction is to be forgotten'));
      if (address !== undefined) await write(pdf, address, undefined, keeper, server);
    },
  };
}

/** Says that an address stands where text is selected; resolves to whether that was written. */
export async function correctAddress(pdf: string, selection: Selection, keeper: LockKeeper, server: Server): Promise<boolean> {
  const address = await askAddress(l10n.t('The address that stands at the selected place: eq.5, alg.1.L4, sec.3.2'));
  return address !== undefined && write(pdf, address, selection, keeper, server);
}

async function askAddress(prompt: string): Promise<string | undefined> {
  return await window.showInputBox({ title: l10n.t('Correct an Address'), prompt, placeHolder: 'eq.5' });
}

async function write(pdf: string, address: string, selection: Selection | undefined, keeper: LockKeeper, server: Server): Promise<boolean> {
  const answer = await keeper.write(() => withServerProgress((token) => server.request('papertrace/correctAddress', {
    pdf, address, ...(selection ? { passage: passageOf(selection) } : {}),
  }, token)));
  if (isRefusal(answer)) {
    await showRefusal(answer);
    return false;
  }
  showDone(selection ? l10n.t('{0} is where you selected it, for this PDF.', answer.address) : l10n.t('{0} is where the paper says again.', answer.address));
  return true;
}
