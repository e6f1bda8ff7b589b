import { deepEqual, equal, rejects } from 'node:assert/strict';
import { findQuote, type PageSource } from '../../../../src/core/text/find.ts';
import { rings } from '../../../../src/core/text/rings.ts';
import type { QuoteSelector } from '../../../../src/core/text/selector.ts';
import { documentOf } from './pages.ts';

const attention = [
  ['An attention function can be described as mapping a query and a set of', 'key-value pairs to an output, where the query, keys, values, and output are', 'all vectors.'],
  ['We call our particular attention Scaled Dot-Product Attention. The input', 'consists of queries and keys of dimension dk, and values of dimension dv. We', 'compute the dot products of the query with all keys, divide each by √dk, and', 'apply a softmax function to obtain the weights on the values.'],
  ['While for small values of dk the two mechanisms perform similarly, additive', 'attention outperforms dot product attention without scaling for larger values', 'of dk. We suspect that for large values of dk, the dot products grow large in', 'magnitude.'],
  ['Instead of performing a single attention function we found it beneficial to', 'linearly project the queries, keys and values h times.'],
];

async function found(pages: PageSource, wanted: QuoteSelector) {
  const result = await findQuote(pages, wanted);
  return result && { pages: result.spans.map(({ page }) => page), text: result.text, tier: result.tier };
}

