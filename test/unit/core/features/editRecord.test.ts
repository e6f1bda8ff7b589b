import { deepEqual } from 'node:assert/strict';
import { addPlace } from '../../../../src/core/features/addPlace.ts';
import { editRecord } from '../../../../src/core/features/editRecord.ts';
import type { RecordChange } from '../../../../src/core/paper/editMany.ts';
import { applied } from '../paper/shown.ts';
import { at, world } from '../../workspace.ts';

const head = 'papertrace: 1\npaper: { title: A }\n';

/** The section after the change of the record `r` in it. */
async function changed(section: string, change: RecordChange): Promise<string> {
  const { papertrace } = await world({ 'a.paper.yaml': head + section });
  const made = await editRecord(papertrace, { paper: 'a', id: 'r' }, [change]);
  return 'refused' in made ? made.refused : applied(head + section, made.edit.changes?.[at('a.paper.yaml')] ?? []).slice(head.length);
}

const ambiguity = (options: string): string => `ambiguities:\n  r:\n    question: Q?  # mine\n${options}    # last\n`;
const result = (measured: string): string => `results:\n  r:\n    reported: 27.3  # theirs\n${measured}`;

describe('the items of a list of a record', () => {
  it('are changed in place, each field by itself, comments stay', async () => {
    const runs = result('    measured:\n      # the first\n      - { value: 27.1, seed: 1 }\n      - { value: 27.4 }  # by hand\n');
    deepEqual(await changed(runs, { path: ['measured', 0, 'seed'], value: 7 }), runs.replace('seed: 1', 'seed: 7'));
    deepEqual(await changed(runs, { path: ['measured', 0, 'seed'] }), runs.replace(', seed: 1', ''));
    deepEqual(await changed(runs, { path: ['measured', 1, 'commit'], value: '12e4' }), runs.replace('27.4 }', '27.4, commit: "12e4" }'));
  });
  it('are added behind the last one', async () => {
    const first = ambiguity('    options:\n      - { text: updates }\n');
    deepEqual(await changed(ambiguity(''), { path: ['options', 0, 'text'], value: 'updates' }), first);
    deepEqual(await changed(first, { path: ['options', 1, 'text'], value: 'epochs' }), ambiguity('    options:\n      - { text: updates }\n      - { text: epochs }\n'));
    deepEqual(await changed(first, { path: ['options', 0, 'for'], value: 'the appendix' }), ambiguity('    options:\n      - { text: updates, for: the appendix }\n'));
  });
  it('are taken away, also by emptying their last field; the list goes with its last one', async () => {
    const runs = result('    measured:\n      - value: 27.1\n      - value: 27.4\n        seed: 2\n');
    deepEqual(await changed(runs, { path: ['measured', 1] }), result('    measured:\n      - value: 27.1\n'));
    deepEqual(await changed(runs, { path: ['measured', 0, 'value'] }), result('    measured:\n      - value: 27.4\n        seed: 2\n'));
    deepEqual(await changed(result('    measured:\n      - value: 27.1\n'), { path: ['measured', 0] }), result(''));
  });
  it('leave their comments where they were', async () => {
    const runs = result('    measured:\n      # the first\n      - value: 27.1 # by hand\n      - value: 27.4\n');
    deepEqual(await changed(runs, { path: ['measured', 0] }), runs.replace('- value: 27.1 # by', '# by'));
  });
  it('are places, too, where one stands alone', async () => {
    const lone = result('    at: tab.2 # there\n');
    deepEqual(await changed(lone, { path: ['at', 1], value: { page: 8, quote: 'so' } }), lone.replace(' tab.2 # there', '\n      - tab.2 # there\n      - { page: 8, quote: "so" }'));
    deepEqual(await changed(lone, { path: ['at', 0], value: 'Table 3' }), lone.replace('tab.2', 'tab.3'));
    deepEqual(await changed(lone, { path: ['at', 0], value: 'below' }), '"below" is no address of a paper. Write eq.5, sec.3.2, alg.1.L4 or p.7.');
    deepEqual(await changed(result('    at: { page: 3 }\n'), { path: ['at', 0, 'page'] }), result(''));
    deepEqual(await changed(lone, { path: ['at', 0] }), lone.replace('at: tab.2 # there', '# there'));
    deepEqual(await changed(result(''), { path: ['at', 0], value: 'tab.2' }), 'results:\n  r:\n    at: tab.2\n    reported: 27.3  # theirs\n');
  });
  it('may be a passage that is selected in a document of the paper', async () => {
    const text = `papertrace: 1\npaper: { title: A, documents: { main: { pdf: a.pdf }, v1: { pdf: b.pdf } } }\nnotes:\n  n: { at: eq.1 } # n\n`;
    const { papertrace } = await world({ 'a.paper.yaml': text });
    const added = async (pdf: string, key = 'a') => {
      const made = await addPlace(papertrace, { paper: key, id: 'n' }, at(pdf), { page: 2, quote: 'so', section: 'sec.1' });
      return 'refused' in made ? made.refused : applied(text, made.edit.changes?.[at('a.paper.yaml')] ?? []);
    };
    deepEqual(await added('a.pdf'), text.replace('eq.1', '[eq.1, { page: 2, quote: "so", in: sec.1 }]'));
    deepEqual(await added('b.pdf'), text.replace('eq.1', '[eq.1, { page: 2, quote: "so", in: sec.1, doc: v1 }]'));
    deepEqual(await added('c.pdf'), 'This PDF is no document of the paper "a".');
  });
});
