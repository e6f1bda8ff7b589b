import { deepEqual } from 'node:assert/strict';
import { bold } from '../outline/layout.ts';
import { method, paper } from './read.ts';

describe('sentences of a paper', () => {
  it('stand in their sections, without headings, and keep their abbreviations', () => {
    const { sentences } = paper([bold('1 Setting', 12), 6, 'We follow Cho et al. (2014) here. See Fig. 2 for more.', 12, bold('2 Search', 12), 6, 'All rings are looked at in their or-', 'der until one is sure.', 12, bold('3 End', 12), 6, 'It ends.']);
    deepEqual(sentences.map(({ address, text }) => [address, text]), [
      ['sec.1', 'We follow Cho et al. (2014) here.'],
      ['sec.1', 'See Fig. 2 for more.'],
      ['sec.2', 'All rings are looked at in their order until one is sure.'],
      ['sec.3', 'It ends.'],
    ]);
  });

  it('tell raised numbers, also where the minus before one was lost', () => {
    const { sentences } = method(
      [{ text: 'the rate is 10', x: 50 }, { text: '\u0000', x: 121, size: 6, raised: 4 }, { text: '4', x: 125, size: 6, raised: 4 }],
      [{ text: 'and 2', x: 50 }, { text: '10', x: 75, size: 6, raised: 4 }, { text: ' bytes are read.', x: 85 }],
    );
    deepEqual(sentences.filter(({ address }) => address === 'sec.3').map(({ text, raised }) => [text, raised]), [
      ['the rate is 104 and 210 bytes are read.', [{ offset: 14, minus: true }, { offset: 21, minus: false }]],
    ]);
  });
});
