import type { ExtensionContext } from 'vscode';
import type { Overview } from '../core/features/overview.ts';
import { adoptCommands } from './actions/adoptCitations.ts';
import { ambiguityCommands } from './actions/ambiguityCommands.ts';
import { deviationLogCommands } from './actions/deviationLog.ts';
import { editRecordCommands } from './actions/editRecord.ts';
import { explainRuleCommands } from './actions/explainRule.ts';
import { historyCommands } from './actions/historyCommands.ts';
import { housekeepingCommands } from './actions/housekeeping.ts';
import { markHereCommands } from './actions/markHere.ts';
import { pdfAssociationCommands } from './actions/pdfAssociation.ts';
import { openHighlight, recordCommands } from './actions/records.ts';
import { renameCommands } from './actions/renameRecord.ts';
import { revealCommands } from './actions/revealInPaper.ts';
import { actOnSelection, selectionCommands } from './actions/selectionActions.ts';
import { startPaperCommands } from './actions/startPaper.ts';
import { stepCommands } from './actions/stepCommands.ts';
import { suggestCommands } from './actions/suggest.ts';
import { summaryCommands } from './actions/summary.ts';
import { viewerCommands } from './actions/viewerCommands.ts';
import type { Server } from './client/server.ts';
import { lockCommands } from './lock/lockCommands.ts';
import { LockKeeper } from './lock/lockKeeper.ts';
import { registerCommands } from './manifest/registerCommands.ts';
import { registerDroppedMarks } from './outline/dropMarks.ts';
import { outlineCommands } from './outline/outlineCommands.ts';
import { OutlineModel } from './outline/outlineModel.ts';
import { OutlineTree } from './outline/outlineTree.ts';
import { PaperFileWriter } from './paperFile/paperFileWriter.ts';
import { PdfViewers } from './pdfEditor/pdfViewers.ts';
import { ViewStates } from './pdfEditor/viewStates.ts';
import { registerPassageHover } from './pictures/passageHover.ts';
import { PastTexts } from './review/pastTexts.ts';
import { reviewCommands } from './review/reviewCommands.ts';
import { compareCommands } from './versions/compareVersions.ts';
import { VersionCommands } from './versions/versionCommands.ts';
import { VersionModel } from './versions/versionModel.ts';
import { VersionTree } from './versions/versionTree.ts';
import { OverviewModel } from './views/overviewModel.ts';
import { RecordPages } from './recordPage/recordPages.ts';
import { registerRecordViews } from './views/recordViews.ts';
import { StepDrag } from './views/stepDrag.ts';
import { StepOrders } from './views/stepOrder.ts';
import { registerStatusBar } from './views/statusBar.ts';
import { LastTextEditor } from './window/lastTextEditor.ts';
import { Reporter } from './window/reporter.ts';
import { registerScopeBar } from './window/scopeBar.ts';

/** What other extensions may ask. */
export interface PapertraceApi {
  /** Everything the views show, as of now. */
  overview(): Promise<Overview>;
}

/** The extension in any host; `startServer` is what differs. */
export function activatePapertrace(context: ExtensionContext, startServer: (context: ExtensionContext, reporter: Reporter) => Server): PapertraceApi {
  const reporter = new Reporter();
  const server = startServer(context, reporter);
  const overview = new OverviewModel(server, reporter);
  const lastTextEditor = new LastTextEditor();
  const states = new ViewStates(context.workspaceState);
  const services = { server, reporter, overview, lastTextEditor, states, writer: new PaperFileWriter() };
  const review = new VersionModel(server, reporter);
  const versions = new VersionCommands(server, services.writer, review, () => viewers);
  const viewers: PdfViewers = new PdfViewers(context.extensionUri, {
    ...services,
    onAct: (viewer, action, selection) => actOnSelection(viewer, action, selection, { ...services, viewers, versions, pages, locks }),
    onHighlightOpened: (viewer, highlight) => openHighlight(viewer.uri.toString(), highlight, services),
  });
  const outline = new OutlineModel(server, reporter, viewers, overview);
  const orders = new StepOrders(context.workspaceState);
  const pages: RecordPages = new RecordPages(context.extensionUri, { ...services, viewers });
  const locks = new LockKeeper(server, reporter);
  const past = new PastTexts();
  context.subscriptions.push(outline, new OutlineTree(outline), registerDroppedMarks(server), registerPassageHover(server, viewers), locks, past, pages, orders, review, new VersionTree(review));
  context.subscriptions.push(reporter, server, overview, lastTextEditor, states, viewers, registerRecordViews(overview, orders, new StepDrag(services)), registerStatusBar(overview), registerScopeBar(server, reporter));
  context.subscriptions.push(registerCommands(reporter, {
    ...startPaperCommands(services, viewers),
    ...pdfAssociationCommands(overview),
    ...selectionCommands(viewers, services),
    ...suggestCommands(services, viewers),
    ...summaryCommands(services, viewers),
    ...viewerCommands(viewers),
    ...historyCommands(services.writer),
    ...revealCommands(server, viewers, overview),
    ...recordCommands(server, overview),
    ...renameCommands(server, overview),
    ...markHereCommands(services, viewers),
    ...stepCommands(overview, orders),
    ...editRecordCommands(overview, pages),
    ...ambiguityCommands(services),
    ...adoptCommands(server, services.writer),
    ...deviationLogCommands(server),
    ...outlineCommands(server, viewers),
    ...lockCommands(locks, server, viewers),
    ...reviewCommands(server, locks, past),
    ...versions.handlers,
    ...compareCommands(server, viewers),
    ...explainRuleCommands(context.extensionUri),
    ...housekeepingCommands(server, reporter),
  }));
  return { overview: () => overview.now() };
}
