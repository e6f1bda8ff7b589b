import { l10n, Uri, window, workspace } from 'vscode';
import type { Handlers } from '../manifest/commands.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { papersOf } from '../views/overviewModel.ts';
import { columnForText } from '../window/columns.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withProgressWhenSlow } from '../window/slow.ts';
import { pdfInView } from './pickPdf.ts';
import { ensurePaper } from './startPaper.ts';
import type { StartServices } from './startPaper.ts';
import { writeEdit } from './writeEdit.ts';

/** Begins the one page about a paper with sentences of its own, in the paper file; and shows it as a page. */
export function summaryCommands(services: StartServices, viewers: PdfViewers): Pick<Handlers, 'papertrace.startSummary' | 'papertrace.showSummary'> {
  return {
    'papertrace.startSummary': async () => {
      const title = l10n.t('Start the Summary');
      const pdf = await pdfInView(services.overview, viewers, title);
      if (!pdf || !await ensurePaper(pdf, viewers.aboutOf(pdf), services)) return;
      const { server, writer, overview } = services;
      const answer = await writeEdit(writer, server, title, (token) => server.request('papertrace/startSummary', { pdf: pdf.toString() }, token));
      if (isRefusal(answer)) {
        const [paper] = papersOf(await overview.now(), pdf.toString());
        await showRefusal(answer, paper?.uri);
        return;
      }
      await showSummaryIn(Uri.parse(answer.uri));
      await tell(answer, pdf, services);
    },
    'papertrace.showSummary': async () => {
      const pdf = await pdfInView(services.overview, viewers, l10n.t('Show Summary Page'));
      if (pdf) await showPage(pdf, services);
    },
  };
}

async function tell({ written, silent }: { readonly written: readonly string[]; readonly silent: readonly string[] }, pdf: Uri, services: StartServices): Promise<void> {
  const begun = written.length > 0 ? l10n.t('Begun with sentences of the paper, for you to edit: {0}.', written.join(', ')) : l10n.t('Nothing was written: what the paper says is there already.');
  const nothing = silent.length > 0 ? l10n.t('Nothing was found for: {0}.', silent.join(', ')) : '';
  const show = l10n.t('Show as a Page');
  if (await window.showInformationMessage(`${begun} ${nothing}`.trim(), show) === show) await showPage(pdf, services);
}

async function showSummaryIn(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const offset = Math.max(0, document.getText().search(/^summary:/m));
  const start = document.positionAt(offset);
  await window.showTextDocument(document, { viewColumn: columnForText(), selection: document.lineAt(start.line).range });
}

/** As a document of its own that nobody has to save. */
async function showPage(pdf: Uri, { server }: StartServices): Promise<void> {
  const answer = await withProgressWhenSlow(l10n.t('Reading the paper…'), (token) => server.request('papertrace/summaryPage', { pdf: pdf.toString() }, token));
  if (isRefusal(answer)) return showRefusal(answer);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: answer.text }), { viewColumn: columnForText() });
}
