import type { TextEdit } from 'vscode-languageserver-types';
import { isMap } from 'yaml';
import { inTurn, readForEdit } from './checkedEdit.ts';
import { isNothing, rootOf } from './descend.ts';
import { setIn } from './edit.ts';
import { EditError } from './editError.ts';
import { nearby } from './excerpt.ts';
import { indexByPage, type PageOfAddress } from './order.ts';
import { type PaperRecord, type RecordKind, sections } from './paper.ts';
import { parsePaper } from './parse.ts';
import { entry } from '../yaml/yaml.ts';

/**
 * The edit that adds a record, in the order of the paper: before the first one on a later page, else after the last
 * one on an earlier or the same page, else at the end. The section is made when it is not there.
 * @throws EditError when the text does not parse or has the id already.
 */
export function addRecord(text: string, kind: RecordKind, id: string, fields: object, pageOf: PageOfAddress = () => undefined): TextEdit[] {
  const source = readForEdit(text);
  const records = parsePaper(text, '').paper?.records ?? new Map<string, PaperRecord>();
  const section = sections[kind];
  if (records.has(id)) throw new EditError(`The id "${id}" is already used in this paper. Choose another one.`);
  const pair = entry(rootOf(source), section);
  if (pair && !isNothing(pair.value) && !isMap(pair.value)) throw new EditError(`"${section}" is no map of records. Mend it first; the problem is marked there.`);
  const index = isMap(pair?.value) ? indexByPage(pair.value, records, fields, pageOf) : 0;
  return nearby(source, section, index, (part, at) => setIn(readForEdit(part), [section, id], fields, at));
}

/** A record that is to be. */
export interface NewRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly fields: object;
}

/**
 * The edit that adds records, one after the other as `addRecord` does, as one.
 * @throws EditError when the text does not parse or has an id already.
 */
export function addRecords(text: string, records: readonly NewRecord[], pageOf?: PageOfAddress): TextEdit[] {
  return inTurn(text, records, (now, { kind, id, fields }) => addRecord(now, kind, id, fields, pageOf));
}
