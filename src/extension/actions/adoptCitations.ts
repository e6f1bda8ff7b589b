import { l10n, Uri, window, workspace } from 'vscode';
import type { Way } from '../../core/adopt/adopt.ts';
import type { CitationGroup } from '../../core/adopt/groups.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PaperFileWriter } from '../paperFile/paperFileWriter.ts';
import { openCode } from '../window/pickCode.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withProgressWhenSlow } from '../window/slow.ts';
import { nameOf, pickGroup, pickPaper, pickWay } from './pickCitations.ts';
import { writeEdit } from './writeEdit.ts';

export function adoptCommands(server: Server, writer: PaperFileWriter): Pick<Handlers, 'papertrace.adoptCitations'> {
  return {
    'papertrace.adoptCitations': async () => {
      // The server shows how far it is, with a button to cancel.
      const groups = await server.request('papertrace/citations', null);
      if (!groups) return;
      if (groups.length === 0) {
        await window.showInformationMessage(l10n.t('No comment here cites a paper in words of its own, beside what counts already.'));
        return;
      }
      for (;;) {
        const group = await pickGroup(groups);
        const way = group && await pickWay(group);
        if (way === 'back') continue;
        if (!group || !way) return;
        if (way === 'places') await openCode(group.places, nameOf(group));
        else await adopt(group, way, groups, server, writer);
        return;
      }
    },
  };
}

async function adopt(group: CitationGroup, way: Way, groups: readonly CitationGroup[], server: Server, writer: PaperFileWriter): Promise<void> {
  const paper = await pickPaper(group);
  if (!paper) return;
  const params = {
    root: group.root, group: group.id, way, uris: [...new Set(group.places.map(({ uri }) => uri))],
    others: groups.flatMap(({ root, title, work }) => work !== undefined && root === group.root && title === group.title ? [work] : []),
    ...(paper.key === undefined ? {} : { paper: paper.key }),
  };
  const label = l10n.t('Adopt {0}', nameOf(group));
  if (way === 'marks') {
    const answer = await withProgressWhenSlow(label, (token) => server.request('papertrace/adopt', params, token));
    if (isRefusal(answer)) await showRefusal(answer);
    else if (await workspace.applyEdit(await server.toWorkspaceEdit(answer.edit), { isRefactoring: true }) && answer.left > 0) {
      await window.showInformationMessage(l10n.t('{0} of {1} stay as they are: a mark there would say something else.', answer.left, answer.left + answer.done));
    }
    return;
  }
  const answer = await writeEdit(writer, server, label, (token) => server.request('papertrace/adopt', params, token));
  if (isRefusal(answer)) {
    await showRefusal(answer);
    return;
  }
  const show = l10n.t('Show');
  const message = way === 'pattern' ? l10n.t('{0}: {1} citations count now, by a pattern in papertrace.config.yaml.', nameOf(group), answer.done)
    : answer.done === 1 ? l10n.t('1 record was added.') : l10n.t('{0} records were added.', answer.done);
  const [[file] = [undefined]] = answer.edit.entries();
  if (await window.showInformationMessage(message, show) === show && file) await window.showTextDocument(Uri.parse(file.toString()));
}
