import { commands, Disposable, env, l10n, ViewColumn, window } from 'vscode';
import type { CancellationToken, Uri, WebviewPanel } from 'vscode';
import type { RecordEdit } from '../../core/features/editRecord.ts';
import type { Refusal } from '../../core/features/edits.ts';
import { fieldValue } from '../../core/features/formField.ts';
import type { FieldPath, FormField } from '../../core/features/formField.ts';
import type { RecordRef } from '../../core/features/overview.ts';
import type { RecordChange } from '../../core/paper/editMany.ts';
import type { FromRecordPage, PageAction, ToRecordPage } from '../../protocol/recordPage.ts';
import type { Selection } from '../../protocol/viewer.ts';
import { passageOf } from '../actions/passage.ts';
import { writeEdit } from '../actions/writeEdit.ts';
import type { Server } from '../client/server.ts';
import type { CommandId } from '../manifest/commands.ts';
import type { PaperFileWriter } from '../paperFile/paperFileWriter.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { distFolder } from '../pdfEditor/viewerHtml.ts';
import { allRows } from '../views/overviewModel.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { isRefusal } from '../window/refusal.ts';
import type { Reporter } from '../window/reporter.ts';
import { recordPageHtml } from './recordPageHtml.ts';

interface Services {
  readonly server: Server;
  readonly writer: PaperFileWriter;
  readonly overview: OverviewModel;
  readonly reporter: Reporter;
  readonly viewers: PdfViewers;
}

/** The pages of records that are open, one a record. Each change is an edit of the paper file, undone like all others. */
export class RecordPages implements Disposable {
  readonly #extensionUri: Uri;
  readonly #services: Services;
  readonly #open = new Map<string, WebviewPanel>();
  /** The page that waits for what is selected in a PDF. */
  #waiting: { readonly panel: WebviewPanel; readonly record: RecordRef } | undefined;

  constructor(extensionUri: Uri, services: Services) {
    this.#extensionUri = extensionUri;
    this.#services = services;
  }

  show(record: RecordRef): void {
    const key = `${record.paper}#${record.id}`;
    const known = this.#open.get(key);
    if (known) {
      known.reveal();
      return;
    }
    const panel = window.createWebviewPanel('papertrace.record', record.id, ViewColumn.Active, { enableScripts: true, localResourceRoots: [distFolder(this.#extensionUri)] });
    this.#open.set(key, panel);
    const { overview, reporter } = this.#services;
    const listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromRecordPage) => reporter.guard('record page', () => this.#on(panel, record, message))),
      overview.onDidChange(() => reporter.guard('record page', () => this.#refresh(panel, record))),
    );
    panel.onDidDispose(() => {
      this.#open.delete(key);
      listeners.dispose();
    });
    panel.webview.html = recordPageHtml(panel.webview, this.#extensionUri, env.language);
  }

  /** Lets the record whose page waits stand at a passage, too; resolves to whether that was written. */
  async placeAt(pdf: string, selection: Selection): Promise<boolean> {
    const waiting = this.#waiting;
    if (!waiting) return false;
    const { panel, record } = waiting;
    return this.#write(panel, `${record.id}: at`, (token) => this.#services.server.request('papertrace/addPlace', { record, pdf, passage: passageOf(selection) }, token));
  }

  dispose(): void {
    for (const panel of [...this.#open.values()]) panel.dispose();
  }

  async #on(panel: WebviewPanel, record: RecordRef, message: FromRecordPage): Promise<void> {
    switch (message.type) {
      case 'ready': return this.#refresh(panel, record);
      case 'change': return this.#change(panel, record, message.path, message.written);
      case 'remove': return this.#edit(panel, record, { path: message.path });
      case 'addSelected': return this.#askSelection(panel, record);
      case 'action': await commands.executeCommand(message.id, message.id === openId ? this.#row(record)?.source : record);
    }
  }

  async #change(panel: WebviewPanel, record: RecordRef, path: FieldPath, written: string): Promise<void> {
    const field = (await this.#form(record)).find((one) => one.path.join('.') === path.join('.'));
    if (!field) return;
    const value = fieldValue(field, written);
    if (field.isNew && value === undefined) return;
    if (field.isRequired && value === undefined) {
      await this.#post(panel, { type: 'refused', reason: l10n.t('“{0}” cannot be empty.', shownPath(path)) });
      return;
    }
    await this.#edit(panel, record, { path, ...(value === undefined ? {} : { value }) });
  }

  async #edit(panel: WebviewPanel, record: RecordRef, change: RecordChange): Promise<void> {
    await this.#write(panel, `${record.id}: ${shownPath(change.path)}`, (token) => this.#services.server.request('papertrace/editRecord', { record, changes: [change] }, token));
  }

  async #write(panel: WebviewPanel, label: string, ask: (token: CancellationToken) => Promise<RecordEdit | Refusal>): Promise<boolean> {
    const { server, writer } = this.#services;
    const answer = await writeEdit(writer, server, label, ask);
    await this.#post(panel, { type: 'refused', reason: isRefusal(answer) ? answer.refused : '' });
    return !isRefusal(answer);
  }

  async #askSelection(panel: WebviewPanel, record: RecordRef): Promise<void> {
    this.#waiting = { panel, record };
    const viewer = this.#services.viewers.current;
    if (viewer) viewer.act('place');
    else await this.#post(panel, { type: 'refused', reason: l10n.t('Open the PDF of the paper beside this page and select a passage first.') });
  }

  async #refresh(panel: WebviewPanel, record: RecordRef): Promise<void> {
    const row = this.#row(record);
    const fields = await this.#form(record);
    await this.#post(panel, {
      type: 'form', fields, title: row?.label ?? record.id, words: { none: l10n.t('(none)'), added: l10n.t('new'), remove: l10n.t('Remove'), address: l10n.t('Address'), addSelected: l10n.t('Add the Selected Passage') },
      hint: fields.length === 0 ? l10n.t('This record is no longer there.') : `${record.paper}#${record.id}${row ? ` · ${row.description}` : ''}`,
      actions: actionsOf(row?.context),
    });
  }

  #form(record: RecordRef): Promise<readonly FormField[]> {
    return this.#services.server.request('papertrace/recordForm', record);
  }

  #row({ paper, id }: RecordRef) {
    const { current } = this.#services.overview;
    return current && allRows(current).find(({ record }) => record?.paper === paper && record.id === id);
  }

  async #post(panel: WebviewPanel, message: ToRecordPage): Promise<void> {
    if ([...this.#open.values()].includes(panel)) await panel.webview.postMessage(message);
  }
}

/** `options › 1 › text`: items are counted from 1. */
function shownPath(path: FieldPath): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ');
}

const openId = 'papertrace.openRecord' satisfies CommandId;

function actionsOf(kind: string | undefined): PageAction[] {
  const action = (id: CommandId, label: string): PageAction => ({ id, label });
  return [
    action('papertrace.undo', l10n.t('Undo')),
    action('papertrace.redo', l10n.t('Redo')),
    action(openId, l10n.t('Open in Paper File')),
    ...(kind !== 'ambiguity' ? [] : [
      action('papertrace.whereToLook', l10n.t('Where to Look for an Answer')),
      action('papertrace.questionToAuthors', l10n.t('Question to the Authors')),
      action('papertrace.turnIntoDeviation', l10n.t('Turn into Deviation')),
    ]),
  ];
}
