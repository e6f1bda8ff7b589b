import { Disposable, l10n } from 'vscode';
import { arrangeSteps } from '../../core/features/arrangeSteps.ts';
import type { Overview, PaperOverview } from '../../core/features/overview.ts';
import { setContext } from '../manifest/setContext.ts';
import type { OverviewModel } from './overviewModel.ts';
import { RecordTree } from './recordTree.ts';
import type { StepDrag } from './stepDrag.ts';
import type { StepOrders } from './stepOrder.ts';

/** The four views, and the context keys by which their empty states say the next step. */
export function registerRecordViews(model: OverviewModel, orders: StepOrders, drag: StepDrag): Disposable {
  const show = ({ papers, steps, ambiguities, deviations, results, hasDocument }: Overview): void => {
    setContext('papertrace.hasDocument', hasDocument);
    setContext('papertrace.hasPaper', papers.length > 0);
    setContext('papertrace.hasSteps', steps.some(({ children, context }) => context !== 'paper' || children.length > 0));
    setContext('papertrace.hasAmbiguities', ambiguities.length > 0);
    setContext('papertrace.hasDeviations', deviations.length > 0);
    setContext('papertrace.hasResults', results.length > 0);
    setContext('papertrace.loaded', true);
  };
  if (model.current) show(model.current);
  return Disposable.from(
    model.onDidChange(show),
    new RecordTree('papertrace.steps', model, (overview) => ({
      // A paper without steps gives way to the empty state, which says what to do.
      rows: overview.steps.every(({ children, context }) => context === 'paper' && children.length === 0) ? [] : arrangeSteps(overview.steps, orders.current),
      ...described(implementedText(overview.papers)),
      ...staleMessage(overview.papers),
    }), orders.onDidChange, drag),
    new RecordTree('papertrace.ambiguities', model, ({ papers, ambiguities }) => ({
      rows: ambiguities,
      ...described(ambiguities.length === 0 ? undefined : l10n.t('{0} open', sum(papers, ({ openAmbiguities }) => openAmbiguities))),
      ...staleMessage(papers),
    })),
    new RecordTree('papertrace.deviations', model, ({ papers, deviations }) => ({ rows: deviations, ...staleMessage(papers) })),
    new RecordTree('papertrace.results', model, ({ papers, results }) => ({ rows: results, ...staleMessage(papers) })),
  );
}

/** `12 of 18 implemented`, over all papers; undefined where nothing counts. */
export function implementedText(papers: readonly PaperOverview[]): string | undefined {
  const total = sum(papers, ({ coverage }) => coverage.total);
  return total === 0 ? undefined : l10n.t('{0} of {1} implemented', sum(papers, ({ coverage }) => coverage.done), total);
}

export function sum(papers: readonly PaperOverview[], count: (paper: PaperOverview) => number): number {
  return papers.reduce((all, paper) => all + count(paper), 0);
}

function described(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description };
}

function staleMessage(papers: readonly PaperOverview[]): { message?: string } {
  const stale = papers.filter((paper) => paper.stale).map(({ title }) => title);
  if (stale.length === 0) return {};
  return { message: l10n.t('Out of date: the paper file of {0} does not parse. What it last said is shown.', stale.join(', ')) };
}
