import type { Papertrace } from '../service.ts';
import { changesEdit, editOfRecord, type RecordEdit } from './editRecord.ts';
import { papersOf, type Refusal, withAddress } from './edits.ts';
import { type Passage, placeOf } from './newRecord.ts';
import type { RecordRef } from './overview.ts';
import { writtenPlaces } from './recordForm.ts';

/** The edit by which a record stands at one more passage of its paper. */
export async function addPlace(papertrace: Papertrace, ref: RecordRef, pdf: string, passage: Passage): Promise<RecordEdit | Refusal> {
  const owner = (await papersOf(papertrace, pdf)).find(({ traced }) => traced.paper.key === ref.paper);
  if (!owner) return { refused: `This PDF is no document of the paper "${ref.paper}".` };
  const value = placeOf({ ...await withAddress(papertrace, pdf, passage), document: owner.document });
  return editOfRecord(papertrace, ref, (text, record) => ({ edits: changesEdit(text, record, [{ path: ['at', writtenPlaces(record.fields).length], value }]) }));
}
