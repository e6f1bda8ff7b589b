import { deepEqual, ok } from 'node:assert/strict';
import { findOutline } from '../../../../src/core/outline/find.ts';
import type { LayoutPage } from '../../../../src/core/outline/page.ts';
import { bold, outline, page, prose } from './layout.ts';
import type { Row } from './layout.ts';

const rounded = (rect: readonly number[]): number[] => rect.map(Math.round);

describe('equations', () => {
  const display = (formula: string, number: string): Row => [{ text: formula, x: 150, font: 'math' }, { text: number, x: 350 - 5 * number.length }];

  it('numbers at the right: the box is the formula’s; a reference in a sentence is none', () => {
    const found = outline(page([...prose(4), 6, display('a = b + c', '(1)'), 6, 'as was said of it before, and is the same that is meant in (1)', ...prose(3), 6, display('s(m) = w(m)', '(2)'), 6, ...prose(4)])).equations;
    deepEqual(found.map(({ number, text, rect }) => ({ number, text, rect: rounded(rect) })), [
      { number: '1', text: 'a = b + c', rect: [150, 644, 195, 654] },
      { number: '2', text: 's(m) = w(m)', rect: [150, 572, 205, 582] },
    ]);
  });

  it('numbers at the left, and a list in parentheses that is no equation', () => {
    const left = (formula: string, number: string): Row => [{ text: number, x: 50 }, { text: formula, x: 150, font: 'math' }];
    deepEqual(outline(page([...prose(4), 6, left('a = b', '(1)'), 6, ...prose(2), 6, left('c = d', '(2)'), 6, ...prose(4), '(1) Read the page and', '(2) find the quote.', ...prose(3)])).equations.map(({ number, text }) => [number, text]),
      [['1', 'a = b'], ['2', 'c = d']]);
  });

  it('a formula of several rows belongs to its number whole', () => {
    const rows: Row[] = [...prose(4), 6, [{ text: 'x', x: 170, font: 'math' }], [{ text: 'y =', x: 150, font: 'math' }, { text: '(1)', x: 335 }], [{ text: 'z', x: 170, font: 'math' }], 10, ...prose(4)];
    deepEqual(outline(page(rows)).equations.map(({ text, rect }) => [text, rounded(rect)]), [['x y = z', [150, 620, 175, 654]]]);
  });
});

describe('algorithms', () => {
  const rule = (y: number) => ({ kind: 'rule', rect: [50, y, 350, y + 0.5] } as const);

  it('between rules, with printed labels and a line that wraps', () => {
    const rows: Row[] = [[{ text: 'Algorithm 1', x: 50, font: 'bold' }, { text: 'Finding a quote again', x: 110 }], 3, '1: for each ring of pages do', [{ text: 'until a place is sure', x: 75 }], '2: look for the words', '3: return the leader', 20, ...prose(6)];
    const [found] = outline(page(rows, 1, [rule(710), rule(695), rule(642)])).algorithms;
    deepEqual({ ...found, rect: undefined, lines: found?.lines.map(({ label, text }) => `${label} ${text}`) }, {
      kind: 'algorithm', number: '1', title: 'Finding a quote again', page: 1, rect: undefined,
      lines: ['1 for each ring of pages do until a place is sure', '2 look for the words', '3 return the leader'],
    });
  });

  it('with its caption below, as a boxed one has it, and the next section after it', () => {
    const rows: Row[] = [...prose(4), 12, 'Input: a quote', '1 look for the words;', '2 weigh what was found;', '3 return the leader;', 4, [{ text: 'Algorithm 1:', x: 100 }, { text: 'Finding a quote', x: 165 }], 14, ...prose(3), 10, bold('1 One', 12), 6, ...prose(4), 10, bold('2 Two', 12), 6, ...prose(4)];
    const { algorithms, sections } = outline(page(rows));
    deepEqual([algorithms.map(({ lines }) => lines.map(({ label }) => label)), sections.map(({ number }) => number)], [[['1', '2', '3']], ['1', '2']]);
  });

  it('a listing whose caption stands below; its lines are counted', () => {
    const mono = (text: string): Row => [{ text, x: 50, font: 'mono', size: 9 }];
    const rows: Row[] = [...prose(4), 12, mono('fn find(q: &str) {'), mono('    search(q)'), mono('}'), 6, [{ text: 'Listing 2:', x: 50, font: 'bold' }, { text: 'The search.', x: 105 }], 14, ...prose(5)];
    deepEqual(outline(page(rows)).algorithms.map(({ kind, number, title, lines }) => [kind, number, title, lines.map(({ label, text }) => `${label} ${text}`)]),
      [['listing', '2', 'The search.', ['1 fn find(q: &str) {', '2 search(q)', '3 }']]]);
  });
});

