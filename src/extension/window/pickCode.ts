import { l10n, window } from 'vscode';
import type { QuickPickItem, TextEditor } from 'vscode';
import type { CodePlace } from '../../core/features/overview.ts';
import { columnForText } from './columns.ts';
import { showPlace } from './places.ts';

interface CodeItem extends QuickPickItem {
  readonly place: CodePlace;
}

/** Goes to the one place, or lets one be picked while the editor shows the place that the list stands on. */
export async function openCode(places: readonly CodePlace[], title: string): Promise<void> {
  const [only, ...more] = places;
  if (!only) {
    await window.showInformationMessage(l10n.t('No code is linked to “{0}” yet.', title));
    return;
  }
  if (more.length === 0) {
    await showPlace(only);
    return;
  }
  const shown = window.visibleTextEditors.find(({ viewColumn }) => viewColumn === columnForText());
  const picked = await pickCode(places, title);
  if (picked) await showPlace(picked);
  else if (shown) await showAgain(shown);
}

/** What the previews of a cancelled pick have covered. */
async function showAgain({ document, selection, viewColumn }: TextEditor): Promise<void> {
  await window.showTextDocument(document, { selection, preserveFocus: true, ...(viewColumn === undefined ? {} : { viewColumn }) });
}

async function pickCode(places: readonly CodePlace[], title: string): Promise<CodePlace | undefined> {
  const pick = window.createQuickPick<CodeItem>();
  pick.title = title;
  pick.placeholder = l10n.t('Pick a place in the code');
  pick.matchOnDetail = true;
  pick.items = places.map((place) => ({ label: place.label, detail: place.detail, place }));
  let ended = false;
  pick.onDidChangeActive(([item]) => {
    if (item && !ended) void showPlace(item.place, { preview: true, preserveFocus: true });
  });
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => {
        ended = true;
        resolve(pick.selectedItems[0]?.place);
      });
      pick.onDidHide(() => {
        ended = true;
        resolve(undefined);
      });
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