describe('finding a quote again', () => {
  describe('word for word', () => {
    // @paper:quote-anchoring#exact-pass test
    it('asks for nothing but the page it stood on', async () => {
      const pages = documentOf(...attention);
      deepEqual(await findQuote(pages, { quote: 'dot products of the query with all keys', page: 2 }), {
        spans: [{ page: 2, from: { item: 2, offset: 12 }, to: { item: 2, offset: 51 } }],
        text: 'dot products of the query with all keys',
        score: 1,
        margin: 1,
        tier: 'sure',
      });
      deepEqual(pages.asked, [2]);
    });

    it('over the end of a line, however the quote is broken', async () => {
      deepEqual(await found(documentOf(...attention), { quote: 'additive\n  attention outperforms', page: 3 }), { pages: [3], text: 'additive attention outperforms', tier: 'sure' });
    });

    it('on another page, nearest first', async () => {
      const pages = documentOf(...attention);
      deepEqual(await found(pages, { quote: 'the weights on the values', page: 4 }), { pages: [2], text: 'the weights on the values', tier: 'sure' });
      equal(pages.asked.includes(1), false);
    });

    it('with a hint beyond the end, and with none', async () => {
      deepEqual(await found(documentOf(...attention), { quote: 'all vectors', page: 99 }), { pages: [1], text: 'all vectors', tier: 'sure' });
      deepEqual(await found(documentOf(...attention), { quote: 'all vectors' }), { pages: [1], text: 'all vectors', tier: 'sure' });
    });

    // @paper:quote-anchoring#page-seams test
    it('over the end of a page', async () => {
      const result = await findQuote(documentOf(['the weights are com-'], ['puted by a function']), { quote: 'weights are computed by', page: 1 });
      deepEqual(result?.spans, [
        { page: 1, from: { item: 0, offset: 4 }, to: { item: 0, offset: 19 } },
        { page: 2, from: { item: 0, offset: 0 }, to: { item: 0, offset: 8 } },
      ]);
      equal(result.tier, 'sure');
    });
  });

  // @paper:quote-anchoring#score,margin,tiers test
  describe('where the same words stand twice', () => {
    const twice = documentOf(
      ['Table 1: we use a dropout rate of 0.1 for the base model.', 'For translation we use a dropout rate of 0.3 for the big model.'],
      ['For parsing we use a dropout rate of 0.1 again.'],
    );
    const place = async (wanted: QuoteSelector) => {
      const result = await findQuote(twice, wanted);
      return result && [result.spans[0]?.page, result.spans[0]?.from.item, result.tier];
    };

    it('the words around it decide', async () => {
      deepEqual(await place({ quote: 'we use a dropout rate', before: 'For translation', after: 'of 0.3 for the big model.', page: 1 }), [1, 1, 'sure']);
      deepEqual(await place({ quote: 'we use a dropout rate', before: 'Table 1:', after: 'of 0.1 for the base model.', page: 1 }), [1, 0, 'sure']);
    });

    it('they outweigh the page', async () => {
      deepEqual(await place({ quote: 'we use a dropout rate', before: 'For parsing', after: 'of 0.1 again.', page: 1 }), [2, 0, 'sure']);
      deepEqual(await place({ quote: 'we use a dropout rate', before: 'For parsing', after: 'of 0.1 again.' }), [2, 0, 'sure']);
    });

    it('without them the first one is shown for review', async () => {
      deepEqual(await place({ quote: 'we use a dropout rate', page: 1 }), [1, 0, 'check']);
    });
  });

  // @paper:quote-anchoring#approximate-pass,score,tiers test
  describe('in a changed document', () => {
    const quote = 'We suspect that for large values of dk, the dot products grow large in magnitude.';
    const context = { before: 'scaling for larger values of dk.', after: 'Instead of performing a single a' };
    const changed = (...lines: string[]) => documentOf(...attention.slice(0, 2), ['While for small values of dk the two mechanisms perform similarly, additive', 'attention outperforms dot product attention without scaling for larger values of dk.', ...lines], ...attention.slice(3));

    const table: [string, string[], unknown][] = [
      ['a word was changed', ['We believe that for large values of dk, the dot products grow large in magnitude.'], { pages: [3], text: 'We believe that for large values of dk, the dot products grow large in magnitude.', tier: 'sure' }],
      ['a clause was added', ['We suspect that for large values of dk, as is the case here, the dot products grow large in magnitude.'], { pages: [3], text: 'We suspect that for large values of dk, as is the case here, the dot products grow large in magnitude.', tier: 'sure' }],
      ['half of it was rewritten', ['We suspect that for large values of dk, products become too big to be of use.'], { pages: [3], text: 'We suspect that for large values of dk, products become too big to be', tier: 'check' }],
      ['it was typed with other quotes and spaces', ['We suspect that for large values of d k , the dot products grow large in magnitude .'], { pages: [3], text: 'We suspect that for large values of d k , the dot products grow large in magnitude .', tier: 'sure' }],
    ];
    for (const [title, lines, result] of table) {
      it(title, async () => deepEqual(await found(changed(...lines), { quote, ...context, page: 3 }), result));
    }

    it('it was deleted', async () => {
      equal((await findQuote(changed('Another matter.'), { quote, ...context, page: 3 }))?.tier ?? 'lost', 'lost');
    });

    it('there is nothing like it at all', async () => {
      equal(await findQuote(documentOf(['深層学習による文書の検索']), { quote, page: 1 }), undefined);
      equal(await findQuote(documentOf(...attention), { quote: '  ' }), undefined);
      equal(await findQuote(documentOf(), { quote }), undefined);
    });

    it('running heads came between its two halves', async () => {
      const pages = documentOf(
        ['The Transformer allows for significantly more parallelization and can reach a new', '2'],
        ['Vaswani et al.', 'state of the art in translation quality after being trained for as little as twelve hours'],
      );
      deepEqual(await found(pages, { quote: 'allows for significantly more parallelization and can reach a new state of the art in translation quality after being trained', page: 1 }), {
        pages: [1, 2],
        text: 'allows for significantly more parallelization and can reach a new 2 Vaswani et al. state of the art in translation quality after being trained',
        tier: 'sure',
      });
    });

    it('a character of two units is never cut', async () => {
      deepEqual(await found(documentOf(['the 𠮷 field of 𠮷 and more']), { quote: '𠮶 field of 𠮶', page: 1 }), { pages: [1], text: '𠮷 field of 𠮷', tier: 'sure' });
    });
  });

  // @paper:quote-anchoring#same-verdict test
  it('says the same when it is asked again', async () => {
    const wanted = { quote: 'the dot product of queries with every key', page: 4 };
    const first = await findQuote(documentOf(...attention), wanted);
    deepEqual(await findQuote(documentOf(...attention), wanted), first);
    equal(first?.text, 'the dot products of the query with all key');
  });

  // @paper:quote-anchoring#cancel test
  it('stops when it is cancelled, and says why', async () => {
    const controller = new AbortController();
    const pages = documentOf(...attention);
    const source: PageSource = {
      count: pages.count,
      page: (number) => {
        if (number === 3) controller.abort(new Error('the document was closed'));
        return pages.page(number);
      },
    };
    await rejects(findQuote(source, { quote: 'no such words', page: 1 }, controller.signal), /the document was closed/);
    equal(pages.asked.includes(4), false);
  });

  it('hands on what the pages reject with', async () => {
    const broken: PageSource = { count: 1, page: () => Promise.reject(new Error('page 1 cannot be read')) };
    await rejects(findQuote(broken, { quote: 'words' }), /page 1 cannot be read/);
  });
});

describe('pages by distance', () => {
  // @paper:quote-anchoring#rings test
  it('go outwards from the hint', () => deepEqual(rings(6, 2), [[2], [1, 3], [4], [5], [6]]));
  it('start at the nearest page there is', () => deepEqual(rings(3, 9), [[3], [2], [1]]));
  it('are all equally near without one', () => deepEqual(rings(3), [[1, 2, 3]]));
});
