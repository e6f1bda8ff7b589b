import { deepEqual } from 'node:assert/strict';
import { findOutline } from '../../../../src/core/outline/find.ts';
import { noHints } from '../../../../src/core/outline/page.ts';
import { bold, outline, page, prose } from './layout.ts';
import type { Row } from './layout.ts';

const titles = (...rows: readonly Row[][]): string[] => outline(...rows.map((each, index) => page(each, index + 1)))
  .sections.map(({ number, title, level, page: at }) => `${number ?? '-'} ${title}, level ${level}, p. ${at}`);

describe('sections', () => {
  it('numbered headings with their levels, appendices, and one without a number', () => {
    deepEqual(titles(
      [bold('1 Introduction', 12), 6, ...prose(4), 10, bold('2 Method', 12), 6, bold('2.1 Search', 11), 4, ...prose(4)],
      [bold('3 Conclusion', 12), 6, ...prose(4), 10, bold('Acknowledgements', 12), 6, ...prose(3), 10, bold('A Proofs', 12), 6, bold('A.1 A lemma', 11), 4, ...prose(4)],
    ), ['1 Introduction, level 1, p. 1', '2 Method, level 1, p. 1', '2.1 Search, level 2, p. 1', '3 Conclusion, level 1, p. 2', '- Acknowledgements, level 1, p. 2', 'A Proofs, level 1, p. 2', 'A.1 A lemma, level 2, p. 2']);
  });

  it('run-in headings end where their paragraph begins', () => {
    const runIn = (number: string, title: string): Row => [{ text: `${number}. ${title}.`, x: 50, font: 'bold' }, { text: 'The text goes on at once in the same line of it.', x: 60 + 5 * (number.length + title.length + 3) }];
    deepEqual(titles([bold('1. Words', 12), 6, ...prose(3), 6, runIn('1.1', 'Value'), ...prose(3), 6, runIn('1.2', 'History'), ...prose(3), 10, bold('2. More', 12), 6, ...prose(4)]),
      ['1 Words, level 1, p. 1', '1.1 Value, level 2, p. 1', '1.2 History, level 2, p. 1', '2 More, level 1, p. 1']);
  });

  it('roman numerals with letters and digits that count anew in each, as IEEE’s papers have them', () => {
    const capitals = (text: string): Row => [{ text, x: 200 - 2.5 * text.length }];
    const italic = (text: string): Row => [{ text, x: 50, font: 'italic' }];
    const runIn: Row = [{ text: '1) Rings:', x: 60, font: 'italic' }, { text: 'The text goes on at once in the same line of it.', x: 110 }];
    const { sections } = outline(
      page([[{ text: 'A Novel Search for Quotes', x: 100, size: 20 }], 20, capitals('I. INTRODUCTION'), 6, ...prose(4), 10, capitals('II. METHOD'), 6, ...prose(3), 8, italic('A. Search'), 4, runIn, ...prose(3), 8, italic('B. Verdict'), 4, ...prose(4)]),
      page([capitals('III. EVALUATION'), 6, ...prose(3), 8, italic('A. Set-up'), 4, ...prose(4), 10, capitals('APPENDIX'), 6, ...prose(4)], 2),
    );
    deepEqual(sections.map(({ number, qualified, title, level }) => [qualified ?? number, title, level]), [
      ['I', 'INTRODUCTION', 1], ['II', 'METHOD', 1], ['II-A', 'Search', 2], ['II-A1', 'Rings', 3], ['II-B', 'Verdict', 2],
      ['III', 'EVALUATION', 1], ['III-A', 'Set-up', 2], [null, 'APPENDIX', 1],
    ]);
  });

  it('a chapter’s number on a line of its own, at one height on every page that begins one', () => {
    const chapter = (number: number, title: string): Row[] => [bold(`Chapter ${number}`, 20), 8, bold(title, 24), 12, ...prose(6)];
    deepEqual(titles(chapter(1, 'Introduction'), chapter(2, 'Method'), chapter(3, 'Results')), ['1 Introduction, level 1, p. 1', '2 Method, level 1, p. 2', '3 Results, level 1, p. 3']);
  });

  it('a paragraph that is numbered in bold is no section where the section of that number has a line of its own', () => {
    const runIn = (number: number): Row => [{ text: `${number}. Sensitivity.`, x: 50, font: 'bold' }, { text: 'The text goes on at once in the same line of it.', x: 130 }];
    deepEqual(titles([bold('1. One', 12), 6, ...prose(3), 10, bold('2. Two', 12), 6, ...prose(2), 6, runIn(1), ...prose(1), 6, runIn(2), ...prose(1), 6, runIn(3), ...prose(3), 10, bold('3. Three', 12), 6, ...prose(4)]),
      ['1 One, level 1, p. 1', '2 Two, level 1, p. 1', '3 Three, level 1, p. 1']);
  });

  it('no headings: a table of contents, bold items of a list, sentences that begin with a number', () => {
    const contents = (title: string, at: number): Row => [{ text: title, x: 50, font: 'bold' }, { text: String(at), x: 340, font: 'bold' }];
    deepEqual(titles(
      [bold('Contents', 12), 6, contents('1 Introduction', 2), contents('2 Method', 3), contents('3 Results', 5), contents('4 Limits', 6), contents('5 Conclusion', 7), 30, ...prose(4)],
      [bold('1 Introduction', 12), 6, ...prose(3), '3.2 million quotes were looked for in them, and all were found', ...prose(3), 10, bold('2 Method', 12), 6, ...prose(2), bold('1. Read the page'), ...prose(1), bold('2. Find the quote'), ...prose(3), 10, bold('3 Results', 12), 6, ...prose(4)],
    ).filter((title) => !title.includes('Contents')), ['1 Introduction, level 1, p. 2', '2 Method, level 1, p. 2', '3 Results, level 1, p. 2']);
  });

  it('a title over two lines, and a footnote’s mark that is none of it', () => {
    const title: Row = [{ text: '2 A long title that needs more room than one', x: 50, font: 'bold', size: 12 }];
    const marked: Row = [{ text: '3 Limits', x: 50, font: 'bold', size: 12 }, { text: '4', x: 99, size: 7, raised: 4 }];
    const note: Row = [{ text: '4', x: 50, size: 6, raised: 3 }, { text: 'Of which there are a few more than are told here.', x: 54, size: 8 }];
    deepEqual(titles([bold('1 Introduction', 12), 6, ...prose(6), 10, title, bold('line has for it', 12), 6, ...prose(6), 10, marked, 6, ...prose(8), 20, note]),
      ['1 Introduction, level 1, p. 1', '2 A long title that needs more room than one line has for it, level 1, p. 1', '3 Limits, level 1, p. 1']);
  });

  it('bookmarks add what type does not tell, and give the levels', () => {
    const pages = [page([bold('1 Introduction', 12), 6, ...prose(4), 10, 'A quiet heading', 10, ...prose(4), 10, bold('2 Method', 12), 6, ...prose(4)])];
    const place = { page: 1, left: 50, top: undefined };
    const bookmarks = [{ title: '1 Introduction', level: 1, place }, { title: 'A quiet heading', level: 2, place }, { title: 'No such words', level: 1, place }];
    deepEqual(findOutline(pages, { ...noHints, bookmarks }).sections.map(({ number, title, level }) => [number, title, level]),
      [['1', 'Introduction', 1], [null, 'A quiet heading', 2], ['2', 'Method', 1]]);
  });
});
