import { l10n, ThemeIcon, Uri, window } from 'vscode';
import type { QuickInputButton } from 'vscode';
import { addressTitle, parseAddress } from '../../core/address.ts';
import type { SuggestionKind } from '../../core/features/suggestions.ts';
import type { NeedAnswer } from '../../core/suggest/absences.ts';
import type { Suggestion } from '../../core/suggest/suggestion.ts';
import type { Handlers } from '../manifest/commands.ts';
import type { PdfViewers } from '../pdfEditor/pdfViewers.ts';
import { papersOf } from '../views/overviewModel.ts';
import type { ChecklistRow } from '../window/checklist.ts';
import { pickSeveral } from '../window/checklist.ts';
import { columnForPdf } from '../window/columns.ts';
import { showDone } from '../window/done.ts';
import { isRefusal, showRefusal } from '../window/refusal.ts';
import { withProgressWhenSlow } from '../window/slow.ts';
import { chase } from './chase.ts';
import { pdfInView } from './pickPdf.ts';
import { ensurePaper } from './startPaper.ts';
import type { StartServices } from './startPaper.ts';
import { writeEdit } from './writeEdit.ts';

/** What each kind's list is called, and what is said where it would be empty. */
const words: Record<SuggestionKind, () => { readonly title: string; readonly none: string }> = {
  step: () => ({ title: l10n.t('Suggest Steps'), none: l10n.t('No more steps were found in this paper: it has no algorithm, numbered procedure or numbered equation that is not recorded yet.') }),
  parameter: () => ({ title: l10n.t('Suggest Parameters'), none: l10n.t('No more values were found in the method, the experiments and the appendix of this paper.') }),
  result: () => ({ title: l10n.t('Suggest Results'), none: l10n.t('No more results were found in the tables and sentences of this paper.') }),
  ambiguity: () => ({ title: l10n.t('Suggest Ambiguities'), none: l10n.t('No more wording was found that leaves something open. “Show What the Paper Does Not Say” lists what is missing.') }),
};

type SuggestHandlers = Pick<Handlers, 'papertrace.suggestSteps' | 'papertrace.suggestParameters' | 'papertrace.suggestResults' | 'papertrace.suggestAmbiguities' | 'papertrace.whatThePaperDoesNotSay'>;

/** Checklists of what the paper in view may become records of; what is picked is written with one edit. */
export function suggestCommands(services: StartServices, viewers: PdfViewers): SuggestHandlers {
  const ask = (kind: SuggestionKind) => () => suggest(kind, services, viewers);
  return {
    'papertrace.suggestSteps': ask('step'),
    'papertrace.suggestParameters': ask('parameter'),
    'papertrace.suggestResults': ask('result'),
    'papertrace.suggestAmbiguities': ask('ambiguity'),
    'papertrace.whatThePaperDoesNotSay': () => showWhatIsMissing(services, viewers),
  };
}

async function suggest(kind: SuggestionKind, services: StartServices, viewers: PdfViewers): Promise<void> {
  const { title, none } = words[kind]();
  const pdf = await pdfInView(services.overview, viewers, title);
  if (!pdf) return;
  const answer = await withProgressWhenSlow(l10n.t('Reading the paper…'), (token) => services.server.request('papertrace/suggestions', { pdf: pdf.toString(), kind }, token));
  if (isRefusal(answer)) return showRefusal(answer);
  if (answer.suggestions.length === 0) {
    await window.showInformationMessage(none);
    return;
  }
  await pickAndAdd(title, answer.suggestions.map(rowOf), pdf, services, viewers);
}

async function showWhatIsMissing(services: StartServices, viewers: PdfViewers): Promise<void> {
  const title = l10n.t('What the Paper Does Not Say');
  const pdf = await pdfInView(services.overview, viewers, title);
  if (!pdf) return;
  const answer = await withProgressWhenSlow(l10n.t('Reading the paper…'), (token) => services.server.request('papertrace/whatThePaperSays', { pdf: pdf.toString() }, token));
  if (isRefusal(answer)) return showRefusal(answer);
  const silentFirst = [...answer.answers].sort((a, b) => Number(a.isSaid) - Number(b.isSaid));
  await pickAndAdd(title, silentFirst.map(needRow), pdf, services, viewers);
}

