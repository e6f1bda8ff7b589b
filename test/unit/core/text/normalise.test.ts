import { deepEqual, equal } from 'node:assert/strict';
import { normalisePage, normaliseText } from '../../../../src/core/text/normalise.ts';
import { normalPage, pageOf } from './pages.ts';

describe('normalising a page', () => {
  // @paper:quote-anchoring#fold-text,join-hyphens test
  const table: [string, string[], string][] = [
    ['lines end in a blank', ['We propose a new', 'architecture.'], 'We propose a new architecture.'],
    ['white space folds', ['  one \t two', '', '  three  '], 'one two three'],
    ['items of one line follow each other as they are', ['scaled |dot|-product'], 'scaled dot-product'],
    ['ligatures open', ['the ﬁrst eﬀect ﬂows'], 'the first effect flows'],
    ['a hyphen at a line end joins', ['the transduc-', 'tion models'], 'the transduction models'],
    ['also before white space of the next line', ['transduc- ', ' tion'], 'transduction'],
    ['also U+2010', ['transduc\u2010', 'tion'], 'transduction'],
    ['but stays before a capital', ['the Navier-', 'Stokes equations'], 'the Navier-Stokes equations'],
    ['and before a digit', ['GPT-', '4 and'], 'GPT-4 and'],
    ['a dash between blanks is no hyphen', ['so it is -', 'or is not'], 'so it is - or is not'],
    ['an en dash stays', ['pages 1–', '5 of'], 'pages 1– 5 of'],
    ['a hyphen inside a line stays', ['well-known'], 'well-known'],
    ['soft hyphens go', ['trans\u00adduction trans\u00ad', 'duction'], 'transduction transduction'],
    ['the marker of a line end may be an item of its own', ['transduc-|', 'tion'], 'transduction'],
    ['CJK lines join', ['深層学習による', '文書の検索'], '深層学習による文書の検索'],
    ['CJK after punctuation joins', ['深層学習、', '検索'], '深層学習、検索'],
    ['CJK and Latin do not', ['深層学習の', 'Transformer'], '深層学習の Transformer'],
    ['letters compose with their marks', ['e\u0301tude'], 'étude'],
    ['full-width forms become plain', ['Ａｌｇ．１'], 'Alg.1'],
    ['mathematical letters become plain', ['𝑠𝑐𝑜𝑟𝑒 ≥ 𝟎.𝟖'], 'score ≥ 0.8'],
    ['astral characters stay', ['see 𠮷野 🙂 here'], 'see 𠮷野 🙂 here'],
    ['a spacing accent brings no second blank', ['a ´ b'], 'a \u0301 b'],
    ['control characters go', ['a\u0000b'], 'ab'],
    ['nothing gives nothing', ['', '   '], ''],
  ];
  for (const [title, lines, text] of table) {
    it(title, () => equal(normalPage(1, ...lines).text, text));
  }

  it('leaves out what stands beside the text, but not the line that ends there', () => {
    const items = [
      { text: 'with trans-', endsLine: false }, { text: '11', endsLine: false, aside: true as const }, { text: '', endsLine: true },
      { text: 'duction models', endsLine: false }, { text: '12', endsLine: true, aside: true as const }, { text: 'alone', endsLine: false },
    ];
    const page = normalisePage({ page: 1, items });
    equal(page.text, 'with transduction models alone');
    deepEqual(page.span(0, 9), { page: 1, from: { item: 0, offset: 0 }, to: { item: 0, offset: 9 } });
  });

  it('normalises a text from elsewhere as a page', () => {
    equal(normaliseText('  the transduc-\n tion\r\nof ﬁles '), 'the transduction of files');
  });
});

describe('the way back from normalised text', () => {
  // @paper:quote-anchoring#offset-map test
  const source = pageOf(3, 'a ﬁrst 𠮷 transduc-', ' tion  end');
  const page = normalisePage(source);
  const back = (quote: string) => {
    const from = page.text.indexOf(quote);
    return page.span(from, from + quote.length);
  };

  it('reads', () => equal(page.text, 'a first 𠮷 transduction end'));

  it('a ligature is one character of the item', () => {
    deepEqual(back('first'), { page: 3, from: { item: 0, offset: 2 }, to: { item: 0, offset: 6 } });
    deepEqual(back('irst'), { page: 3, from: { item: 0, offset: 2 }, to: { item: 0, offset: 6 } });
  });

  it('an astral character is two units', () => {
    deepEqual(back('𠮷'), { page: 3, from: { item: 0, offset: 7 }, to: { item: 0, offset: 9 } });
  });

  it('a joined word spans both lines', () => {
    deepEqual(back('transduction'), { page: 3, from: { item: 0, offset: 10 }, to: { item: 1, offset: 5 } });
  });

  it('points outside the text are its end', () => {
    deepEqual(page.pointAt(page.text.length), { item: 1, offset: 10 });
    equal(page.offsetOf({ item: 9, offset: 0 }), page.text.length);
    equal(page.offsetOf({ item: 0, offset: 0 }), 0);
  });

  it('never runs backwards, and comes back to where it came from', () => {
    for (let offset = 0; offset < page.text.length; offset++) {
      const { item, offset: inItem } = page.pointAt(offset);
      const next = page.pointAt(offset + 1);
      equal(item < next.item || (item === next.item && inItem <= next.offset), true, `at ${offset}`);
      deepEqual(page.pointAt(page.offsetOf(page.pointAt(offset))), page.pointAt(offset));
    }
  });

  it('a point in dropped text is the next character that was kept', () => {
    equal(page.text.slice(page.offsetOf({ item: 0, offset: 18 })), 'tion end');
  });

  it('an empty page has one point', () => {
    const empty = normalisePage({ page: 1, items: [] });
    deepEqual([empty.text, empty.pointAt(0), empty.offsetOf({ item: 0, offset: 0 })], ['', { item: 0, offset: 0 }, 0]);
  });
});
