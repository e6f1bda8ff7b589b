import { addressTitle } from '../address.ts';
import { addRecord } from '../paper/addRecord.ts';
import { setFields } from '../paper/editMany.ts';
import { idFrom } from '../paper/ids.ts';
import type { Ambiguity, Paper } from '../paper/paper.ts';
import type { Papertrace } from '../service.ts';
import { editOfRecord, type RecordEdit } from './editRecord.ts';
import { recordNamed, type Refusal } from './edits.ts';
import type { RecordRef } from './overview.ts';

/** Where an answer may be found, the nearest first; the authors come last, who are asked once the others had none. */
const placesToLook: readonly string[] = [
  'appendix', 'supplement', 'footnotes and captions', 'later versions', 'official code', "authors' blog or talk", 'cited work',
  'other implementations', 'issue tracker or review page', 'experiment', 'authors',
];

/** One place to look, and when that was done with what outcome. */
export interface LookedAt {
  readonly place: string;
  readonly date?: string;
  readonly found?: string;
}

/** The checklist of an ambiguity: the usual places in their order, then those of its own. */
function checklistOf({ fields: { searched = [] } }: Ambiguity): LookedAt[] {
  return [...placesToLook.map((place) => searched.find((one) => one.place === place) ?? { place }), ...searched.filter(({ place }) => !placesToLook.includes(place))]
    .map(({ place, date, found }) => ({ place, ...(date === undefined ? {} : { date }), ...(found === undefined ? {} : { found }) }));
}

/** The checklist of an ambiguity by its name; empty where it is none. */
export async function checklist(papertrace: Papertrace, ref: RecordRef): Promise<LookedAt[]> {
  const record = (await recordNamed(papertrace, ref))?.record;
  return record?.kind === 'ambiguity' ? checklistOf(record) : [];
}

/** The edit that ticks a place off, or says another finding of it. */
export function tickPlace(papertrace: Papertrace, ref: RecordRef, looked: LookedAt): Promise<RecordEdit | Refusal> {
  return editOfRecord(papertrace, ref, (text, record) => {
    if (record.kind !== 'ambiguity') return notAnAmbiguity;
    const { searched = [] } = record.fields;
    const isKnown = searched.some(({ place }) => place === looked.place);
    const now = isKnown ? searched.map((one) => (one.place === looked.place ? { ...one, ...looked } : one)) : [...searched, looked];
    return { edits: setFields(text, [{ path: ['ambiguities', record.id, 'searched'], value: now }]) };
  });
}

/** The edit that records as a deviation how the question was settled here. */
export function turnIntoDeviation(papertrace: Papertrace, ref: RecordRef): Promise<RecordEdit & { id: string } | Refusal> {
  return editOfRecord(papertrace, ref, (text, record, paper) => {
    if (record.kind !== 'ambiguity') return notAnAmbiguity;
    const { question, answer, at } = record.fields;
    const id = idFrom(question, new Set(paper.records.keys()), 'deviation');
    return { id, edits: addRecord(text, 'deviation', id, {
      about: [record.id],
      ...(at === undefined ? {} : { at }),
      paper: `The paper leaves open: ${question}`,
      ...(answer === undefined ? {} : { code: answer.choice }),
      ...(answer?.because === undefined ? {} : { because: answer.because }),
      reason: 'missing-info',
      status: 'proposed',
    }) };
  });
}

/** The question to the authors, which stays in the record with its answer: the one that is kept there, else a draft. */
export function questionToAuthors(papertrace: Papertrace, ref: RecordRef): Promise<RecordEdit & { text: string } | Refusal> {
  return editOfRecord(papertrace, ref, (text, record, paper) => {
    if (record.kind !== 'ambiguity') return notAnAmbiguity;
    const kept = record.fields.asked?.question;
    if (kept !== undefined) return { text: kept, edits: [] };
    const draft = draftQuestion(paper, record);
    return { text: draft, edits: setFields(text, [{ path: ['ambiguities', record.id, 'asked', 'question'], value: draft }]) };
  });
}

const notAnAmbiguity: Refusal = { refused: 'This record is no ambiguity.' };

/** Short, specific and polite: the place, its words, the question, how we read it, and where we looked. */
function draftQuestion({ fields: { title } }: Paper, { fields, at }: Ambiguity): string {
  const { question, options = [], searched = [], answer } = fields;
  const places = at.map(({ address, page }) => [address && addressTitle(address), page === undefined ? undefined : `p. ${page}`].filter((word) => word !== undefined).join(', ')).filter(Boolean);
  const quotes = at.flatMap(({ quote }) => quote ?? []);
  const looked = searched.filter(({ place }) => place !== 'authors').map(({ place, found }) => (found === undefined ? place : `${place} (${found})`));
  return [
    'Hello,',
    `I am implementing "${title}" and have a question about ${places.length === 0 ? 'it' : places.join(' and ')}.`,
    ...quotes.map((quote) => `> ${quote}`),
    question,
    ...(options.length === 0 ? [] : [['I see these ways to read it:', ...options.map(({ text, for: pro }) => `- ${text}${pro === undefined ? '' : ` (for it: ${pro})`}`)].join('\n')]),
    ...(answer === undefined ? [] : [`For now I assume: ${answer.choice}`]),
    ...(looked.length === 0 ? [] : [`I looked here first: ${looked.join('; ')}.`]),
    'Which one is meant? A word is enough. Thank you for the paper, and for your time.',
  ].join('\n\n');
}
