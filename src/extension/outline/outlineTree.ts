import { DataTransferItem, Disposable, EventEmitter, l10n, TreeItemCollapsibleState, window } from 'vscode';
import type { DataTransfer, Event, TreeDataProvider, TreeDragAndDropController, TreeItem, TreeView } from 'vscode';
import type { OutlineNode } from '../../core/features/outlineTree.ts';
import type { CommandId } from '../manifest/commands.ts';
import type { ViewId } from '../manifest/views.ts';
import { rowItem } from '../views/recordTree.ts';
import type { OutlineModel } from './outlineModel.ts';

/** What a row carries when it is dragged: its mark, without comment signs. */
export const markMime = 'application/vnd.papertrace.mark';

/** What the PDF in view numbers. A click goes to the paper; a row dragged into a text editor becomes its mark. */
export class OutlineTree implements TreeDataProvider<OutlineNode>, TreeDragAndDropController<OutlineNode>, Disposable {
  readonly dragMimeTypes = [markMime, 'text/plain'];
  readonly dropMimeTypes = [];
  readonly #model: OutlineModel;
  readonly #view: TreeView<OutlineNode>;
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable;

  constructor(model: OutlineModel) {
    this.#model = model;
    this.#view = window.createTreeView('papertrace.outline' satisfies ViewId, { treeDataProvider: this, dragAndDropController: this, showCollapseAll: true });
    // Read once somebody looks: reading a PDF for a view that is closed is wasted.
    const look = (): void => model.want(this.#view.visible);
    look();
    this.#listeners = Disposable.from(this.#view.onDidChangeVisibility(look), model.onDidChange(() => {
      const { name, view } = model;
      this.#view.description = name ?? '';
      this.#view.message = view === undefined ? '' : messageOf(view);
      this.#changed.fire();
    }));
  }

  get onDidChangeTreeData(): Event<void> {
    return this.#changed.event;
  }

  getChildren(row?: OutlineNode): OutlineNode[] {
    return [...(row?.children ?? this.#model.view?.rows ?? [])];
  }

  getTreeItem(row: OutlineNode): TreeItem {
    const item = rowItem(row);
    // Lines of algorithms would hide the sections between them.
    if (row.children.length > 0 && row.mark !== undefined && row.context === 'entry' && !row.icon.startsWith('symbol-namespace')) item.collapsibleState = TreeItemCollapsibleState.Collapsed;
    item.command = { command: 'papertrace.revealPlace' satisfies CommandId, title: row.label, arguments: [row.paper] };
    return item;
  }

  handleDrag(rows: readonly OutlineNode[], data: DataTransfer): void {
    const text = rows.flatMap(({ mark }) => mark ?? []).join('\n');
    if (text === '') return;
    for (const mime of this.dragMimeTypes) data.set(mime, new DataTransferItem(text));
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}

function messageOf({ reading, reasons, rows }: NonNullable<OutlineModel['view']>): string {
  if (reading) return reading.total === 0 ? l10n.t('Reading the PDF…') : l10n.t('Reading page {0} of {1}…', reading.pages, reading.total);
  if (rows.length === 0) return reasons[0] ?? l10n.t('Nothing that is numbered was found in this PDF.');
  return reasons.length === 0 ? '' : reasons.slice(0, 3).join('\n');
}
