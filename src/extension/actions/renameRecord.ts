import { commands, l10n, Position, Uri, window } from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { showPlace } from '../window/places.ts';
import { withServerProgress } from '../window/slow.ts';
import { cursorPlace, rowArgument } from './arguments.ts';
import { pickRow } from './pickRecord.ts';

/**
 * Renames the record of a row, or of the mark or entry at the cursor; else one from a list. It is done at the record's id in
 * its paper file, in the editor's own box with its preview: in code the language's own rename may come first.
 */
export function renameCommands(server: Server, overview: OverviewModel): Pick<Handlers, 'papertrace.renameRecord'> {
  return {
    'papertrace.renameRecord': async (argument) => {
      const place = rowArgument(argument)?.source ?? await atCursor(server) ?? (await pickRow(overview, l10n.t('Rename Record'), ({ source, context }) => source !== undefined && context !== 'paper'))?.source;
      if (!place) return;
      await showPlace(place);
      const { line, character } = place.range.start;
      await commands.executeCommand('editor.action.rename', [Uri.parse(place.uri), new Position(line, character)]);
    },
  };
}

async function atCursor(server: Server): Promise<lsp.Location | undefined> {
  const cursor = cursorPlace();
  const records = cursor ? await withServerProgress((token) => server.request('papertrace/recordsAt', cursor, token)) : [];
  if (records.length < 2) return records[0];
  const items = records.map((record) => ({ label: record.id, description: record.paper, record }));
  return (await window.showQuickPick(items, { title: l10n.t('Rename Record') }))?.record;
}
