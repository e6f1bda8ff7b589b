import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { newPaperFile, paperFileName } from '../paper/create.ts';
import { EditError } from '../paper/editError.ts';
import type { Paper, PaperRecord } from '../paper/paper.ts';
import type { Papertrace } from '../service.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import type { Workspace } from '../workspace.ts';
import { addressOfArea } from './areaAddress.ts';
import { newRecord, type NewRecordFacts, type Passage } from './newRecord.ts';
import type { RecordRef } from './overview.ts';
import { passageMark } from './passageMark.ts';

/** What stands in the way, in words for a person. */
export interface Refusal {
  readonly refused: string;
}

/** A paper file for a PDF, beside it. */
export interface NewPaper {
  readonly pdf: string;
  readonly sha256: string;
  readonly title: string;
  readonly authors: readonly string[];
}

/** The papers that have `pdf` among their documents; with `implied` also the one that is only the PDF. */
export async function papersOf(
  papertrace: Papertrace, pdf: string, { implied = false } = {},
): Promise<{ workspace: Workspace; trace: Trace; traced: TracedPaper; document: string }[]> {
  const found = await Promise.all(papertrace.workspaces.map(async (workspace) => {
    const trace = await workspace.trace();
    return trace.papers.filter(({ paper }) => implied || !paper.implied).flatMap((traced) => [...traced.paper.documents.values()]
      .filter(({ uri }) => uri === pdf)
      .map(({ name }) => ({ workspace, trace, traced, document: name })));
  }));
  return found.flat();
}

