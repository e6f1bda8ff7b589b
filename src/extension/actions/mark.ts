import { env, l10n, Selection as TextSelection, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { RecordRef } from '../../core/features/overview.ts';
import type { Passage } from '../../core/features/newRecord.ts';
import type { Selection } from '../../protocol/viewer.ts';
import type { Server } from '../client/server.ts';
import { columnForText } from '../window/columns.ts';
import { showDone } from '../window/done.ts';
import type { LastTextEditor } from '../window/lastTextEditor.ts';
import { cellOf, showCell } from '../window/notebooks.ts';
import { toRange } from '../window/places.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withServerProgress } from '../window/slow.ts';
import { passageOf } from './passage.ts';

/** A passage or a record that a mark is to name. */
export interface MarkSubject {
  readonly pdf: string;
  readonly passage: Passage;
  readonly records: readonly RecordRef[];
}

export function subjectOf(pdf: string, selection: Selection): MarkSubject {
  return { pdf, passage: passageOf(selection), records: selection.records };
}

/** Resolves to whether a mark was copied. */
export async function copyMark(subject: MarkSubject, server: Server): Promise<boolean> {
  const text = await markFor(subject, server);
  if (text === undefined) return false;
  await env.clipboard.writeText(text);
  showDone(l10n.t('Copied: {0}', text.split('\n', 1)[0] ?? text));
  return true;
}

/** Writes the mark as a comment where the cursor last stood in code, and puts the cursor behind it. Resolves to whether it was written. */
export async function linkToCode(subject: MarkSubject, server: Server, last: LastTextEditor): Promise<boolean> {
  const cursor = last.cursor;
  if (!cursor) {
    await window.showInformationMessage(l10n.t('Open the code beside the PDF and put the cursor where the mark belongs, then press Link to Code Here again.'));
    return false;
  }
  const text = await markFor(subject, server, cursor.uri.toString());
  if (text === undefined) return false;
  const document = await workspace.openTextDocument(cursor.uri);
  // Where the file is not open, it may have become shorter since.
  const { line, character } = document.validatePosition(cursor.position);
  const answer = await withServerProgress((token) => server.request('papertrace/insertMark', {
    text, uri: document.uri.toString(), languageId: document.languageId, position: { line, character },
  }, token));
  if (isRefusal(answer)) {
    await showRefusal(answer);
    return false;
  }
  if (!await workspace.applyEdit(await server.toWorkspaceEdit(answer.edit))) {
    throw new Error(l10n.t('The editor did not take the change. Is {0} read-only?', workspace.asRelativePath(document.uri)));
  }
  await showCursorAt(document, toRange(answer.mark.range).end);
  return true;
}

async function showCursorAt(document: TextDocument, position: TextSelection['end']): Promise<void> {
  const end = document.validatePosition(position);
  const cell = cellOf(document.uri.toString());
  if (cell) {
    await showCell(cell, end);
    return;
  }
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? columnForText(), selection: new TextSelection(end, end) });
}

/** The mark's text, fit for the file `into` or for any. Undefined when the pick was cancelled, or it was refused and the person told. */
async function markFor({ pdf, passage, records }: MarkSubject, server: Server, into?: string): Promise<string | undefined> {
  const record = records.length > 1 ? await pickRecord(records) : records[0];
  if (records.length > 1 && !record) return undefined;
  const params = { pdf, passage, ...(record ? { id: record.id } : {}), ...(into === undefined ? {} : { into }) };
  const answer = await withServerProgress((token) => server.request('papertrace/mark', params, token));
  if (!isRefusal(answer)) return answer.text;
  await showRefusal(answer);
  return undefined;
}

async function pickRecord(records: readonly RecordRef[]): Promise<RecordRef | undefined> {
  const items = records.map((record) => ({ label: record.id, description: record.paper, record }));
  const picked = await window.showQuickPick(items, { title: l10n.t('Several records stand here'), placeHolder: l10n.t('The record that the mark names') });
  return picked?.record;
}
