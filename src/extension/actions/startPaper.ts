import { l10n, Uri, window, workspace } from 'vscode';
import type { Server } from '../client/server.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PaperFileWriter } from '../paperFile/paperFileWriter.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { papersOf } from '../views/overviewModel.ts';
import type { OverviewModel } from '../views/overviewModel.ts';
import { columnForText } from '../window/columns.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withProgressWhenSlow, withServerProgress } from '../window/slow.ts';
import { uriArgument } from './arguments.ts';
import { pickPdf } from './pickPdf.ts';
import { writeEdit } from './writeEdit.ts';

/** What a PDF says of itself, where it is open. */
export interface About {
  readonly title?: string;
  readonly authors?: string;
}

export interface StartServices {
  readonly server: Server;
  readonly overview: OverviewModel;
  readonly writer: PaperFileWriter;
}

export function startPaperCommands(services: StartServices, viewers: PdfViewers): Pick<Handlers, 'papertrace.startPaper'> {
  return {
    'papertrace.startPaper': async (argument) => {
      const current = viewers.current;
      const pdf = uriArgument(argument) ?? current?.uri ?? await pickPdf(services.overview, l10n.t('Start a Paper'));
      if (!pdf) return;
      const about = current?.shows(pdf.toString()) ? current.about ?? {} : {};
      const uri = await startPaper(pdf, about, services);
      if (uri) await window.showTextDocument(uri, { viewColumn: columnForText() });
    },
  };
}

/** Makes the paper file of a PDF, asking for its title; gives the file's URI, or the one that was there. Undefined when it was cancelled or refused. */
export async function startPaper(pdf: Uri, about: About, { server, overview, writer }: StartServices): Promise<Uri | undefined> {
  const [existing] = papersOf(await withServerProgress(() => overview.now()), pdf.toString());
  if (existing) return Uri.parse(existing.uri);
  const title = await window.showInputBox({
    title: l10n.t('Start a Paper'),
    prompt: l10n.t('The title of the paper'),
    value: about.title?.trim() ?? titleFromName(pdf),
    validateInput: (value) => value.trim() === '' ? l10n.t('A paper needs a title.') : undefined,
  });
  if (title === undefined) return undefined;
  const sha256 = await withProgressWhenSlow(l10n.t('Reading the PDF…'), () => sha256Of(pdf));
  const answer = await writeEdit(writer, server, l10n.t('Start a Paper'), (token) => server.request('papertrace/startPaper', {
    pdf: pdf.toString(), sha256, title: title.trim(), authors: authorsIn(about.authors),
  }, token));
  if (isRefusal(answer)) {
    await showRefusal(answer);
    return undefined;
  }
  return Uri.parse(answer.uri);
}

/** Offers to start the paper of a PDF that has none; resolves to whether it has one now. */
export async function ensurePaper(pdf: Uri, about: About, services: StartServices): Promise<boolean> {
  if (papersOf(await withServerProgress(() => services.overview.now()), pdf.toString()).length > 0) return true;
  const start = l10n.t('Start a Paper');
  const pressed = await window.showInformationMessage(l10n.t('This PDF has no paper file yet.'), {
    modal: true,
    detail: l10n.t('A paper file, NAME.paper.yaml beside the PDF, holds its steps, questions and deviations.'),
  }, start);
  return pressed === start && await startPaper(pdf, about, services) !== undefined;
}

async function sha256Of(pdf: Uri): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(await workspace.fs.readFile(pdf)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `attention_is-all.pdf` → `attention is all`. */
function titleFromName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.pdf$/i, '').replace(/[_-]+/g, ' ').trim();
}

/** The information of a PDF names authors in one string, parted by commas, semicolons or "and". */
function authorsIn(authors: string | undefined): readonly string[] {
  return (authors ?? '').split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/).map((name) => name.trim()).filter((name) => name !== '');
}
