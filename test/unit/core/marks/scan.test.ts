import assert from 'node:assert/strict';
import { scanned } from '../../../../src/core/marks/scan.ts';
import { marksOf } from './shown.ts';

describe('a scanned mark', () => {
  const scan = (text: string): unknown[] => marksOf(text, 'python').flatMap((mark) => scanned(mark, 'src/model.py'));
  const range = (from: number, to: number): object => ({ start: { line: 0, character: from }, end: { line: 0, character: to } });

  it('has null for what is absent', () => {
    assert.deepEqual(scan('x = 1  # @paper:warm-up'), [{
      file: 'src/model.py', range: range(9, 23), cell: null, paper: null, document: null, targets: ['warm-up'], scope: null,
      verb: 'implements', text: null, claims: true, problems: [],
    }]);
  });

  it('has targets without key and document, an entry for each paper', () => {
    const shared = { file: 'src/model.py', range: range(2, 49), scope: null, verb: 'deviates', text: 'x', claims: true, problems: [] };
    assert.deepEqual(scan('# @paper:a@v2#alg.1.L3,L4,b#eq.2,eq.3 deviates: x'), [
      { ...shared, cell: null, paper: 'a', document: 'v2', targets: ['alg.1.L3', 'L4'] },
      { ...shared, cell: null, paper: 'b', document: null, targets: ['eq.2', 'eq.3'] },
    ]);
  });

  it('is there when malformed', () => {
    assert.deepEqual(scan('# @paper:L4 test'), [{
      file: 'src/model.py', range: range(2, 16), cell: null, paper: null, document: null, targets: [], scope: null, verb: 'test', text: null, claims: true,
      problems: [{ rule: 'malformed-mark', message: '"L4" needs the algorithm it is in before it, as in "alg.1.L4".' }],
    }]);
  });
});
