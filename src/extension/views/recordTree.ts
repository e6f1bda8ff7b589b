import { Disposable, EventEmitter, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import type { Event, TreeDataProvider, TreeDragAndDropController, TreeView } from 'vscode';
import type { Overview, TreeNode } from '../../core/features/overview.ts';
import type { CommandId } from '../manifest/commands.ts';
import type { ViewId } from '../manifest/views.ts';
import type { OverviewModel } from './overviewModel.ts';

/** What one view takes from the overview. */
export interface ViewContent {
  readonly rows: readonly TreeNode[];
  /** Beside the view's title: `12 of 18 implemented`. */
  readonly description?: string;
  /** Above the rows: that they are out of date. */
  readonly message?: string;
}

/** One view over the overview. */
export class RecordTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<TreeNode>;
  readonly #listener: Disposable;
  #rows: readonly TreeNode[] = [];

  /** @param arranged fires when `content` gives something else of the same overview. */
  constructor(id: ViewId, model: OverviewModel, content: (overview: Overview) => ViewContent, arranged?: Event<void>, drag?: TreeDragAndDropController<TreeNode>) {
    this.#view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true, ...(drag ? { dragAndDropController: drag } : {}) });
    const show = (overview: Overview): void => {
      const { rows, description, message } = content(overview);
      this.#rows = rows;
      this.#view.description = description ?? '';
      this.#view.message = message ?? '';
      this.#changed.fire();
    };
    const again = (): void => { if (model.current) show(model.current); };
    this.#listener = Disposable.from(model.onDidChange(show), ...(arranged ? [arranged(again)] : []));
    again();
  }

  get onDidChangeTreeData(): Event<void> {
    return this.#changed.event;
  }

  getChildren(row?: TreeNode): TreeNode[] {
    return [...(row?.children ?? this.#rows)];
  }

  getTreeItem(row: TreeNode): TreeItem {
    return rowItem(row);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}

/** A row as VS Code shows it. Menus go by words in its context: the node's own, and what it leads to. */
export function rowItem(row: TreeNode): TreeItem {
  const item = new TreeItem(row.label, row.children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None);
  item.id = row.id;
  item.description = row.description;
  item.iconPath = new ThemeIcon(row.icon, row.colour === undefined ? undefined : new ThemeColor(row.colour));
  item.tooltip = new MarkdownString(row.tooltip, true);
  item.contextValue = [row.context, row.paper && 'hasPaper', row.source && 'hasRecord', row.code.length > 0 && 'hasCode'].filter(Boolean).join(' ');
  item.accessibilityInformation = { label: row.description === '' ? row.label : `${row.label}, ${row.description}` };
  if (row.code.length > 0 || row.source) {
    item.command = { command: 'papertrace.openRow' satisfies CommandId, title: row.label, arguments: [row] };
  }
  return item;
}
