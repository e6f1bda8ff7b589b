import { commands, l10n, Uri, window } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { Refusal } from '../../core/features/edits.ts';
import type { VersionEdit } from '../../core/features/versions/edits.ts';
import type { VersionNode, VersionReview } from '../../core/features/versions/review.ts';
import type { Selection } from '../../protocol/viewer.ts';
import { rowArgument, uriArgument } from '../actions/arguments.ts';
import { passageOf } from '../actions/passage.ts';
import { writeEdit } from '../actions/writeEdit.ts';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PaperFileWriter } from '../paperFile/paperFileWriter.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { showDone } from '../window/done.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withProgressWhenSlow } from '../window/slow.ts';
import { papersAt, pickReview } from './pickVersions.ts';
import type { VersionModel } from './versionModel.ts';

type Ids = 'papertrace.reviewNewVersion' | 'papertrace.acceptVersionRow' | 'papertrace.anchorVersionRow' | 'papertrace.markRowObsolete' | 'papertrace.acceptSureRows' | 'papertrace.finishVersionReview';

/** What a reviewer does with the rows. Each is one edit of the paper file, and of marks where numbers are others now; Undo takes it back. */
export class VersionCommands {
  readonly #server: Server;
  readonly #writer: PaperFileWriter;
  readonly #model: VersionModel;
  readonly #viewers: () => PdfViewers;
  /** The row that waits for what is selected. */
  #waiting: VersionNode | undefined;

  constructor(server: Server, writer: PaperFileWriter, model: VersionModel, viewers: () => PdfViewers) {
    this.#server = server;
    this.#writer = writer;
    this.#model = model;
    this.#viewers = viewers;
  }

  get handlers(): Pick<Handlers, Ids> {
    return {
      'papertrace.reviewNewVersion': (argument) => this.#start(uriArgument(argument) ?? this.#viewers().current?.uri ?? window.activeTextEditor?.document.uri),
      'papertrace.acceptVersionRow': (...args) => this.#accept(rowsOf(args).filter(({ context }) => context.includes('found')).flatMap(({ row }) => row ?? [])),
      'papertrace.acceptSureRows': () => this.#accept(this.#model.review?.sure ?? []),
      'papertrace.anchorVersionRow': (...args) => this.#askSelection(rowsOf(args)[0]),
      'papertrace.markRowObsolete': (...args) => this.#obsolete(rowsOf(args)),
      'papertrace.finishVersionReview': () => this.#finish(),
    };
  }

  /** Lets the row that waits stand where a passage is selected; resolves to whether that was written. */
  async anchorAt(pdf: string, selection: Selection): Promise<boolean> {
    const [row, pair] = [this.#waiting?.row, this.#model.review];
    if (row === undefined || !pair) return false;
    return this.#write(l10n.t('Anchor Anew'), [row], (token) => this.#server.request('papertrace/anchorAnew', { pair: pairOf(pair), row, pdf, passage: passageOf(selection) }, token));
  }

  async #start(file: Uri | undefined): Promise<void> {
    const papers = await this.#server.request('papertrace/versions', null);
    const pair = await pickReview(papersAt(papers, file));
    if (!pair) return;
    const review = await withProgressWhenSlow(l10n.t('Finding everything again in the new version…'), (token) => this.#model.start(pair, token));
    if (!review) return;
    if (isRefusal(review)) return showRefusal(review);
    if (review.rows.length === 0) return this.#finish();
    await commands.executeCommand('papertrace.newVersion.focus');
  }

  async #accept(rows: readonly string[]): Promise<void> {
    const { review } = this.#model;
    if (!review || rows.length === 0) return;
    await this.#write(rows.length === 1 ? l10n.t('Accept') : l10n.t('Accept {0} Places', rows.length), rows, (token) => this.#server.request('papertrace/acceptRows', { pair: pairOf(review), rows }, token));
  }

  async #askSelection(row: VersionNode | undefined): Promise<void> {
    this.#waiting = row;
    const viewer = this.#viewers().current;
    if (viewer) viewer.act('anchor');
    else await window.showInformationMessage(l10n.t('Open the new version and select the passage first.'));
  }

  async #obsolete(rows: readonly VersionNode[]): Promise<void> {
    for (const { row } of rows) {
      const { review } = this.#model;
      if (!review || row === undefined) return;
      const { version } = review;
      if (!await this.#write(l10n.t('Mark as Obsolete'), [row], (token) => this.#server.request('papertrace/markObsolete', { pair: pairOf(review), row, version }, token))) return;
    }
  }

  /** The paper file names the PDF that is there now, and the numbers that were accepted; two versions that are both here stay as they are. */
  async #finish(): Promise<void> {
    const { review } = this.#model;
    if (!review) return;
    const left = this.#model.rows.reduce((sum, { children }) => sum + children.length, 0);
    if (left > 0 && !await this.#mayLeave(left)) return;
    const numbers = this.#model.accepted;
    const answer = await writeEdit(this.#writer, this.#server, l10n.t('Finish Review'), (token) => this.#server.request('papertrace/finishVersion', { pair: pairOf(review), numbers }, token));
    if (isRefusal(answer)) return showRefusal(answer);
    this.#model.close();
    showDone(left === 0 ? l10n.t('Everything stands where the new version has it.') : l10n.t('The review is finished; {0} were left as they are.', left));
  }

  async #mayLeave(left: number): Promise<boolean> {
    const finish = l10n.t('Finish');
    return await window.showWarningMessage(left === 1 ? l10n.t('1 place was not reviewed.') : l10n.t('{0} places were not reviewed.', left), {
      modal: true, detail: l10n.t('They stay as they are written. Numbers among them may mean something else in the new version.'),
    }, finish) === finish;
  }

  async #write(label: string, rows: readonly string[], ask: (token: CancellationToken) => Promise<VersionEdit | Refusal>): Promise<boolean> {
    const answer = await writeEdit(this.#writer, this.#server, label, ask);
    if (isRefusal(answer)) {
      await showRefusal(answer);
      return false;
    }
    await this.#model.done(rows, answer.address);
    if (this.#model.review && this.#model.rows.length === 0) await this.#finish();
    return true;
  }
}

/** The rows that a command is called with: all that are selected, and all of a group. */
function rowsOf([one, several]: readonly unknown[]): readonly VersionNode[] {
  const rows = (Array.isArray(several) ? several as readonly unknown[] : [one]).flatMap((row) => (rowArgument(row) ?? []) as VersionNode | []);
  return [...new Map(rows.flatMap((row) => (row.row === undefined ? row.children : [row])).map((row) => [row.id, row])).values()];
}

function pairOf({ paper, from, to }: VersionReview): { paper: string; from: string; to: string } {
  return { paper, from, to };
}