describe('figures and tables', () => {
  it('a caption with its drawing, and no sentence that begins with its name', () => {
    const rows: Row[] = [80, [{ text: 'Figure 1:', x: 50, font: 'bold' }, { text: 'Rings of pages.', x: 100 }], 14, 'Figure 1 shows in which order they are looked at, of which', ...prose(5)];
    deepEqual(outline(page(rows, 1, [{ kind: 'path', rect: [80, 635, 300, 690] }])).figures.map(({ number, caption, rect }) => [number, caption, rounded(rect)]),
      [['1', 'Rings of pages.', [50, 618, 300, 690]]]);
  });

  it('an equation close under a table is none of its rows', () => {
    const cells = (...texts: string[]): Row => texts.map((text, index) => ({ text, x: 60 + 90 * index, size: 9 }));
    const rows: Row[] = [[{ text: 'Table 3.', x: 50, font: 'bold' }, { text: 'What was found.', x: 95 }], cells('changes', 'sure', 'lost'), cells('light', '95.0', '0.8'), 16, [{ text: 'a = b', x: 150, font: 'math' }, { text: '(1)', x: 335 }], 8, ...prose(5)];
    deepEqual(outline(page(rows)).equations.map(({ number, text }) => [number, text]), [['1', 'a = b']]);
  });

  it('a table below its caption', () => {
    const cells = (...texts: string[]): Row => texts.map((text, index) => ({ text, x: 60 + 90 * index, size: 9 }));
    const rows: Row[] = [...prose(5), 14, [{ text: 'Table 3.', x: 50, font: 'bold' }, { text: 'What was found.', x: 95 }], cells('changes', 'sure', 'lost'), cells('light', '95.0', '0.8'), 20, ...prose(5)];
    deepEqual(outline(page(rows)).tables.map(({ number, caption, rect }) => [number, caption, rounded(rect)]), [['3', 'What was found.', [50, 600, 258, 634]]]);
  });
});

