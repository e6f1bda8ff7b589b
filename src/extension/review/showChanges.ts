import { commands, l10n, Uri, window } from 'vscode';
import type { TextDocumentShowOptions } from 'vscode';
import type { ChangesSinceReview } from '../../core/features/changesSinceReview.ts';
import { columnForText } from '../window/columns.ts';
import { toRange } from '../window/places.ts';
import type { PastTexts } from './pastTexts.ts';

interface Shown {
  readonly label: string;
  readonly description: string;
  /** Absent where there is nothing to show. */
  readonly show?: () => Thenable<unknown>;
}

/** What has changed since a review, in VS Code's own diff editor; where it is several things, the one that is picked. */
export async function showChanges(changes: readonly ChangesSinceReview[], past: PastTexts): Promise<void> {
  const items = changes.flatMap((change) => [...codeOf(change, past), ...passageOf(change, past)]);
  if (items.length === 0) {
    await window.showInformationMessage(l10n.t('Nothing has changed here since it was reviewed, or it never was.'));
    return;
  }
  const picked = items.length === 1 ? items[0] : await window.showQuickPick(items, { title: l10n.t('Changes Since the Review') });
  if (picked?.show) await picked.show();
  else if (picked) await window.showInformationMessage(l10n.t('Git has nothing of the code that was reviewed, so there is nothing to compare with.'));
}

function codeOf({ label, reviewed, mark, code }: ChangesSinceReview, past: PastTexts): Shown[] {
  if (code === undefined) return [];
  const file = Uri.parse(mark.uri);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const title = code?.isExact === true ? l10n.t('{0} (reviewed {1} ↔ now)', name, reviewed) : l10n.t('{0} (last commit before {1} ↔ now)', name, reviewed);
  const options: TextDocumentShowOptions = { viewColumn: columnForText(), selection: toRange(mark.range) };
  return [{
    label, description: l10n.t('code'),
    ...(code ? { show: () => commands.executeCommand('vscode.diff', past.add(file.path.slice(1), code.text), file, title, options) } : {}),
  }];
}

function passageOf({ label, reviewed, passage }: ChangesSinceReview, past: PastTexts): Shown[] {
  if (!passage) return [];
  const [name = label] = label.split(' · ');
  const show = () => commands.executeCommand('vscode.diff', past.add(`${name}.txt`, inSentences(passage.before)), past.add(`${name}.txt`, inSentences(passage.now)),
    l10n.t('{0} in the paper (reviewed {1} ↔ now)', name, reviewed), { viewColumn: columnForText() });
  return [{ label, description: l10n.t('passage'), show }];
}

/** A line each, so that a diff of lines tells which one changed. */
function inSentences(text: string): string {
  return text.replaceAll(/([.;:?!]) (?=\S)/g, '$1\n');
}
