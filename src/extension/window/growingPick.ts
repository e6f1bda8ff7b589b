import { CancellationTokenSource, window } from 'vscode';
import type { CancellationToken, QuickPickItem } from 'vscode';

export interface GrowingPickOptions {
  readonly title: string;
  readonly placeholder: string;
}

/**
 * Lets one of several groups of items be picked, at once: each group stands in its place when it has come, and until all
 * have, the list shows that more is on its way. Undefined when it was given up, which cancels what has not come.
 */
export async function pickWhileComing<T extends QuickPickItem>(groups: (token: CancellationToken) => readonly (readonly T[] | Promise<readonly T[]>)[], { title, placeholder }: GrowingPickOptions): Promise<T | undefined> {
  const source = new CancellationTokenSource();
  const pick = window.createQuickPick<T>();
  Object.assign(pick, { title, placeholder, matchOnDescription: true, busy: true });
  try {
    return await new Promise<T | undefined>((resolve, reject) => {
      pick.onDidAccept(() => { resolve(pick.selectedItems[0]); });
      pick.onDidHide(() => { resolve(undefined); });
      pick.show();
      const come: (readonly T[])[] = [];
      const coming = groups(source.token).map(async (group, at) => {
        come[at] = await group;
        const [active] = pick.activeItems;
        pick.items = come.flat();
        // the keyboard stays where the person has put it
        if (active && active !== pick.items[0]) pick.activeItems = [active];
      });
      Promise.all(coming).then(() => { pick.busy = false; }, reject);
    });
  } finally {
    source.cancel();
    source.dispose();
    pick.dispose();
  }
}
