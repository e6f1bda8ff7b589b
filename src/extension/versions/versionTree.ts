import { Disposable, EventEmitter, l10n, TreeItemCollapsibleState, window } from 'vscode';
import type { Event, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import type { VersionNode } from '../../core/features/versions/review.ts';
import type { CommandId } from '../manifest/commands.ts';
import type { ViewId } from '../manifest/views.ts';
import { rowItem } from '../views/recordTree.ts';
import type { VersionModel } from './versionModel.ts';

/** What a new version has moved, edited or lost. A click shows the passage in the PDF; several rows can be selected. */
export class VersionTree implements TreeDataProvider<VersionNode>, Disposable {
  readonly #model: VersionModel;
  readonly #view: TreeView<VersionNode>;
  readonly #changed = new EventEmitter<void>();
  readonly #listener: Disposable;

  constructor(model: VersionModel) {
    this.#model = model;
    this.#view = window.createTreeView('papertrace.newVersion' satisfies ViewId, { treeDataProvider: this, canSelectMany: true, showCollapseAll: true });
    this.#listener = model.onDidChange(() => {
      const { review } = model;
      this.#view.description = review ? review.from === review.to ? review.paper : `${review.paper}: ${review.from} → ${review.to}` : '';
      this.#view.message = [
        ...(review && review.unchanged > 0 ? [l10n.t('{0} more stand where they stood.', review.unchanged)] : []),
        ...(model.accepted.length > 0 ? [l10n.t('{0} were accepted; new numbers are written when you finish.', model.accepted.length)] : []),
      ].join('\n');
      this.#changed.fire();
    });
  }

  get onDidChangeTreeData(): Event<void> {
    return this.#changed.event;
  }

  getChildren(row?: VersionNode): VersionNode[] {
    return [...(row?.children ?? this.#model.rows)];
  }

  getTreeItem(row: VersionNode): TreeItem {
    const item = rowItem(row);
    item.accessibilityInformation = { label: row.spoken };
    if (row.id === 'same') item.collapsibleState = TreeItemCollapsibleState.Collapsed;
    if (row.paper) item.command = { command: 'papertrace.revealPlace' satisfies CommandId, title: row.label, arguments: [row.paper] };
    return item;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}
