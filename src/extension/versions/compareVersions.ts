import { l10n, Uri, ViewColumn, window } from 'vscode';
import type { Lagging } from '../../core/features/versions/lagging.ts';
import { uriArgument } from '../actions/arguments.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { openCode } from '../window/pickCode.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withProgressWhenSlow, withServerProgress } from '../window/slow.ts';
import { papersAt, pickTwo } from './pickVersions.ts';

/** Two documents side by side, and links that are about an older version. */
export function compareCommands(server: Server, viewers: PdfViewers): Pick<Handlers, 'papertrace.compareVersions' | 'papertrace.showLaggingLinks'> {
  return {
    'papertrace.compareVersions': async (argument) => {
      const papers = await withServerProgress((token) => server.request('papertrace/versions', null, token));
      const pair = await pickTwo(papersAt(papers, uriArgument(argument) ?? viewers.current?.uri ?? window.activeTextEditor?.document.uri));
      if (!pair) return;
      const answer = await withProgressWhenSlow(l10n.t('Comparing the versions…'), (token) => server.request('papertrace/compareVersions', pair, token));
      if (isRefusal(answer)) return showRefusal(answer);
      await viewers.showBoxes(Uri.parse(answer.oldPdf), answer.oldBoxes, ViewColumn.One);
      await viewers.showBoxes(Uri.parse(answer.nowPdf), answer.nowBoxes, ViewColumn.Two);
      const show = l10n.t('Show Places');
      if (await window.showInformationMessage(summary(answer.changes, answer.code.length), ...(answer.code.length > 0 ? [show] : [])) === show) await openCode(answer.code, l10n.t('Code that rests on changed text'));
    },
    'papertrace.showLaggingLinks': async () => {
      const lagging = await withServerProgress((token) => server.request('papertrace/laggingLinks', null, token));
      if (lagging.length > 0) await openCode(lagging.map(withVersions), l10n.t('{0} lag behind the newest version', lagging.length));
      else await window.showInformationMessage(l10n.t('No record and no mark lags behind: all are about the newest version of their paper.'));
    },
  };
}

function summary(changes: number, places: number): string {
  if (changes === 0) return l10n.t('The two documents say the same.');
  const changed = changes === 1 ? l10n.t('1 passage changed.') : l10n.t('{0} passages changed.', changes);
  const resting = places === 0 ? l10n.t('No code rests on changed text.') : places === 1 ? l10n.t('1 place in code rests on changed text.') : l10n.t('These {0} places in code rest on changed text.', places);
  return `${changed} ${resting}`;
}

function withVersions(lagging: Lagging): Lagging {
  return { ...lagging, label: `${lagging.label} · ${lagging.document} → ${lagging.newest}` };
}