async function pickAndAdd(title: string, rows: readonly ChecklistRow<Suggestion>[], pdf: Uri, services: StartServices, viewers: PdfViewers): Promise<void> {
  const show = ({ page, quote, rect }: Suggestion) => page === 0 ? undefined
    : viewers.reveal(pdf, rect ? { page, rects: [rect] } : { page, quote }, columnForPdf());
  const picked = await pickSeveral(rows, {
    title,
    placeholder: l10n.t('Check what to record and press Enter; with nothing checked, Enter records the row at the cursor'),
    onRow: show,
    onButton: (suggestion, button) => button === chaseButton() ? chase(pdf, suggestion, services.server, viewers) : show(suggestion),
  });
  if (!picked || picked.length === 0 || !await ensurePaper(pdf, viewers.aboutOf(pdf), services)) return;
  const { server, writer, overview } = services;
  const answer = await writeEdit(writer, server, title, (token) => server.request('papertrace/addSuggestions', { pdf: pdf.toString(), picked }, token));
  if (isRefusal(answer)) {
    const [paper] = papersOf(await overview.now(), pdf.toString());
    await showRefusal(answer, paper?.uri);
    return;
  }
  showDone(picked.length === 1 ? l10n.t('{0} was added to {1}', answer.ids[0] ?? '', answer.paper) : l10n.t('{0} records were added to {1}', picked.length, answer.paper));
}

/** Made once: a pressed button is known by being the same. */
const buttons = new Map<string, QuickInputButton>();

function buttonOf(icon: string, tooltip: string): QuickInputButton {
  const button = buttons.get(icon) ?? { iconPath: new ThemeIcon(icon), tooltip };
  buttons.set(icon, button);
  return button;
}

function showButton(): QuickInputButton {
  return buttonOf('eye', l10n.t('Show in the Paper'));
}

function chaseButton(): QuickInputButton {
  return buttonOf('references', l10n.t('Chase This Citation'));
}

function rowOf(suggestion: Suggestion): ChecklistRow<Suggestion> {
  const { title, part, page, quote, cites } = suggestion;
  return {
    // Parts stand under their whole; blanks at the start of a label are lost, wide ones are not.
    label: part === undefined ? title : `\u2003${title}`,
    description: [valueOf(suggestion), placeOf(suggestion)].filter((text) => text !== '').join(' · '),
    detail: part === undefined ? quote : `\u2003${quote}`,
    group: l10n.t('Page {0}', page),
    buttons: [...(cites ? [chaseButton()] : []), showButton()],
    value: suggestion,
  };
}

function needRow({ name, isSaid, suggestion }: NeedAnswer): ChecklistRow<Suggestion> {
  return {
    label: `$(${isSaid ? 'check' : 'circle-slash'}) ${name}`,
    description: isSaid ? placeOf(suggestion) : suggestion.title,
    ...(isSaid ? { detail: suggestion.quote } : {}),
    group: isSaid ? l10n.t('The paper says something') : l10n.t('The paper does not say'),
    buttons: isSaid ? [showButton()] : [],
    value: suggestion,
  };
}

/** `= 0.1`: the number that would be written. */
function valueOf({ kind, fields }: Suggestion): string {
  const value = kind === 'parameter' && 'paper' in fields ? fields.paper : kind === 'result' && 'reported' in fields ? fields.reported : undefined;
  return typeof value === 'number' || typeof value === 'string' ? `= ${value}` : '';
}

function placeOf({ at, section, page }: Suggestion): string {
  const written = at ?? section;
  const address = written === undefined ? undefined : parseAddress(written);
  return [...(address ? [addressTitle(address)] : []), l10n.t('p. {0}', page)].join(', ');
}
