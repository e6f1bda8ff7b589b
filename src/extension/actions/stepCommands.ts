import { commands, l10n, window } from 'vscode';
import { stepLeaves } from '../../core/features/arrangeSteps.ts';
import type { CommandId, Handlers } from '../manifest/commands.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { sum } from '../views/recordViews.ts';
import type { StepOrders } from '../views/stepOrder.ts';
import { showDone } from '../window/done.ts';
import { openCode } from '../window/pickCode.ts';
import { withServerProgress } from '../window/slow.ts';

/** What to do next, and what a figure is made of. */
export function stepCommands(overview: OverviewModel, orders: StepOrders): Pick<Handlers, 'papertrace.nextMissingStep' | 'papertrace.explainNumber' | 'papertrace.arrangeSteps'> {
  let last: string | undefined;
  return {
    'papertrace.arrangeSteps': () => orders.pick(),
    'papertrace.nextMissingStep': async () => {
      const missing = stepLeaves((await withServerProgress(() => overview.now())).steps).filter(({ progress }) => progress === 'missing');
      const next = missing[missing.findIndex(({ id }) => id === last) + 1] ?? missing[0];
      last = next?.id;
      if (!next) {
        await window.showInformationMessage(l10n.t('No step is missing.'));
        return;
      }
      showDone(l10n.t('Missing: {0} ({1} in all)', next.label, missing.length));
      await commands.executeCommand((next.paper ? 'papertrace.revealInPaper' : 'papertrace.openRecord') satisfies CommandId, next);
    },
    'papertrace.explainNumber': async () => {
      const { steps, papers } = await withServerProgress(() => overview.now());
      const rows = stepLeaves(steps);
      const items = rows.map((row) => ({
        label: `$(${row.icon}) ${row.label}`,
        description: row.description,
        ...(row.code.length === 0 ? {} : { detail: row.code.map(({ label }) => label).join(', ') }),
        row,
      }));
      const picked = await window.showQuickPick(items, {
        title: l10n.t('{0} of {1} implemented: the steps and the marks behind them', sum(papers, ({ coverage }) => coverage.done), sum(papers, ({ coverage }) => coverage.total)),
        placeHolder: l10n.t('Steps without parts that are to be done or to hold count; skipped and given ones do not'),
        matchOnDescription: true, matchOnDetail: true,
      });
      if (picked) await (picked.row.code.length > 0 ? openCode(picked.row.code, picked.row.label) : commands.executeCommand('papertrace.openRecord' satisfies CommandId, picked.row));
    },
  };
}
