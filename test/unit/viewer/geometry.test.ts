import assert from 'node:assert/strict';
import { mergeLines } from '../../../src/viewer/geometry.ts';

/** A run of text in CSS pixels. */
const run = (left: number, top: number, width: number, height = 12) => ({ left, top, right: left + width, bottom: top + height });

describe('viewer: bars of a highlight', () => {
  it('join the words of a line over their blanks', () => {
    assert.deepEqual(mergeLines([run(10, 100, 40), run(54, 100, 30), run(88, 100, 60)]), [run(10, 100, 138)]);
  });

  it('take a superscript into its line', () => {
    assert.deepEqual(mergeLines([run(10, 100, 40), run(50, 96, 6, 9), run(58, 100, 20)]), [{ left: 10, top: 96, right: 78, bottom: 112 }]);
  });

  it('are apart for each line and each column', () => {
    const runs = [run(10, 100, 200), run(10, 114, 120), run(330, 100, 200)];
    assert.deepEqual(mergeLines(runs), runs);
  });

  it('leave out runs without width', () => {
    assert.deepEqual(mergeLines([run(10, 100, 0), run(10, 100, 30)]), [run(10, 100, 30)]);
  });
});
