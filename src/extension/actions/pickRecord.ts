import { l10n, window } from 'vscode';
import type { RecordRef, TreeNode } from '../../core/features/overview.ts';
import { isRowOf } from '../../core/features/rows.ts';
import { allRows } from '../views/overviewModel.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { withServerProgress } from '../window/slow.ts';
import { recordArgument, rowArgument } from './arguments.ts';

/** The record that a command is called with, else one from a list. */
export async function recordFor(argument: unknown, overview: OverviewModel, title: string, kind?: string): Promise<RecordRef | undefined> {
  return rowArgument(argument)?.record ?? recordArgument(argument) ?? (await pickRow(overview, title, (row) => row.record !== undefined && (kind === undefined || isRowOf(row, kind))))?.record;
}

/** A row of the views that fits, from a list. */
export async function pickRow(overview: OverviewModel, title: string, fits: (row: TreeNode) => boolean): Promise<TreeNode | undefined> {
  const rows = allRows(await withServerProgress(() => overview.now())).filter(fits);
  if (rows.length === 0) {
    await window.showInformationMessage(l10n.t('There is nothing to go to yet. Select text in the PDF and press Step.'));
    return undefined;
  }
  const items = rows.map((row) => ({ label: `$(${row.icon}) ${row.label}`, description: row.description, row }));
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.row;
}
