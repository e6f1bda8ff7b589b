import { commands, l10n, window } from 'vscode';
import type { TreeNode } from '../../core/features/overview.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { CommandId } from '../manifest/commands.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { openCode } from '../window/pickCode.ts';
import { withServerProgress } from '../window/slow.ts';

const statusMs = 5000;

/** What to do next, and what a figure is made of. */
export function stepCommands(overview: OverviewModel): Pick<Handlers, 'papertrace.nextMissingStep' | 'papertrace.explainNumber'> {
  let last: string | undefined;
  return {
    'papertrace.nextMissingStep': async () => {
      const missing = leaves((await withServerProgress(() => overview.now())).steps).filter(({ description }) => standingOf(description) === 'missing');
      const next = missing[missing.findIndex(({ id }) => id === last) + 1] ?? missing[0];
      last = next?.id;
      if (!next) {
        await window.showInformationMessage(l10n.t('No step is missing.'));
        return;
      }
      window.setStatusBarMessage(l10n.t('Missing: {0} ({1} in all)', next.label, missing.length), statusMs);
      await commands.executeCommand((next.paper ? 'papertrace.revealInPaper' : 'papertrace.openRecord') satisfies CommandId, next);
    },
    'papertrace.explainNumber': async () => {
      const { steps, papers } = await withServerProgress(() => overview.now());
      const rows = leaves(steps);
      const items = rows.map((row) => ({
        label: `$(${row.icon}) ${row.label}`,
        description: row.description,
        ...(row.code.length === 0 ? {} : { detail: row.code.map(({ label }) => label).join(', ') }),
        row,
      }));
      const total = papers.reduce((sum, { coverage }) => sum + coverage.total, 0);
      const done = papers.reduce((sum, { coverage }) => sum + coverage.done, 0);
      const picked = await window.showQuickPick(items, {
        title: l10n.t('{0} of {1} implemented: the steps and the marks behind them', done, total),
        placeHolder: l10n.t('Steps without parts that are to be done or to hold count; skipped and given ones do not'),
        matchOnDescription: true, matchOnDetail: true,
      });
      if (picked) await (picked.row.code.length > 0 ? openCode(picked.row.code, picked.row.label) : commands.executeCommand('papertrace.openRecord' satisfies CommandId, picked.row));
    },
  };
}

/** Steps without parts, in the order of the view. */
export function leaves(rows: readonly TreeNode[]): TreeNode[] {
  return rows.flatMap((row) => (row.children.length > 0 ? leaves(row.children) : row.context === 'step' ? [row] : []));
}

/** The first word of a step's description: its progress. */
export function standingOf(description: string): string {
  return description.split(' · ', 1)[0] ?? '';
}