export async function startPaper(papertrace: Papertrace, { pdf, ...facts }: NewPaper): Promise<{ edit: WorkspaceEdit; uri: string } | Refusal> {
  const [known] = await papersOf(papertrace, pdf);
  if (known) return { refused: `This PDF belongs to the paper "${known.traced.paper.key}" already.` };
  const folder = Utils.dirname(URI.parse(pdf));
  const name = Utils.basename(URI.parse(pdf));
  const uri = Utils.joinPath(folder, paperFileName(name)).toString();
  const workspace = papertrace.workspaceOf(uri);
  if (!workspace) return { refused: 'The PDF lies outside the open folders. Open the folder it is in first.' };
  if ((await workspace.text(uri)) !== undefined) return { refused: `${Utils.basename(URI.parse(uri))} exists already. Name the PDF in its "documents:".` };
  const { papers } = await workspace.trace();
  const text = newPaperFile({ ...facts, pdf: name, others: papers.map(({ paper }) => paper.key) });
  const start = { line: 0, character: 0 };
  return {
    uri,
    edit: {
      documentChanges: [
        { kind: 'create', uri, options: { overwrite: false } },
        { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
      ],
    },
  };
}

/** A record for the paper of a PDF, the first by file name where several use it; or for a paper by its key. */
export type NewRecordRequest = NewRecordFacts & ({ readonly pdf: string } | { readonly paper: string });

export async function addRecord(papertrace: Papertrace, { passage, ...request }: NewRecordRequest): Promise<{ edit: WorkspaceEdit; uri: string; paper: string; id: string } | Refusal> {
  const { kind, title, value } = request;
  const facts = { kind, title, ...(value === undefined ? {} : { value }) };
  if ('pdf' in request) {
    const placed = passage && await withAddress(papertrace, request.pdf, passage);
    return editOf(papertrace, request.pdf, (text, paper, document) => newRecord(text, paper, { ...facts, ...(placed && { passage: { ...placed, document } }) }));
  }
  const owner = await paperOf(papertrace, request.paper);
  if (!owner) return { refused: `There is no paper "${request.paper}" any more.` };
  return editOfOwner(owner, (text, paper) => newRecord(text, paper, { ...facts, ...(passage && { passage }) }));
}

/** A record by its name, with the root and the paper that it is of; the first where several roots have such a one. */
export async function recordNamed({ workspaces }: Papertrace, { paper: key, id }: RecordRef): Promise<Owner & { readonly record: PaperRecord } | undefined> {
  for (const workspace of workspaces) {
    const traced = (await workspace.trace()).papers.find(({ paper }) => paper.key === key && paper.records.has(id));
    const record = traced?.paper.records.get(id);
    if (traced && record) return { workspace, traced, record };
  }
  return undefined;
}

async function paperOf(papertrace: Papertrace, key: string): Promise<Owner | undefined> {
  for (const workspace of papertrace.workspaces) {
    const traced = (await workspace.trace()).papers.find(({ paper }) => paper.key === key && !paper.implied);
    if (traced) return { workspace, traced };
  }
  return undefined;
}

/** A passage that was selected by an area is named by what the paper numbers there, else by its words. */
export async function withAddress(papertrace: Papertrace, pdf: string, passage: Passage): Promise<Passage> {
  if (!passage.area) return passage;
  const [owner] = await papersOf(papertrace, pdf, { implied: true });
  const outline = (await owner?.workspace.documents.read(pdf))?.reading.outline;
  const section = outline && addressOfArea(outline, passage.page, passage.area, passage.quote !== '');
  return section === undefined ? passage : { page: passage.page, quote: '', section };
}

/** An edit of the paper file that names a PDF, as `make` has it; refused where there is none that can be written. */
export async function editOf<Made extends { readonly edits: readonly TextEdit[] }>(
  papertrace: Papertrace, pdf: string, make: (text: string, paper: Paper, document: string) => Made,
): Promise<Omit<Made, 'edits'> & { edit: WorkspaceEdit; uri: string; paper: string } | Refusal> {
  const [owner] = await papersOf(papertrace, pdf);
  if (!owner) return { refused: 'No paper file names this PDF. Run "Papertrace: Start a Paper" first.' };
  return editOfOwner(owner, (text, paper) => make(text, paper, owner.document));
}

interface Owner {
  readonly workspace: Workspace;
  readonly traced: TracedPaper;
}

/** The edit of a paper file, as `make` has it; refused where it cannot be written. */
export async function editOfOwner<Made extends { readonly edits: readonly TextEdit[] }>(
  { workspace, traced: { paper, stale } }: Owner, make: (text: string, paper: Paper) => Made | Refusal,
): Promise<Omit<Made, 'edits'> & { edit: WorkspaceEdit; uri: string; paper: string } | Refusal> {
  const text = await workspace.text(paper.uri);
  if (stale || text === undefined) return doesNotParse(paper);
  const made = await refusing(() => make(text, paper));
  if ('refused' in made) return made;
  const { edits, ...rest } = made;
  return { ...rest, edit: { changes: { [paper.uri]: [...edits] } }, uri: paper.uri, paper: paper.key };
}

/** What `make` gives; where an edit cannot be made without harm, why. */
export async function refusing<Made>(make: () => Made | Promise<Made>): Promise<Made | Refusal> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof EditError) return { refused: error.message };
    throw error;
  }
}

export function doesNotParse({ uri }: Paper): Refusal {
  return { refused: `${Utils.basename(URI.parse(uri))} does not parse, so nothing was written to it. Mend it first; the problem is marked there.` };
}

/** The mark for a record or a passage, as text. `into` is the file it goes to; elsewhere it is qualified when in doubt. */
export async function markFor(papertrace: Papertrace, pdf: string, passage: Passage, id?: string, into?: string): Promise<{ text: string } | Refusal> {
  const owners = await papersOf(papertrace, pdf, { implied: true });
  const owner = owners.find(({ traced }) => id === undefined || traced.paper.records.has(id));
  if (!owner) return { refused: 'No paper file names this PDF. Run "Papertrace: Start a Paper" first.' };
  const { trace, traced: { paper }, document } = owner;
  const fallback = into === undefined ? undefined : trace.defaultPaper(into);
  const found = fallback ? 'paper' in fallback && fallback.paper === paper : trace.papers.length === 1;
  return { text: passageMark({ ...await withAddress(papertrace, pdf, passage), document }, id, found ? undefined : paper.key) };
}
