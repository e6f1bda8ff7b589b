import type { TextEdit } from 'vscode-languageserver-types';
import { type Address, addressTitle, formatAddress } from '../address.ts';
import { addRecords } from '../paper/addRecord.ts';
import { EditError } from '../paper/editError.ts';
import { idFrom } from '../paper/ids.ts';
import type { Paper } from '../paper/paper.ts';
import type { Workspace } from '../workspace.ts';
import type { Adopted, Meant } from './adopt.ts';
import { headOf } from './meaning.ts';
import type { Found } from './survey.ts';

interface Named {
  readonly title: string;
  readonly fields: object;
}

/** The edit of paper files that makes a record of each place that is cited and has none, or of each remark. */
export async function recordsEdit(workspace: Workspace, { form }: Found, members: readonly Meant[]): Promise<Adopted> {
  const changes: Record<string, TextEdit[]> = {};
  let done = 0;
  for (const paper of new Set(members.map((member) => member.paper))) {
    if (paper.implied) throw new EditError('This PDF has no paper file yet. Run "Papertrace: Start a Paper" first.');
    const text = await workspace.text(paper.uri);
    if (text === undefined) throw new EditError('The paper file cannot be read.');
    const own = members.filter((member) => member.paper === paper);
    const records = form.becomes === 'step' ? await steps(workspace, paper, own) : own.map((member) => remark(form.becomes, member));
    const taken = new Set(paper.records.keys());
    const edits = addRecords(text, records.map(({ title, fields }) => {
      const id = idFrom(title, taken, form.becomes);
      taken.add(id);
      return { kind: form.becomes, id, fields };
    }));
    done += records.length;
    if (edits.length > 0) changes[paper.uri] = edits;
  }
  if (done === 0) throw new EditError('Every place that they name has a record already.');
  return { edit: { changes }, done, left: 0 };
}

/** A step for each place, in the order in which they are cited. */
async function steps(workspace: Workspace, paper: Paper, members: readonly Meant[]): Promise<Named[]> {
  const at = new Set([...paper.records.values()].flatMap((record) => record.at.flatMap(({ address, quote, document }) => address && quote === undefined ? [`${document} ${formatAddress(address)}`] : [])));
  const made: Named[] = [];
  for (const { name, document = 'main' } of members.flatMap(({ says }) => headOf(says).targets)) {
    if (typeof name === 'string') continue;
    const address = formatAddress(name);
    if (at.has(`${document} ${address}`)) continue;
    at.add(`${document} ${address}`);
    const title = await titleOf(workspace, paper, document, name);
    made.push({ title, fields: { title, at: document === 'main' ? address : { in: address, doc: document } } });
  }
  return made;
}

/** Kinds of which the words that stand there are a title. */
const titled: ReadonlySet<string> = new Set(['sec', 'app', 'alg', 'lst', 'fig', 'tab']);
const longestTitle = 80;

/** The heading or the caption that stands there, else the place's own name. */
async function titleOf(workspace: Workspace, paper: Paper, document: string, address: Address): Promise<string> {
  const uri = paper.documents.get(document)?.uri;
  const read = uri === undefined || !titled.has(address.kind) || address.lines ? undefined : await workspace.documents.read(uri);
  const words = read?.entries.at(address)[0]?.text.replace(/\s+/g, ' ').trim() ?? '';
  if (words === '') return addressTitle(address);
  return words.length > longestTitle ? `${words.slice(0, longestTitle - 1).trimEnd()}…` : words;
}

function remark(kind: 'ambiguity' | 'deviation' | 'step', { says }: Meant): Named {
  const title = says.slice(says.indexOf(':') + 1).trim();
  return { title, fields: kind === 'ambiguity' ? { question: title, status: 'open' } : { code: title, status: 'proposed' } };
}
