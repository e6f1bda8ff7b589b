import assert from 'node:assert/strict';
import { idFrom } from '../../../../src/core/paper/ids.ts';

describe('an id from a title', () => {
  const taken = new Set(['lemma', 'softmax', 'softmax-2', 'note-1']);
  const cases: [string, string][] = [
    ['Scaled dot-product attention', 'scaled-dot-product-attention'],
    ['We compute the attention function on a set of queries simultaneously', 'compute-attention-function-set-queries'],
    ['Größe der Straße, naïvement', 'grosse-der-strasse-naivement'],
    ["Adam's ε", 'adams'],
    ['softmax', 'softmax-3'], ['test', 'note-test'], ['begin', 'note-begin'], ['Eq', 'note-eq'], ['L4', 'note-l4'], ['3.2', 'note-3-2'], ['eq.5', 'eq-5'], ['x', 'note-x'],
    ['注意机制', 'note-2'], ['', 'note-2'], ['the', 'the'],
  ];
  for (const [title, id] of cases) {
    it(`"${title}" → ${id}`, () => assert.equal(idFrom(title, taken, 'note'), id));
  }
});
