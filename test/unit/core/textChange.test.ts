import { deepEqual } from 'node:assert/strict';
import { changeBetween } from '../../../src/core/textChange.ts';

describe('the stretch in which two texts differ', () => {
  it('is where a step was added', () => {
    const before = 'steps:\n  attention:\n    title: Attention\nnotes: {}\n';
    const after = 'steps:\n  attention:\n    title: Attention\n  masking:\n    title: Masking\nnotes: {}\n';
    deepEqual(changeBetween(before, after), { from: 41, to: 41, newText: '  masking:\n    title: Masking\n' });
  });

  it('is where a step was taken away', () => {
    deepEqual(changeBetween('a\nb\nc\n', 'a\nc\n'), { from: 2, to: 4, newText: '' });
  });

  it('does not count repeated characters twice', () => {
    deepEqual(changeBetween('aa', 'aaa'), { from: 2, to: 2, newText: 'a' });
    deepEqual(changeBetween('aaa', 'aa'), { from: 2, to: 3, newText: '' });
  });

  it('is empty for equal texts', () => {
    deepEqual(changeBetween('same\r\n', 'same\r\n'), { from: 6, to: 6, newText: '' });
  });
});
