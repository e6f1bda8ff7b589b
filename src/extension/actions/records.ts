import { l10n, window } from 'vscode';
import type { Highlight } from '../../core/features/overview.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import type { LastTextEditor } from '../window/lastTextEditor.ts';
import { openCode } from '../window/pickCode.ts';
import { showPlace } from '../window/places.ts';
import { withServerProgress } from '../window/slow.ts';
import { locationArgument, recordArgument, rowArgument } from './arguments.ts';
import { linkToCode } from './mark.ts';
import { pickRow } from './pickRecord.ts';

/** From a row to its code or its entry; without one, from a list. */
export function recordCommands(server: Server, overview: OverviewModel): Pick<Handlers, 'papertrace.goToCode' | 'papertrace.openRecord' | 'papertrace.openRow'> {
  return {
    'papertrace.goToCode': async (argument) => {
      const record = recordArgument(argument);
      if (record) {
        await openCode(await withServerProgress((token) => server.request('papertrace/codePlaces', record, token)), record.id);
        return;
      }
      const row = rowArgument(argument) ?? await pickRow(overview, l10n.t('Go to Code'), ({ code }) => code.length > 0);
      if (row) await openCode(row.code, row.label);
    },
    'papertrace.openRecord': async (argument) => {
      const entry = locationArgument(argument)
        ?? (rowArgument(argument) ?? await pickRow(overview, l10n.t('Open Record'), ({ source }) => source !== undefined))?.source;
      if (entry) await showPlace(entry);
    },
    'papertrace.openRow': async (argument) => {
      const row = rowArgument(argument);
      if (!row) return;
      if (row.code.length > 0) await openCode(row.code, row.label);
      else if (row.source) await showPlace(row.source);
    },
  };
}

/** A click on a passage: to its code, or what can be done where it has none. */
export async function openHighlight(pdf: string, highlight: Highlight, { server, lastTextEditor }: {
  readonly server: Server; readonly lastTextEditor: LastTextEditor;
}): Promise<void> {
  if (highlight.code.length > 0) {
    await openCode(highlight.code, highlight.title);
    return;
  }
  const link = l10n.t('Link to Code Here');
  const open = l10n.t('Open Record');
  const pressed = await window.showInformationMessage(l10n.t('No code is linked to “{0}” yet.', highlight.title), link, open);
  if (pressed === link) {
    const [place] = highlight.places;
    await linkToCode({ pdf, passage: { page: place?.page ?? 1, quote: place && 'quote' in place ? place.quote : '' }, records: [highlight.record] }, server, lastTextEditor);
  } else if (pressed === open) {
    await showPlace(highlight.source);
  }
}
