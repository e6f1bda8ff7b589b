import { QuickPickItemKind, window } from 'vscode';
import type { QuickInputButton, QuickPickItem } from 'vscode';

/** A row of a checklist; `group` is the heading that it stands under. */
export interface ChecklistRow<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly group: string;
  readonly buttons: readonly QuickInputButton[];
  readonly value: T;
}

export interface ChecklistOptions<T> {
  readonly title: string;
  readonly placeholder: string;
  /** A row's button was pressed; the list stays. */
  readonly onButton: (value: T, button: QuickInputButton) => unknown;
  /** The keyboard came to a row. */
  readonly onRow: (value: T) => unknown;
}

type Item<T> = QuickPickItem & { readonly row?: ChecklistRow<T> };

/**
 * Lets rows be checked while the paper stays in view: a click into it does not close the list. Enter takes what is
 * checked, or where nothing is, the row that the list stands on. Undefined when it was given up.
 */
export async function pickSeveral<T>(rows: readonly ChecklistRow<T>[], { title, placeholder, onButton, onRow }: ChecklistOptions<T>): Promise<readonly T[] | undefined> {
  const pick = window.createQuickPick<Item<T>>();
  Object.assign(pick, { title, placeholder, canSelectMany: true, matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true });
  pick.items = rows.flatMap((row, index) => [
    ...(row.group === rows[index - 1]?.group ? [] : [{ label: row.group, kind: QuickPickItemKind.Separator }]),
    { ...row, row },
  ]);
  let isFirst = true;
  // A list with boxes stands on no row by itself, and Enter would take nothing.
  pick.activeItems = pick.items.filter(({ row }) => row).slice(0, 1);
  pick.onDidChangeActive(([item]) => {
    // The list stands on its first row before anybody has chosen it.
    if (item?.row && !isFirst) onRow(item.row.value);
    isFirst = false;
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    if (item.row) onButton(item.row.value, button);
  });
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => {
        const chosen = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems;
        resolve(chosen.flatMap(({ row }) => (row ? [row.value] : [])));
      });
      pick.onDidHide(() => { resolve(undefined); });
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
