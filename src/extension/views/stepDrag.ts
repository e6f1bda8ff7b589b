import { DataTransferItem, l10n } from 'vscode';
import type { DataTransfer, TreeDragAndDropController } from 'vscode';
import type { RecordRef, TreeNode } from '../../core/features/overview.ts';
import { isRowOf } from '../../core/features/rows.ts';
import { writeEdit } from '../actions/writeEdit.ts';
import type { Server } from '../client/server.ts';
import type { PaperFileWriter } from '../paperFile/paperFileWriter.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import type { Reporter } from '../window/reporter.ts';
import { mayWrite } from '../window/trust.ts';

const mime = 'application/vnd.code.tree.papertrace.steps';

interface Services {
  readonly server: Server;
  readonly writer: PaperFileWriter;
  readonly reporter: Reporter;
}

/** A step that is dropped on another becomes a part of it; on a section or the paper it stands by itself again. */
export class StepDrag implements TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [mime];
  readonly dropMimeTypes = [mime];
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  handleDrag(rows: readonly TreeNode[], data: DataTransfer): void {
    const [row] = rows;
    if (row?.record && isRowOf(row, 'step')) data.set(mime, new DataTransferItem(row.record));
  }

  async handleDrop(target: TreeNode | undefined, data: DataTransfer): Promise<void> {
    const record = data.get(mime)?.value as RecordRef | undefined;
    const parent = target && isRowOf(target, 'step') ? target.record : undefined;
    // A step of another paper is no whole of this one's.
    if (!record || parent?.id === record.id || (parent && parent.paper !== record.paper)) return;
    const { server, writer, reporter } = this.#services;
    await reporter.guard('drop a step', async () => {
      if (!await mayWrite()) return;
      const change = { path: ['parent'], ...(parent ? { value: parent.id } : {}) };
      const answer = await writeEdit(writer, server, l10n.t('Move {0}', record.id), (token) => server.request('papertrace/editRecord', { record, changes: [change] }, token));
      if (isRefusal(answer)) await showRefusal(answer);
    });
  }
}
