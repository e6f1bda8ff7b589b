import { l10n, window, workspace } from 'vscode';
import type { QuickPickItem, Uri } from 'vscode';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { papersOf } from '../views/overviewModel.ts';
import type { OverviewModel } from '../views/overviewModel.ts';

/** A list longer than this is no help. */
const maxPdfs = 500;

/** Lets one of the workspace's PDFs be picked, or one from disk where it has none; undefined when cancelled. */
export async function pickPdf(overview: OverviewModel, title: string): Promise<Uri | undefined> {
  const found = await workspace.findFiles('**/*.pdf', '**/node_modules/**', maxPdfs);
  if (found.length === 0) {
    const chosen = await window.showOpenDialog({ canSelectMany: false, filters: { PDF: ['pdf'] }, title });
    return chosen?.[0];
  }
  const known = overview.current;
  const items = found.map((uri): QuickPickItem & { uri: Uri } => {
    const [paper] = known ? papersOf(known, uri.toString()) : [];
    return { label: workspace.asRelativePath(uri), ...(paper ? { description: l10n.t('has a paper: {0}', paper.title) } : {}), uri };
  }).sort((a, b) => a.label.localeCompare(b.label));
  return (await window.showQuickPick(items, { title, placeHolder: l10n.t('The PDF of the paper') }))?.uri;
}

/** The PDF in view, else one that is picked. */
export async function pdfInView(overview: OverviewModel, viewers: PdfViewers, title: string): Promise<Uri | undefined> {
  return viewers.current?.uri ?? pickPdf(overview, title);
}
