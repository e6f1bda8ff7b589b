import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Address } from '../address.ts';
import type { Reading } from '../documents/reading.ts';
import type { ReadDocument } from '../documents/readDocument.ts';
import { addRecords } from '../paper/addRecord.ts';
import type { Papertrace } from '../service.ts';
import { type NeedAnswer, whatIsSaid } from '../suggest/absences.ts';
import { costOf, suggestAmbiguities } from '../suggest/ambiguities.ts';
import { bibliography, type Cited, citedIn } from '../suggest/citations.ts';
import { isKnown } from '../suggest/known.ts';
import { suggestParameters } from '../suggest/parameters.ts';
import { type Prose, readProse } from '../suggest/prose.ts';
import { recordsOf } from '../suggest/records.ts';
import { suggestResults } from '../suggest/results.ts';
import { suggestSteps } from '../suggest/steps.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import type { Workspace } from '../workspace.ts';
import { editOf, papersOf, type Refusal } from './edits.ts';

/** What can be suggested from a PDF. */
export type SuggestionKind = 'step' | 'parameter' | 'result' | 'ambiguity';

/** What the folder's own phrases may cost in one paper, in characters times instructions: some seconds. */
const mostCost = 2e9;

/** Suggestions that the paper does not have yet, in reading order. */
export async function suggestionsFor(papertrace: Papertrace, pdf: string, kind: SuggestionKind): Promise<{ suggestions: readonly Suggestion[] } | Refusal> {
  const read = await readIn(papertrace, pdf);
  if ('refused' in read) return read;
  const { prose, workspace, isOld } = read;
  const { phrases } = workspace.config;
  if (kind === 'ambiguity' && costOf(prose, phrases) > mostCost) return { refused: 'The patterns of "ambiguities:" in papertrace.config.yaml take too long for this paper. Make them shorter.' };
  const finders: Readonly<Record<SuggestionKind, () => Suggestion[]>> = {
    step: () => suggestSteps(prose),
    parameter: () => suggestParameters(prose),
    result: () => suggestResults(prose),
    ambiguity: () => suggestAmbiguities(prose, phrases),
  };
  const { outline } = prose;
  return {
    suggestions: finders[kind]().filter((suggestion) => !isOld(suggestion))
      .map((suggestion) => (kind === 'ambiguity' && citedIn(outline, suggestion.quote, suggestion.page).length > 0 ? { ...suggestion, cites: true } : suggestion)),
  };
}

/** The checklist of what whoever implements the paper has to know; questions that are asked already are left out. */
export async function whatThePaperSays(papertrace: Papertrace, pdf: string): Promise<{ answers: readonly NeedAnswer[] } | Refusal> {
  const read = await readIn(papertrace, pdf);
  return 'refused' in read ? read : { answers: whatIsSaid(read.prose).filter(({ suggestion }) => !read.isOld(suggestion)) };
}

/** The entries of the bibliography that a passage cites; all of them without a passage. */
export async function citedBy(papertrace: Papertrace, pdf: string, passage?: { readonly page: number; readonly quote: string }): Promise<{ cited: readonly Cited[] } | Refusal> {
  const read = await readIn(papertrace, pdf);
  if ('refused' in read) return read;
  const { outline } = read.prose;
  return { cited: passage ? citedIn(outline, passage.quote, passage.page) : bibliography(outline) };
}

/** The one edit that writes what was picked, in the order of the paper. */
export async function addSuggestions(papertrace: Papertrace, pdf: string, picked: readonly Suggestion[]): Promise<{ edit: WorkspaceEdit; uri: string; paper: string; ids: readonly string[] } | Refusal> {
  const read = await readIn(papertrace, pdf);
  return 'refused' in read ? read : editOf(papertrace, pdf, (text, paper, document) => {
    const records = recordsOf(picked, paper, document);
    return { edits: addRecords(text, records, pageOf(read.document)), ids: records.map(({ id }) => id) };
  });
}

/** The page that an address stands on, in the document. */
function pageOf({ entries }: ReadDocument): (address: Address) => number | undefined {
  return (address) => entries.at(address)[0]?.page;
}

/** A reading's sentences are made once. */
const proses = new WeakMap<Reading, Prose>();

export interface Read {
  readonly workspace: Workspace;
  readonly document: ReadDocument;
  readonly prose: Prose;
  /** Whether the paper has it as a record. */
  readonly isOld: (suggestion: Suggestion) => boolean;
}

export async function readIn(papertrace: Papertrace, pdf: string): Promise<Read | Refusal> {
  const [owner] = await papersOf(papertrace, pdf);
  const workspace = owner?.workspace ?? papertrace.workspaceOf(pdf);
  if (!workspace) return { refused: 'The PDF lies outside the open folders. Open the folder it is in first.' };
  const document = await workspace.documents.read(pdf);
  if (!document) return { refused: (await workspace.documents.state(pdf)).failure ?? 'The PDF is not there.' };
  const { reading } = document;
  const prose = proses.get(reading) ?? readProse(reading);
  proses.set(reading, prose);
  const [problem] = prose.sentences.length === 0 ? reading.outline.problems : [];
  if (problem) return { refused: problem.reason };
  return { workspace, document, prose, isOld: owner ? isKnown(owner.traced.paper, owner.document) : () => false };
}
