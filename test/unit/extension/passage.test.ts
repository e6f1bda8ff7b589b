import { deepEqual, equal } from 'node:assert/strict';
import { passageOf, proposedTitle } from '../../../src/extension/actions/passage.ts';

describe('the proposed title', () => {
  it('is a short sentence without its full stop', () => {
    equal(proposedTitle('We apply dropout to the output of each sub-layer.'), 'We apply dropout to the output of each…');
    equal(proposedTitle('Warm up linearly. Then decay.'), 'Warm up linearly');
  });

  it('is the first eight words of a longer passage', () => {
    equal(proposedTitle('The two most commonly used attention functions are additive attention and dot-product attention'), 'The two most commonly used attention functions are…');
  });
});

describe('the passage of a selection', () => {
  it('keeps the page, the words and the section, where it is known', () => {
    const selection = { page: 4, quote: 'scaled dot products', before: '', after: '', spans: [], records: [] };
    deepEqual(passageOf({ ...selection, section: 'sec.3.2' }), { page: 4, quote: 'scaled dot products', section: 'sec.3.2' });
    deepEqual(passageOf(selection), { page: 4, quote: 'scaled dot products' });
  });
});
