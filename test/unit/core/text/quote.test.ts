import { deepEqual } from 'node:assert/strict';
import type { NormalPage } from '../../../../src/core/text/normalise.ts';
import { quoteFrom } from '../../../../src/core/text/quote.ts';
import { normalPage } from './pages.ts';

/** What a selection of these words gives; the first ones start it and the last ones end it. */
function quoted(pages: readonly NormalPage[], [startPage, start]: [number, string], [endPage, end]: [number, string]) {
  const page = (number: number) => pages.find((candidate) => candidate.page === number)!;
  const first = page(startPage).text.indexOf(start);
  const last = page(endPage).text.indexOf(end) + end.length;
  return quoteFrom(pages, { page: startPage, point: page(startPage).span(first, first + 1).from }, { page: endPage, point: page(endPage).span(last - 1, last).to });
}

describe('a quote from a selection', () => {
  // @paper:quote-anchoring#take-quote test
  const pages = [
    normalPage(1, 'An attention function can be de-', 'scribed as mapping a query and a set', 'of key-value pairs to an output, where the'),
    normalPage(2, 'query, keys, values, and output are', 'all vectors.'),
  ];

  it('runs across lines, with 32 characters of context', () => {
    deepEqual(quoted(pages, [1, 'described'], [1, 'query']), {
      quote: 'described as mapping a query',
      before: 'An attention function can be',
      after: 'and a set of key-value pairs to',
    });
  });

  it('runs across pages', () => {
    deepEqual(quoted(pages, [1, 'an output'], [2, 'keys']), {
      quote: 'an output, where the query, keys',
      before: 'and a set of key-value pairs to',
      after: ', values, and output are all vec',
    });
  });

  it('takes its context from the neighbouring page', () => {
    deepEqual(quoted(pages, [2, 'query'], [2, 'vectors.']), {
      quote: 'query, keys, values, and output are all vectors.',
      before: 'ue pairs to an output, where the',
      after: '',
    });
  });

  it('is trimmed, and never cuts a character of two units', () => {
    const page = normalPage(1, `x${'𠮷'.repeat(20)} word ${'𠮷'.repeat(20)}`);
    deepEqual(quoteFrom([page], { page: 1, point: { item: 0, offset: 41 } }, { page: 1, point: { item: 0, offset: 47 } }), {
      quote: 'word',
      before: '𠮷'.repeat(16),
      after: '𠮷'.repeat(16),
    });
  });

  it('is empty where nothing is selected', () => {
    const here = { page: 1, point: { item: 0, offset: 3 } };
    deepEqual(quoteFrom(pages, here, here).quote, '');
  });
});
