import assert from 'node:assert/strict';
import type { Result } from '../../../../src/core/paper/paper.ts';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { predictionInterval, sampleOf, t975 } from '../../../../src/core/results/prediction.ts';
import { verdictOf } from '../../../../src/core/results/verdict.ts';
import { measuredWords, standingWords } from '../../../../src/core/results/words.ts';

/** A result's words, from its YAML. */
function words(yaml: string): string {
  const record = parsePaper(`papertrace: 1\npaper: { title: T }\nresults:\n  r: { ${yaml} }\n`, 'file:///t.paper.yaml').paper?.records.get('r');
  const verdict = verdictOf(record as Result, new Map());
  return `${measuredWords(record as Result, verdict)}: ${standingWords(verdict)}`;
}

const runs = (...values: number[]): string => `measured: [${values.map((value) => `{ value: ${value} }`).join(', ')}]`;

describe('the verdict of a result', () => {
  it('is by the tolerance, absolute or relative', () => {
    assert.equal(words(`reported: 27.3, tolerance: 0.3, ${runs(27.6)}`), '27.6 for 27.3: within tolerance, single run');
    assert.equal(words(`reported: 27.3, tolerance: 0.3, ${runs(27.7)}`), '27.7 for 27.3: above, single run');
    assert.equal(words(`reported: 50, tolerance: 2%, ${runs(49)}`), '49 for 50: within tolerance, single run');
    assert.equal(words(`reported: 50, tolerance: 2%, better: higher, ${runs(48.9)}`), '48.9 for 50: below, worse, single run');
    assert.equal(words(`reported: 50, better: lower, unit: ms, deterministic: true, ${runs(40)}`), '40 for 50 ms: below, better');
  });
  it('is by the way the paper rounds, where no tolerance is given', () => {
    assert.equal(words(`reported: "27.30", ${runs(27.304)}`), '27.3 for 27.30: as reported, single run');
    assert.equal(words(`reported: "27.30", ${runs(27.31)}`), '27.31 for 27.30: above, single run');
    assert.equal(words(`reported: "0.912 ± 0.004", ${runs(0.9124)}`), '0.9124 for 0.912 ± 0.004: as reported, single run');
  });
  it('is by the prediction interval of three runs or more, weak under five', () => {
    assert.equal(words(`reported: 27.3, ${runs(26.9, 27.1, 27.0)}`), '27 ± 0.1 (3 runs) for 27.3: within the 95 % prediction interval, weak: 3 runs');
    assert.equal(words(`reported: 27.6, ${runs(26.9, 27.1, 27.0)}`), '27 ± 0.1 (3 runs) for 27.6: below, weak: 3 runs');
    assert.equal(words(`reported: 27.3, ${runs(26.9, 27.1, 27.0, 27.2, 26.8)}`), '27 ± 0.1581 (5 runs) for 27.3: within the 95 % prediction interval');
    assert.equal(words(`reported: 27.3, ${runs(26.9, 27.1)}`), '27 ± 0.1414 (2 runs) for 27.3: below');
  });
  it('says what was not run, what is no number, and what should not vary', () => {
    assert.equal(words('reported: 27.3'), '27.3 reported: not run');
    assert.equal(words(`reported: close to zero, ${runs(1)}`), '1 for close to zero: not compared, single run');
    assert.equal(words(`reported: 27.3, deterministic: true, ${runs(27.3, 27.31)}`), '27.3 ± 0.007071 (2 runs) for 27.3: as reported, runs differ though deterministic');
  });
  it('has the interval of the textbook', () => {
    // Quantiles as printed in tables of Student's t.
    assert.deepEqual([1, 2, 4, 9, 10, 20, 30, 120].map((degrees) => t975(degrees).toFixed(3)), ['12.706', '4.303', '2.776', '2.262', '2.228', '2.086', '2.042', '1.980']);
    assert.equal(predictionInterval(sampleOf([1, 2])), undefined);
    assert.deepEqual(predictionInterval(sampleOf([1, 2, 3]))?.map((end) => end.toFixed(3)), ['-2.968', '6.968']);
  });
});
