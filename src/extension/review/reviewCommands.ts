import { l10n, window } from 'vscode';
import type { ReviewSubject } from '../../core/features/reviewSubject.ts';
import { today } from '../../core/today.ts';
import { recordArgument, rowArgument, textPlaceArgument } from '../actions/arguments.ts';
import type { Server } from '../client/server.ts';
import type { LockKeeper } from '../lock/lockKeeper.ts';
import type { Handlers } from '../manifest/commands.ts';
import { showDone } from '../window/done.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withServerProgress } from '../window/slow.ts';
import type { PastTexts } from './pastTexts.ts';
import { showChanges } from './showChanges.ts';

/** A person says that code and paper agree, and is shown what has changed since. */
export function reviewCommands(server: Server, locks: LockKeeper, past: PastTexts): Pick<Handlers, 'papertrace.markReviewed' | 'papertrace.changesSinceReview'> {
  return {
    'papertrace.markReviewed': async (...args) => {
      const subject = subjectOf(args);
      if (!subject) return showNothing();
      const answer = await locks.write(() => withServerProgress((token) => server.request('papertrace/markReviewed', { subject, today: today() }, token)));
      if (isRefusal(answer)) return showRefusal(answer);
      showDone(answer.links === 1 ? l10n.t('1 link reviewed.') : l10n.t('{0} links reviewed.', answer.links));
    },
    'papertrace.changesSinceReview': async (...args) => {
      const subject = subjectOf(args);
      if (!subject) return showNothing();
      await showChanges(await withServerProgress((token) => server.request('papertrace/changesSinceReview', { subject }, token)), past);
    },
  };
}

/** A row's record, what a lens names, else what the cursor is on. */
function subjectOf(args: readonly unknown[]): ReviewSubject | undefined {
  const row = rowArgument(args[0]);
  const place = row?.source ?? row?.code[0];
  if (place) return { uri: place.uri, position: place.range.start };
  const given = recordArgument(args[0]) ?? textPlaceArgument(args);
  const editor = window.activeTextEditor;
  if (given || !editor) return given;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

async function showNothing(): Promise<void> {
  await window.showInformationMessage(l10n.t('Put the cursor on a mark in code or on a record of the paper file first.'));
}
