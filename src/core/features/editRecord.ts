import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { EditError } from '../paper/edit-error.ts';
import { type RecordChange, setFields } from '../paper/edit.ts';
import { type Paper, type PaperRecord, sections } from '../paper/paper.ts';
import type { Papertrace } from '../service.ts';
import type { Refusal } from './edits.ts';
import type { RecordRef } from './overview.ts';

export interface RecordEdit {
  readonly edit: WorkspaceEdit;
  readonly uri: string;
}

/**
 * The edit that gives fields of a record other values; one without a value is taken away. The items of a list are named
 * by their index: the one behind the last is added, and one without fields goes.
 */
export function editRecord(papertrace: Papertrace, ref: RecordRef, changes: readonly RecordChange[]): Promise<RecordEdit | Refusal> {
  return editOfRecord(papertrace, ref, (text, record) => ({
    edits: setFields(text, changes.map((change) => itemChange(record.fields, change)).map((change) => ({ ...change, path: [sections[record.kind], record.id, ...change.path] }))),
  }));
}

/** A change of an item as one of its list, where the item as such comes or goes. */
function itemChange(fields: object, change: RecordChange): RecordChange {
  const [name, index, field] = change.path;
  if (name === undefined || typeof index !== 'number') return change;
  const list: unknown = (fields as Readonly<Record<string, unknown>>)[name];
  const items: readonly object[] = Array.isArray(list) ? list : [];
  const item = items[index];
  if (item === undefined) return field === undefined ? change : { path: [name], value: [...items, { [field]: change.value }] };
  const isEmptied = change.value === undefined && (field === undefined || Object.keys(item).every((key) => key === field));
  if (!isEmptied) return change;
  return { path: [name], ...(items.length > 1 ? { value: items.filter((_, at) => at !== index) } : {}) };
}

/** An edit of the paper file that has a record, as `make` has it; refused where there is none that can be written. */
export async function editOfRecord<Made extends { readonly edits: readonly TextEdit[] }>(
  papertrace: Papertrace, { paper: key, id }: RecordRef, make: (text: string, record: PaperRecord, paper: Paper) => Made | Refusal,
): Promise<Omit<Made, 'edits'> & RecordEdit | Refusal> {
  for (const workspace of papertrace.workspaces) {
    const traced = (await workspace.trace()).papers.find(({ paper }) => paper.key === key && paper.records.has(id));
    const record = traced?.paper.records.get(id);
    if (!traced || !record) continue;
    const { paper, stale } = traced;
    const text = await workspace.text(paper.uri);
    if (stale || text === undefined) return { refused: `${Utils.basename(URI.parse(paper.uri))} does not parse, so nothing was written to it. Mend it first; the problem is marked there.` };
    try {
      const made = make(text, record, paper);
      if ('refused' in made) return made;
      const { edits, ...rest } = made;
      return { ...rest, edit: { changes: { [paper.uri]: [...edits] } }, uri: paper.uri };
    } catch (error) {
      if (error instanceof EditError) return { refused: error.message };
      throw error;
    }
  }
  return { refused: `"${id}" is no longer a record of the paper "${key}".` };
}
