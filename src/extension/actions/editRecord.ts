import { l10n, window } from 'vscode';
import { fieldValue } from '../../core/features/formField.ts';
import type { FormField } from '../../core/features/formField.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PaperFileWriter } from '../paperFile/paperFileWriter.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withServerProgress } from '../window/slow.ts';
import { recordFor } from './pickRecord.ts';
import { writeEdit } from './writeEdit.ts';

/** All fields of a record as a list: Enter changes one, and the list comes back. */
export function editRecordCommands({ server, writer, overview }: { readonly server: Server; readonly writer: PaperFileWriter; readonly overview: OverviewModel }): Pick<Handlers, 'papertrace.editRecord'> {
  return {
    'papertrace.editRecord': async (argument) => {
      const record = await recordFor(argument, overview, l10n.t('Edit Record'));
      while (record) {
        const form = await withServerProgress((token) => server.request('papertrace/recordForm', record, token));
        const items = form.map((field) => ({ label: field.path.join(' › '), description: field.value ?? '', detail: field.description, field }));
        const picked = await window.showQuickPick(items, { title: record.id, placeHolder: l10n.t('The field to change'), matchOnDescription: true, matchOnDetail: true });
        const written = picked && await ask(picked.field);
        if (!picked) return;
        if (written === undefined) continue;
        const change = { path: picked.field.path, value: fieldValue(picked.field, written) };
        const answer = await writeEdit(writer, server, `${record.id}: ${picked.label}`, (token) => server.request('papertrace/editRecord', { record, changes: [change] }, token));
        if (isRefusal(answer)) return showRefusal(answer);
      }
    },
  };
}

/** What the field is to be; empty takes it away, undefined leaves it. */
async function ask({ path, description, type, choices, value, isRequired }: FormField): Promise<string | undefined> {
  const title = path.join(' › ');
  if (choices) {
    const none = { label: l10n.t('(none)'), value: '' };
    const items = [...choices.map((choice) => ({ label: choice, value: choice, ...(choice === value ? { description: l10n.t('as it is') } : {}) })), ...(isRequired ? [] : [none])];
    return (await window.showQuickPick(items, { title, placeHolder: description }))?.value;
  }
  return window.showInputBox({
    title,
    prompt: type === 'list' ? l10n.t('{0}. With commas between them', description) : description,
    value: value ?? '',
    validateInput: (text) => isRequired && text.trim() === '' ? l10n.t('A few words are needed.') : undefined,
  });
}
