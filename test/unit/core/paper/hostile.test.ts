import { deepEqual, equal, throws } from 'node:assert/strict';
import { addRecord } from '../../../../src/core/paper/addRecord.ts';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { at, world } from '../../workspace.ts';
import { head } from './shown.ts';

const rules = (text: string): string[] => [...new Set(parsePaper(text, 'file:///w/a.paper.yaml').problems.map(({ rule }) => rule))];

describe('a paper file made to hurt', () => {
  it('ends, whatever its aliases stand for, how deep it goes and what it names', () => {
    const bomb = Array.from({ length: 30 }, (_, level) => `x-${level}: &a${level} [${Array<string>(9).fill(level === 0 ? 'lol' : `*a${level - 1}`).join(', ')}]\n`).join('');
    deepEqual(rules(`${head}${bomb}steps:\n  s: { title: S, at: *a29 }\n`), ['unknown-key', 'paper-schema']);
    deepEqual(rules(`${head}x: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`), ['paper-syntax']);
    deepEqual(rules(`${head}steps: &s\n  a: { title: A, notes: *s }\n`), ['paper-schema']);
    equal(parsePaper(`${head}steps:\n  s: { title: !!js/function "x" }\n`, 'file:///w/a.paper.yaml').paper?.records.get('s')?.title, 'x');
  });

  it('of ten megabytes is a problem, and neither read nor written to', () => {
    const text = `${head}notes:\n  a: { text: "${'x'.repeat(10_000_000)}" }\n`;
    deepEqual(parsePaper(text, at('a.paper.yaml')).problems.map(({ rule, message }) => [rule, message.slice(0, 75)]), [['paper-syntax', 'This paper file cannot be read: it has more than two million characters, is']]);
    throws(() => addRecord(text, 'note', 'b', { text: 'x' }), /too long to be read, so nothing was written/);
  });

  it('whose steps are parts of each other says so, and shows all of them', async () => {
    const { papertrace } = await world({ 'a.paper.yaml': `${head}steps:\n  a: { title: A, parent: b }\n  b: { title: B, parent: a }\n  c: { title: C, parent: a }\n` });
    deepEqual((await papertrace.problems()).filter(({ rule }) => rule === 'circular-parent').map(({ uri, range, message }) => [uri === at('a.paper.yaml'), range.start.line, message.split(': ')[1]?.split('.')[0]]), [
      [true, 4, 'a → b → a'], [true, 5, 'b → a → b'],
    ]);
    equal((await papertrace.overview()).papers[0]?.coverage.total, 3);
  });
});