describe('theorems, footnotes, references', () => {
  it('a theorem in small capitals, which are plain type to the font’s name', () => {
    deepEqual(outline(page([...prose(3), 8, [{ text: 'T', x: 50 }, { text: 'HEOREM', x: 55, size: 8 }, { text: '1. [Uniqueness] A place is unique.', x: 82 }], 8, ...prose(4)])).theorems.map(({ kind, number }) => `${kind} ${number ?? ''}`), ['theorem 1']);
  });

  it('a theorem opens a paragraph in its own type; “Theorem 3 states” does not', () => {
    const rows: Row[] = [...prose(3), 8, [{ text: 'Theorem 1', x: 50, font: 'bold' }, { text: '(Uniqueness).', x: 100, font: 'bold' }, { text: 'A place is unique.', x: 170, font: 'italic' }], 8, 'Theorem 1 states what was already known of it in other words', ...prose(4), 8, [{ text: 'Lemma A.2.', x: 50, font: 'bold' }, { text: 'So is a quote.', x: 105, font: 'italic' }], 8, ...prose(3)];
    deepEqual(outline(page(rows)).theorems.map(({ kind, number }) => `${kind} ${number ?? ''}`), ['theorem 1', 'lemma A.2']);
  });

  it('a bibliography entry by entry, and where each is cited', () => {
    const rows: Row[] = [bold('1 Introduction', 12), 6, 'The bit-parallel search is older [2], and so is its bound [1, 2].', ...prose(4), 10, bold('References', 12), 6, '[1] V. I. Levenshtein. Binary codes capable of correct-', [{ text: 'ing deletions. 1966.', x: 70 }], '[2] G. Myers. A fast bit-vector algorithm. 1999.'];
    deepEqual(outline(page(rows)).references.map(({ key, text, cited }) => ({ key, text, cited: cited.length })), [
      { key: '1', text: 'V. I. Levenshtein. Binary codes capable of correcting deletions. 1966.', cited: 1 },
      { key: '2', text: 'G. Myers. A fast bit-vector algorithm. 1999.', cited: 1 },
    ]);
  });

  it('entries without labels are known by author and year, and cited so', () => {
    const rows: Row[] = [bold('1 Introduction', 12), 6, 'The bound is older than the search for it (Levenshtein, 1966).', 'Both are told by Myers [1999] and by others after him in turn.', ...prose(4), 10, bold('References', 12), 6, 'Levenshtein, V. I. (1966). Binary codes.', [{ text: 'Soviet Physics Doklady.', x: 70 }], 'Gene Myers. A fast bit-vector algorithm.', [{ text: 'Journal of the ACM, 1999.', x: 70 }]];
    deepEqual(outline(page(rows)).references.map(({ key, cited }) => [key, cited.length]), [['Levenshtein 1966', 1], ['Myers 1999', 1]]);
  });

  it('a list in small print that counts far is a bibliography without a heading too', () => {
    const entries = Array.from({ length: 9 }, (_, entry): Row => [{ text: `${entry + 1}. Author, A. A title in a journal. 2001.`, x: 50, size: 8 }]);
    deepEqual(outline(page([bold('1 One', 12), 6, ...prose(20), 20, ...entries])).references.map(({ key }) => key), ['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it('and so is one in brackets whose lines hang', () => {
    const entries = Array.from({ length: 9 }, (_, entry): Row[] => [`[${entry + 1}] Author, A. A title in a journal that has`, [{ text: 'a long name. 2001.', x: 65 }]]).flat();
    deepEqual(outline(page([bold('1 One', 12), 6, ...prose(10), 20, ...entries, 'A paragraph that is no part of it.'])).references.map(({ key, text }) => [key, text.slice(-17)]), Array.from({ length: 9 }, (_, entry) => [String(entry + 1), 'long name. 2001.'.padStart(17)]));
  });

  it('footnotes under their rule, with a float below them', () => {
    const rows: Row[] = [bold('1 Introduction', 12), 6, ...prose(8), 20, [{ text: '1', x: 50, size: 6, raised: 3 }, { text: 'A note.', x: 54, size: 8 }], 30, [{ text: 'Table 1:', x: 50, font: 'bold' }, { text: 'What was found.', x: 95 }], [{ text: 'light', x: 90 }, { text: '95.0', x: 200 }]];
    deepEqual(outline(page(rows, 1, [{ kind: 'rule', rect: [50, 574, 150, 574.4] }])).footnotes.map(({ number, text }) => [number, text]), [['1', 'A note.']]);
  });

  it('notes whose numbers are not raised, under the rule of notes; no numbers of a listing', () => {
    const small = (number: string, text: string, gap: number): Row => [{ text: number, x: 50, size: 8 }, { text, x: 50 + 4 * number.length + gap, size: 8 }];
    const listing = ['2', '3', '4'].map((number): Row => [{ text: number, x: 50, size: 5 }, { text: `let x${number} be y`, x: 70, size: 8 }]);
    const noted = page([bold('1 Introduction', 12), 6, ...prose(8), 20, small('1.', 'A note.', 4), small('2.', 'Another.', 4)], 1, [{ kind: 'rule', rect: [50, 574, 150, 574.4] }]);
    deepEqual(outline(noted, page([...prose(12), 20, ...listing], 2)).footnotes.map(({ number, text, page: at }) => [number, text, at]), [['1', 'A note.', 1], ['2', 'Another.', 1]]);
  });

  it('footnotes are no text of the column', () => {
    const rows: Row[] = [bold('1 Introduction', 12), 6, ...prose(8), 20, [{ text: '1', x: 50, size: 6, raised: 3 }, { text: 'A note of two lines that', x: 54, size: 8 }], [{ text: 'ends here.', x: 50, size: 8 }]];
    deepEqual(outline(page(rows)).footnotes.map(({ number, text }) => [number, text]), [['1', 'A note of two lines that ends here.']]);
  });
});

describe('what cannot be read', () => {
  it('a scan says that it has no text', () => {
    const { sections, problems } = outline(page([]));
    deepEqual(sections, []);
    ok(problems[0]?.reason.includes('no text'));
  });

  it('a page that failed is told, and the others are read', () => {
    const { sections, problems } = outline(page([bold('1 One', 12), 6, ...prose(4), 10, bold('2 Two', 12), 6, ...prose(4)]), { ...page([], 2), reason: 'The page is damaged and cannot be read.' });
    deepEqual([sections.length, problems], [2, [{ page: 2, reason: 'The page is damaged and cannot be read.' }]]);
  });

  it('text without blanks, and fonts that tell no letters, are told', () => {
    const unspaced = Array.from({ length: 40 }, () => 'Thewordsofthislinestandwithoutanyblankbetweenthem');
    const unmapped = Array.from({ length: 40 }, () => '\ue001\ue002\ue003\ue004 \ue005\ue006\ue007');
    deepEqual([unspaced, unmapped, prose(40)].map((rows) => outline(page(rows)).problems.map(({ reason }) => /no blanks|do not tell/.exec(reason)?.[0])), [['no blanks'], ['do not tell'], []]);
  });

  it('one glyph a run reads as whole lines do', () => {
    const letters = (row: Row): Row => (typeof row === 'string' ? [{ text: row, x: 50 }] : typeof row === 'number' ? [] : row).flatMap(({ text, x, ...rest }) => Array.from(text).flatMap((letter, at) => (letter === ' ' ? [] : [{ text: letter, x: x + 5 * at * (rest.size ?? 10) / 10, ...rest }])));
    const rows: Row[] = [bold('1 Introduction', 12), 6, ...prose(4), 6, [{ text: 'a = b', x: 150, font: 'math' }, { text: '(1)', x: 335 }], 6, ...prose(4), 10, bold('2 Method', 12), 6, ...prose(4)];
    const { sections, equations } = outline(page(rows.map((row) => (typeof row === 'number' ? row : letters(row)))));
    deepEqual([sections.map(({ number, title }) => `${number ?? ''} ${title}`), equations.map(({ number }) => number)], [['1 Introduction', '2 Method'], ['1']]);
  });

  it('hostile text takes no more than its length: parentheses, digits, dots by the ten thousand, one glyph a run', () => {
    const hostile = ['('.repeat(20_000), ')'.repeat(20_000), '1)'.repeat(20_000), 'A-'.repeat(20_000), '- '.repeat(20_000), 'Vaswani '.repeat(5000), 'I'.repeat(20_000), '[1] '.repeat(10_000), 'Theorem '.repeat(5000), `(${'A.'.repeat(20_000)})`, '1.'.repeat(20_000), '. '.repeat(20_000), `[${'1,'.repeat(20_000)}`, 'Figure '.repeat(5000), `${'A'.repeat(20_000)} (1`];
    const scattered = page([Array.from({ length: 5000 }, (_, index) => ({ text: '1', x: index * 20 }))], 2);
    deepEqual(outline(page(hostile), scattered).equations, []);
  });

  it('a page of more lines than a call has room for arguments is read', () => {
    const runs = Array.from({ length: 150_000 }, (_, item) => ({ text: 'a dot', x: 50, y: -3 * item, width: 20, size: 10, angle: 0, font: 'f', item }));
    const crowded: LayoutPage = { page: 1, view: [0, 0, 600, 800], drawings: [], fonts: {}, runs };
    deepEqual(findOutline([crowded]).problems, []);
  });
});
