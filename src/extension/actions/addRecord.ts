import { l10n, window } from 'vscode';
import type { Uri } from 'vscode';
import type { Selection, SelectionAction } from '../../protocol/viewer.ts';
import type { PdfViewer } from '../pdfEditor/pdfViewer.ts';
import { papersOf } from '../views/overviewModel.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withServerProgress } from '../window/slow.ts';
import { passageOf, proposedTitle } from './passage.ts';
import { startPaper } from './startPaper.ts';
import type { About, StartServices } from './startPaper.ts';
import { writeEdit } from './writeEdit.ts';

export type RecordAction = Extract<SelectionAction, 'step' | 'ambiguity' | 'deviation' | 'note'>;

const statusMs = 5000;

/** What each kind asks for, and what its edit is called in Undo. */
const words: Record<RecordAction, () => { readonly name: string; readonly prompt: string }> = {
  step: () => ({ name: l10n.t('Step'), prompt: l10n.t('What must the code do here? The title of the step') }),
  ambiguity: () => ({ name: l10n.t('Ambiguity'), prompt: l10n.t('What does the paper leave open here? The question') }),
  deviation: () => ({ name: l10n.t('Deviation'), prompt: l10n.t('What does the code do differently? A short title') }),
  note: () => ({ name: l10n.t('Note'), prompt: l10n.t('Your remark on this passage') }),
};

/** Makes a record of the selected passage; starts the paper first where the PDF has none. Resolves to whether there is one now. */
export async function addRecord(viewer: PdfViewer, kind: RecordAction, selection: Selection, services: StartServices): Promise<boolean> {
  const pdf = viewer.uri.toString();
  const { name, prompt } = words[kind]();
  if (!await hasPaper(viewer.uri, viewer.about ?? {}, services)) return false;
  const [broken] = papersOf(await services.overview.now(), pdf);
  // Asked only what can be kept: the words would be lost with the refusal.
  if (broken?.stale) {
    await showRefusal({ refused: l10n.t('The paper file of {0} does not parse, so nothing was written to it. Mend it first; the problem is marked there.', broken.title) }, broken.uri);
    return false;
  }
  const title = await window.showInputBox({
    title: name,
    prompt,
    value: proposedTitle(selection.quote),
    validateInput: (value) => value.trim() === '' ? l10n.t('A few words are needed.') : undefined,
  });
  if (title === undefined) return false;
  const { server, writer, overview } = services;
  const answer = await writeEdit(writer, server, `${name} “${title.trim()}”`, (token) => server.request('papertrace/addRecord', {
    pdf, kind, title: title.trim(), passage: passageOf(selection),
  }, token));
  if (isRefusal(answer)) {
    const [paper] = papersOf(await overview.now(), pdf);
    await showRefusal(answer, paper?.uri);
    return false;
  }
  window.setStatusBarMessage(l10n.t('{0} {1} was added to {2}', name, answer.id, answer.paper), statusMs);
  return true;
}

/** Whether a PDF has a paper file; offers to start one. */
export async function hasPaper(pdf: Uri, about: About, services: StartServices): Promise<boolean> {
  if (papersOf(await withServerProgress(() => services.overview.now()), pdf.toString()).length > 0) return true;
  const start = l10n.t('Start a Paper');
  const pressed = await window.showInformationMessage(l10n.t('This PDF has no paper file yet.'), {
    modal: true,
    detail: l10n.t('A paper file, NAME.paper.yaml beside the PDF, holds its steps, questions and deviations.'),
  }, start);
  return pressed === start && await startPaper(pdf, about, services) !== undefined;
}
