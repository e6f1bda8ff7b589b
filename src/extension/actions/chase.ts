import { env, l10n, Uri, window } from 'vscode';
import type { Cited } from '../../core/suggest/citations.ts';
import type { Server } from '../client/server.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { columnForPdf } from '../window/columns.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withProgressWhenSlow } from '../window/slow.ts';

/** Opens the entry of the bibliography that a passage leans on, and offers what it names; without a passage any entry can be picked. */
export async function chase(pdf: Uri, passage: { readonly page: number; readonly quote: string } | undefined, server: Server, viewers: PdfViewers): Promise<void> {
  const params = { pdf: pdf.toString(), ...(passage ? { passage: { page: passage.page, quote: passage.quote } } : {}) };
  const answer = await withProgressWhenSlow(l10n.t('Reading the paper…'), (token) => server.request('papertrace/cited', params, token));
  if (isRefusal(answer)) return showRefusal(answer);
  const [only, ...more] = answer.cited;
  if (!only) {
    await window.showInformationMessage(passage ? l10n.t('No entry of the bibliography is cited in this passage.') : l10n.t('No bibliography was found in this paper.'));
    return;
  }
  const cited = more.length === 0 && passage ? only : await pickCited(answer.cited);
  if (!cited) return;
  await viewers.reveal(pdf, { page: cited.page, rects: [cited.rect] }, columnForPdf());
  await offer(cited);
}

async function pickCited(cited: readonly Cited[]): Promise<Cited | undefined> {
  const items = cited.map((one) => ({ label: one.key === '' ? one.text : `[${one.key}]`, ...(one.key === '' ? {} : { description: one.text }), one }));
  return (await window.showQuickPick(items, { title: l10n.t('Chase This Citation'), placeHolder: l10n.t('The work to look up'), matchOnDescription: true }))?.one;
}

/** Nothing is fetched before somebody says so. */
async function offer({ key, text, url }: Cited): Promise<void> {
  const open = l10n.t('Open in Browser');
  const copy = l10n.t('Copy Reference');
  const pressed = await window.showInformationMessage(key === '' ? text : `[${key}] ${text}`, ...(url === undefined ? [] : [open]), copy);
  if (pressed === open && url !== undefined) await env.openExternal(Uri.parse(url, true));
  else if (pressed === copy) await env.clipboard.writeText(text);
}
