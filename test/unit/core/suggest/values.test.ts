import { deepEqual } from 'node:assert/strict';
import { suggestParameters } from '../../../../src/core/suggest/parameters.ts';
import { suggestResults } from '../../../../src/core/suggest/results.ts';
import { readValue } from '../../../../src/core/suggest/value.ts';
import { bold } from '../outline/layout.ts';
import type { Row } from '../outline/layout.ts';
import { method, paper } from './read.ts';

describe('values', () => {
  it('are numbers however they are printed, and texts where a unit or a formula goes with them', () => {
    deepEqual(['0.1', '25,000', '1e-4', '3 × 10^−4', '3 · 10−4', '10−9', '10^-9', '2.5 million', '−0.08', '80%', '2^64 − 1', '150 ms'].map(readValue),
      [0.1, 25000, 0.0001, 0.0003, 0.0003, 1e-9, 1e-9, 2500000, -0.08, '80%', '2^64 − 1', '150 ms']);
  });
});

describe('suggested parameters', () => {
  const parameters = (...rows: readonly Row[]) => suggestParameters(method(...rows)).map(({ fields: { title, paper: value } }) => [title, value]);

  it('are named by the words before a number, or by a symbol', () => {
    deepEqual(parameters('We use Adam with a learning rate of 1e-4, β1 = 0.9 and a batch size of 32.', 'The beam size is set to 4, and the window k is 3.', 'It is trained for 100,000 steps.'),
      [['learning rate', 0.0001], ['β1', 0.9], ['batch size', 32], ['beam size', 4], ['window', 3], ['steps', 100000]]);
  });

  it('keep an exponent that the print raised', () => {
    deepEqual(parameters([{ text: 'The chunk size is 2', x: 50 }, { text: '10', x: 147, size: 6, raised: 4 }, { text: ' bytes at a learning rate of 10', x: 155 }, { text: '−6', x: 315, size: 6, raised: 4 }, { text: '.', x: 323 }]),
      [['chunk size', '2^10 bytes'], ['learning rate', 0.000001]]);
  });

  it('are not what counts, what is supposed, and what is told twice', () => {
    deepEqual(parameters('For i = 0 nothing is done, as Table 3 shows.', 'If the window size were 7, it would be slow.', 'The window size is 5.', 'As said, the window size is 5.'), [['window size', 5]]);
  });
});

describe('suggested results', () => {
  const table = (...rows: readonly (readonly [string, number][])[]): Row[] => rows.map((row) => row.map(([text, x]) => ({ text, x })));

  it('are the cells of a result table, of our rows and of the columns that measure', () => {
    const rows = table(
      [['model', 60], ['layers', 150], ['BLEU', 220], ['accuracy', 290]],
      [['Cho et al. [5]', 60], ['4', 150], ['34.5', 220], ['61.2%', 290]],
      [['ours, small', 60], ['6', 150], ['35.1', 220], ['62.0%', 290]],
      [['ours, big', 60], ['12', 150], ['36.8', 220], ['65.5%', 290]],
    );
    deepEqual(suggestResults(paper([
      bold('1 Method', 12), 6, 'Words.', 12, bold('2 Results', 12), 6, ...Array.from({ length: 6 }, () => 'The two columns of the table hold what was measured in the last run'), 12,
      [{ text: 'Table 1:', x: 50, font: 'bold' }, { text: 'Results on the test set.', x: 95 }], 6, ...rows, 24, 'And more words that stand below the table from edge to edge of it.',
    ])).map(({ title, at, fields }) => [title, at, fields]), [
      ['ours, small, BLEU', 'tab.1', { metric: 'BLEU', setting: 'ours, small', reported: 35.1 }],
      ['ours, small, accuracy', 'tab.1', { metric: 'accuracy', setting: 'ours, small', reported: 62, unit: '%' }],
      ['ours, big, BLEU', 'tab.1', { metric: 'BLEU', setting: 'ours, big', reported: 36.8 }],
      ['ours, big, accuracy', 'tab.1', { metric: 'accuracy', setting: 'ours, big', reported: 65.5, unit: '%' }],
    ]);
  });

  it('are numbers that sentences state of our own work', () => {
    deepEqual(suggestResults(method('Our model achieves a BLEU score of 28.4, the best so far.', 'They had an accuracy of 91.2%.', 'We reach an accuracy of 93.2%.')).map(({ fields }) => fields),
      [{ metric: 'BLEU score', reported: 28.4 }, { metric: 'accuracy', reported: 93.2, unit: '%' }]);
  });
});
