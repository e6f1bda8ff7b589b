import { l10n } from 'vscode';
import type { Handlers } from '../manifest/commands.ts';
import type { RecordPages } from '../recordPage/recordPages.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { recordFor } from './pickRecord.ts';

/** All fields of a record on one page. */
export function editRecordCommands(overview: OverviewModel, pages: RecordPages): Pick<Handlers, 'papertrace.editRecord'> {
  return {
    'papertrace.editRecord': async (argument) => {
      const record = await recordFor(argument, overview, l10n.t('Edit Record'));
      if (record) pages.show(record);
    },
  };
}
