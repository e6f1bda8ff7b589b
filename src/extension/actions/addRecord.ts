import { l10n, window } from 'vscode';
import { writtenNumber } from '../../core/features/formField.ts';
import type { PaperOverview } from '../../core/features/overview.ts';
import type { RecordKind } from '../../core/paper/paper.ts';
import type { Selection } from '../../protocol/viewer.ts';
import type { PdfViewer } from '../pdfEditor/pdfViewer.ts';
import { papersOf } from '../views/overviewModel.ts';
import { showDone } from '../window/done.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withServerProgress } from '../window/slow.ts';
import { passageOf, proposedTitle } from './passage.ts';
import { ensurePaper } from './startPaper.ts';
import type { StartServices } from './startPaper.ts';
import { writeEdit } from './writeEdit.ts';

/** What each kind asks for, and what its edit is called in Undo. */
const words: Record<RecordKind, () => { readonly name: string; readonly prompt: string; readonly value?: string }> = {
  step: () => ({ name: l10n.t('Step'), prompt: l10n.t('What must the code do here? The title of the step') }),
  ambiguity: () => ({ name: l10n.t('Ambiguity'), prompt: l10n.t('What does the paper leave open here? The question') }),
  deviation: () => ({ name: l10n.t('Deviation'), prompt: l10n.t('What does the code do differently? A short title') }),
  result: () => ({ name: l10n.t('Result'), prompt: l10n.t('What is measured, and on what? A short title'), value: l10n.t('What does the paper report? The number') }),
  parameter: () => ({ name: l10n.t('Parameter'), prompt: l10n.t('What does the paper prescribe a value for? A short title'), value: l10n.t('What does the paper prescribe? The value') }),
  note: () => ({ name: l10n.t('Note'), prompt: l10n.t('Your remark on this passage') }),
};

export function isRecordKind(action: string): action is RecordKind {
  return Object.hasOwn(words, action);
}

/** Makes a record of the selected passage, or without a place; starts the paper first where the PDF has none. Resolves to whether there is one now. */
export async function addRecord(viewer: PdfViewer, kind: RecordKind, selection: Selection | undefined, services: StartServices): Promise<boolean> {
  const pdf = viewer.uri.toString();
  if (!await ensurePaper(viewer.uri, viewer.about ?? {}, services)) return false;
  const [paper] = papersOf(await services.overview.now(), pdf);
  return paper !== undefined && add({ pdf }, paper, kind, selection, services);
}

/** Makes a record without a place, where no PDF is open: its paper is picked where there are several. */
export async function addPlaceless(kind: RecordKind, services: StartServices): Promise<void> {
  const { papers } = await withServerProgress(() => services.overview.now());
  const items = papers.map((paper) => ({ label: paper.title, description: paper.key, paper }));
  const paper = items.length > 1 ? (await window.showQuickPick(items, { title: words[kind]().name, placeHolder: l10n.t('The paper it belongs to') }))?.paper : papers[0];
  if (paper) await add({ paper: paper.key }, paper, kind, undefined, services);
  else if (items.length === 0) await window.showInformationMessage(l10n.t('There is no paper yet. Run “Start a Paper” first.'));
}

async function add(owner: { readonly pdf: string } | { readonly paper: string }, paper: PaperOverview, kind: RecordKind, selection: Selection | undefined, services: StartServices): Promise<boolean> {
  // Asked only what can be kept: the words would be lost with the refusal.
  if (paper.stale) {
    await showRefusal({ refused: l10n.t('The paper file of {0} does not parse, so nothing was written to it. Mend it first; the problem is marked there.', paper.title) }, paper.uri);
    return false;
  }
  const { name, prompt, value: valuePrompt } = words[kind]();
  const title = await ask(name, prompt, selection && proposedTitle(selection.quote));
  if (title === undefined) return false;
  const value = valuePrompt === undefined ? undefined : await ask(name, valuePrompt, selection && /[-−]?\d+(?:\.\d+)?(?:e-?\d+)?%?/i.exec(selection.quote)?.[0]);
  if (valuePrompt !== undefined && value === undefined) return false;
  const answer = await writeEdit(services.writer, services.server, `${name} “${title}”`, (token) => services.server.request('papertrace/addRecord', {
    ...owner, kind, title, ...(value === undefined ? {} : { value: writtenNumber(value) }), ...(selection && { passage: passageOf(selection) }),
  }, token));
  if (isRefusal(answer)) {
    await showRefusal(answer, paper.uri);
    return false;
  }
  showDone(l10n.t('{0} {1} was added to {2}', name, answer.id, answer.paper));
  return true;
}

async function ask(title: string, prompt: string, value = ''): Promise<string | undefined> {
  const written = await window.showInputBox({ title, prompt, value, validateInput: (text) => text.trim() === '' ? l10n.t('A few words are needed.') : undefined });
  return written?.trim();
}
