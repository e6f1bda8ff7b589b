import { env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { OverviewModel } from '../views/overviewModel.ts';
import { sameUri } from '../window/places.ts';
import { mayWrite } from '../window/trust.ts';
import { writeFile } from '../window/files.ts';

/**
 * For a PDF that is not here: says so, and where it is to be had. It is fetched on a click alone, since many papers may not
 * be copied and nobody's editor should call out by itself. Resolves to whether it is here now.
 */
export async function offerPdf(pdf: Uri, overview: OverviewModel): Promise<boolean> {
  const name = workspace.asRelativePath(pdf);
  const from = (await overview.now()).papers.flatMap(({ documents }) => documents).find(({ uri }) => sameUri(uri, pdf.toString()))?.from;
  if (from === undefined) {
    await window.showWarningMessage(l10n.t('The PDF is not there: {0}. It may not be committed, and the paper file names no web address of it (url: …).', name));
    return false;
  }
  const download = l10n.t('Download');
  const open = l10n.t('Open in Browser');
  const pressed = await window.showWarningMessage(l10n.t('The PDF is not there: {0}. It is to be had from {1}.', name, from), download, open);
  if (pressed === open) await env.openExternal(Uri.parse(from));
  return pressed === download && await mayWrite() && fetchTo(pdf, from, name);
}

async function fetchTo(pdf: Uri, from: string, name: string): Promise<boolean> {
  const data = await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Downloading {0}…', name), cancellable: true }, async (_, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    try {
      const response = await fetch(from, { signal: stop.signal });
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (stop.signal.aborted) return undefined;
      throw new Error(l10n.t('{0} could not be downloaded: {1}. Open the address in a browser and save the PDF as {2}.', from, error instanceof Error ? error.message : String(error), name));
    }
  });
  if (!data) return false;
  // A web page that asks to log in is no PDF, and must not lie there as one.
  if (!new TextDecoder('latin1').decode(data.subarray(0, 1024)).includes('%PDF-')) throw new Error(l10n.t('{0} gave no PDF, perhaps a web page to log in at. Open it in a browser and save the PDF as {1}.', from, name));
  await writeFile(pdf, data);
  return true;
}
