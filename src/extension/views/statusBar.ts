import { Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import type { Overview, PaperOverview } from '../../core/features/overview.ts';
import type { OverviewModel } from './overviewModel.ts';
import { implementedText, sum } from './recordViews.ts';

/** `12/18 · 2 open · 1 deviation`; a click shows the steps. Hidden where there is no paper. */
export function registerStatusBar(model: OverviewModel): Disposable {
  const item = window.createStatusBarItem('papertrace.summary', StatusBarAlignment.Left, 0);
  item.name = l10n.t('Papertrace');
  item.command = 'papertrace.steps.focus';
  const show = ({ papers }: Overview): void => {
    item.text = `$(book) ${summary(papers)}`;
    item.tooltip = new MarkdownString(papers.map(paperLine).join('\n\n'), true);
    item.accessibilityInformation = { label: l10n.t('Papertrace: {0}', summary(papers)) };
    if (papers.length > 0) item.show();
    else item.hide();
  };
  if (model.current) show(model.current);
  return Disposable.from(item, model.onDidChange(show));
}

export function summary(papers: readonly PaperOverview[]): string {
  const open = sum(papers, ({ openAmbiguities }) => openAmbiguities);
  const deviations = sum(papers, (paper) => paper.deviations);
  return [
    `${sum(papers, ({ coverage }) => coverage.done)}/${sum(papers, ({ coverage }) => coverage.total)}`,
    ...(open > 0 ? [l10n.t('{0} open', open)] : []),
    ...(deviations === 1 ? [l10n.t('1 deviation')] : []),
    ...(deviations > 1 ? [l10n.t('{0} deviations', deviations)] : []),
    ...(papers.some(({ stale }) => stale) ? ['$(warning)'] : []),
  ].join(' · ');
}

function paperLine(paper: PaperOverview): string {
  const title = new MarkdownString().appendText(paper.title).value;
  const facts = [implementedText([paper]) ?? l10n.t('no steps yet'), l10n.t('{0} open questions', paper.openAmbiguities), l10n.t('{0} deviations', paper.deviations)];
  const stale = paper.stale ? `\n\n$(warning) ${l10n.t('The paper file does not parse; this is what it last said.')}` : '';
  return `**${title}**\n\n${facts.join(' · ')}${stale}`;
}
