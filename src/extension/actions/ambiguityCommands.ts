import { env, l10n, window } from 'vscode';
import type { LookedAt } from '../../core/features/ambiguityWork.ts';
import { today } from '../../core/today.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PaperFileWriter } from '../paperFile/paperFileWriter.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { showDone } from '../window/done.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withServerProgress } from '../window/slow.ts';
import { recordFor } from './pickRecord.ts';
import { writeEdit } from './writeEdit.ts';

type Ids = 'papertrace.whereToLook' | 'papertrace.questionToAuthors' | 'papertrace.turnIntoDeviation';

/** The way to an answer: places to look, the question to the authors, and what to do when there is none. */
export function ambiguityCommands({ server, writer, overview }: { readonly server: Server; readonly writer: PaperFileWriter; readonly overview: OverviewModel }): Pick<Handlers, Ids> {
  const ambiguity = (argument: unknown, title: string) => recordFor(argument, overview, title, 'ambiguity');
  return {
    'papertrace.whereToLook': async (argument) => {
      const title = l10n.t('Where to Look for an Answer');
      const record = await ambiguity(argument, title);
      // One place after the other, until the list is left.
      while (record) {
        const places = await withServerProgress((token) => server.request('papertrace/checklist', record, token));
        const looked = await pickPlace(places, title);
        if (!looked) return;
        const answer = await writeEdit(writer, server, title, (token) => server.request('papertrace/tickPlace', { record, looked }, token));
        if (isRefusal(answer)) return showRefusal(answer);
      }
    },
    'papertrace.questionToAuthors': async (argument) => {
      const title = l10n.t('Question to the Authors');
      const record = await ambiguity(argument, title);
      if (!record) return;
      const answer = await writeEdit(writer, server, title, (token) => server.request('papertrace/questionToAuthors', record, token));
      if (isRefusal(answer)) return showRefusal(answer);
      await env.clipboard.writeText(answer.text);
      showDone(l10n.t('The question was copied; it is kept in {0}', record.id));
    },
    'papertrace.turnIntoDeviation': async (argument) => {
      const title = l10n.t('Turn into Deviation');
      const record = await ambiguity(argument, title);
      if (!record) return;
      const answer = await writeEdit(writer, server, title, (token) => server.request('papertrace/turnIntoDeviation', record, token));
      if (isRefusal(answer)) return showRefusal(answer);
      showDone(l10n.t('Deviation {0} was added', answer.id));
    },
  };
}

/** The lists stay while the person looks into the paper. */
async function pickPlace(places: readonly LookedAt[], title: string): Promise<LookedAt | undefined> {
  const items = places.map((looked) => ({
    label: `$(${looked.date === undefined && looked.found === undefined ? 'circle-large-outline' : 'pass-filled'}) ${looked.place}`,
    description: [looked.date, looked.found].filter((word) => word !== undefined).join(' · '),
    looked,
  }));
  const picked = await window.showQuickPick(items, { title, placeHolder: l10n.t('A place that you have looked at'), ignoreFocusOut: true });
  if (!picked) return undefined;
  const found = await window.showInputBox({ title: picked.looked.place, prompt: l10n.t('What was found there?'), value: picked.looked.found ?? l10n.t('nothing'), ignoreFocusOut: true });
  return found === undefined || found.trim() === '' ? undefined : { place: picked.looked.place, date: today(), found: found.trim() };
}
