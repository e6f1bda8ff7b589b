import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checklist, questionToAuthors, tickPlace, turnIntoDeviation } from '../../../../src/core/features/ambiguityWork.ts';
import { editRecord, type RecordEdit } from '../../../../src/core/features/editRecord.ts';
import type { Refusal } from '../../../../src/core/features/edits.ts';
import { at, world } from '../../workspace.ts';

const paper = `papertrace: 1
paper: { title: Attention }
ambiguities:
  warmup-unit:   # asked twice a week
    question: Is warm-up counted in updates or in epochs?
    at: [eq.3, { page: 7, quote: "warmup_steps = 4000" }]
    options: [{ text: updates, for: Eq. (3) counts steps }, { text: epochs }]
    searched:
      - { place: supplement, date: 2026-11-01, found: nothing }
      - { place: a colleague }
`;
const ref = { paper: 't', id: 'warmup-unit' };

/** The lines that an edit adds, and those that it takes away. */
async function diff(ask: (papertrace: Awaited<ReturnType<typeof world>>['papertrace']) => Promise<RecordEdit | Refusal>): Promise<string[]> {
  const { papertrace } = await world({ 't.paper.yaml': paper });
  const answer = await ask(papertrace);
  if ('refused' in answer) return [answer.refused];
  const edits = answer.edit.changes?.[at('t.paper.yaml')] ?? [];
  const now = TextDocument.applyEdits(TextDocument.create('', '', 0, paper), edits).split('\n');
  const old = paper.split('\n');
  return [...old.filter((line) => !now.includes(line)).map((line) => `-${line}`), ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`)];
}

describe('the way to an answer', () => {
  it('is a checklist of places, the authors last, with those of one’s own', async () => {
    const { papertrace } = await world({ 't.paper.yaml': paper });
    const all = await checklist(papertrace, ref);
    assert.deepEqual([all[1], all[10], all[11], all.length], [{ place: 'supplement', date: '2026-11-01', found: 'nothing' }, { place: 'authors' }, { place: 'a colleague' }, 12]);
  });
  it('ticks a place with its date and finding', async () => {
    assert.deepEqual(await diff((papertrace) => tickPlace(papertrace, ref, { place: 'official code', date: '2026-11-20', found: 'counts updates' })), [
      '+      - { place: official code, date: 2026-11-20, found: counts updates }',
    ]);
    assert.deepEqual(await diff((papertrace) => tickPlace(papertrace, ref, { place: 'a colleague', date: '2026-11-20', found: 'nothing' })), [
      '-      - { place: a colleague }', '+      - { place: a colleague, date: 2026-11-20, found: nothing }',
    ]);
  });
  it('asks the authors in a few polite words, which stay in the record', async () => {
    const { papertrace } = await world({ 't.paper.yaml': paper });
    const answer = await questionToAuthors(papertrace, ref);
    assert.equal('text' in answer ? answer.text : '', `Hello,

I am implementing "Attention" and have a question about Eq. (3) and p. 7.

> warmup_steps = 4000

Is warm-up counted in updates or in epochs?

I see these ways to read it:
- updates (for it: Eq. (3) counts steps)
- epochs

I looked here first: supplement (nothing); a colleague.

Which one is meant? A word is enough. Thank you for the paper, and for your time.`);
    const added = await diff((world) => questionToAuthors(world, ref));
    assert.deepEqual(added.slice(0, 2), ['+    asked:', '+      question: |-']);
  });
  it('may end as a deviation', async () => {
    assert.deepEqual(await diff((papertrace) => turnIntoDeviation(papertrace, ref)), [
      '+deviations:', '+  warm-up-counted-updates-epochs:', '+    about: [ warmup-unit ]', '+    at:', '+      - eq.3', '+      - { page: 7, quote: "warmup_steps = 4000" }',
      '+    paper: "The paper leaves open: Is warm-up counted in updates or in epochs?"', '+    reason: missing-info', '+    status: proposed',
    ]);
  });
  it('is edited field by field, and refuses what is not there', async () => {
    assert.deepEqual(await diff((papertrace) => editRecord(papertrace, ref, [{ path: ['status'], value: 'asked' }, { path: ['options'] }])), [
      '-    options: [{ text: updates, for: Eq. (3) counts steps }, { text: epochs }]', '+    status: asked',
    ]);
    assert.deepEqual(await diff((papertrace) => editRecord(papertrace, { paper: 't', id: 'gone' }, [])), ['"gone" is no longer a record of the paper "t".']);
  });
});
