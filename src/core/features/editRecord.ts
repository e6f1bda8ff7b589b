import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { formatAddress, parseAddress } from '../address.ts';
import { meantAddress } from '../paper/addressText.ts';
import { EditError } from '../paper/editError.ts';
import { type RecordChange, setFields } from '../paper/editMany.ts';
import { type Paper, type PaperRecord, sections } from '../paper/paper.ts';
import type { Papertrace } from '../service.ts';
import { editOfOwner, recordNamed, type Refusal } from './edits.ts';
import type { RecordRef } from './overview.ts';

export interface RecordEdit {
  readonly edit: WorkspaceEdit;
  readonly uri: string;
}

/**
 * The edit that gives fields of a record other values; one without a value is taken away. The items of a list are named
 * by their index: the one behind the last is added, and one goes with its last field.
 */
export function editRecord(papertrace: Papertrace, ref: RecordRef, changes: readonly RecordChange[]): Promise<RecordEdit | Refusal> {
  return editOfRecord(papertrace, ref, (text, record) => ({ edits: changesEdit(text, record, changes) }));
}

/** @throws EditError when the text does not parse, or an address is none. */
export function changesEdit(text: string, record: PaperRecord, changes: readonly RecordChange[]): TextEdit[] {
  return setFields(text, changes.map((change) => placeChange(record.fields, change)).map((change) => ({ ...change, path: [sections[record.kind], record.id, ...change.path] })));
}

/** A change of a place, as a person writes it; as one of `at` where that is no list but its one place. */
function placeChange(fields: object, change: RecordChange): RecordChange {
  const [name, index, ...below] = change.path;
  if (name !== 'at' || typeof index !== 'number') return change;
  const value = below.length === 0 || below[0] === 'in' ? writtenAddress(change.value) : change.value;
  const at: unknown = 'at' in fields ? fields.at : undefined;
  if (Array.isArray(at)) return { ...change, ...(value === undefined ? {} : { value }) };
  if (index > 0) return { path: [name], value: [at, value] };
  const isEmptied = value === undefined && typeof at === 'object' && at !== null && Object.keys(at).every((key) => key === below[0]);
  return isEmptied ? { path: [name] } : { path: [name, ...below], ...(value === undefined ? {} : { value }) };
}

/** `Eq. (5)` → `eq.5` */
function writtenAddress(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const address = parseAddress(value) ?? meantAddress(value);
  if (!address) throw new EditError(`"${value}" is no address of a paper. Write eq.5, sec.3.2, alg.1.L4 or p.7.`);
  return formatAddress(address);
}

/** An edit of the paper file that has a record, as `make` has it; refused where there is none that can be written. */
export async function editOfRecord<Made extends { readonly edits: readonly TextEdit[] }>(
  papertrace: Papertrace, ref: RecordRef, make: (text: string, record: PaperRecord, paper: Paper) => Made | Refusal,
): Promise<Omit<Made, 'edits'> & RecordEdit | Refusal> {
  const found = await recordNamed(papertrace, ref);
  return found ? editOfOwner(found, (text, paper) => make(text, found.record, paper)) : { refused: `"${ref.id}" is no longer a record of the paper "${ref.paper}".` };
}
