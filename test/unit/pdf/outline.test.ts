import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Outline } from '../../../src/core/outline/outline.ts';
import { outlineOf } from '../../../src/pdf/outline.ts';
import { assets } from './assets.ts';

const examplePaper = path.join(import.meta.dirname, '../../../examples/quote-anchoring/quote-anchoring.pdf');
const read = (hints: boolean): Promise<Outline> => outlineOf(new Uint8Array(readFileSync(examplePaper)), assets, { hints });

/** What the example's TeX source says. */
const sections = [
  'Abstract', '1 Introduction', '2 Related Work', '3 The Problem', '4 Normalisation', '4.1 Characters', '4.2 Lines', '4.3 The Way Back',
  '5 Search', '5.1 Rings of Pages', '5.2 The Same Words', '5.3 Nearly the Same Words', '5.4 Over the End of a Page',
  '6 Verdict', '6.1 Score', '6.2 Margin', '6.3 Three Tiers',
  '7 Evaluation', '7.1 Set-up', '7.2 Outcomes', '7.3 What Each Part Contributes', '7.4 Where to Draw the Line', '7.5 Cost',
  '8 Limits', '9 Conclusion', 'References',
];

describe('the outline of the example paper', () => {
  for (const hints of [false, true]) {
    describe(hints ? 'with its bookmarks and links' : 'from text, fonts and geometry', () => {
      let outline: Outline;
      before(async () => (outline = await read(hints)));

      it('has its sections', () => deepEqual(outline.sections.map(({ number, title }) => (number === null ? title : `${number} ${title}`)), sections));

      it('has its nine equations, each with its formula', () => {
        deepEqual(outline.equations.map(({ number, page }) => `${number ?? ''} p. ${page}`), ['1 p. 1', '2 p. 2', '3 p. 2', '4 p. 2', '5 p. 3', '6 p. 3', '7 p. 3', '8 p. 3', '9 p. 3']);
        equal(outline.equations[3]?.text, 'k = ⌊ρ |Q|⌋, ρ = 0.5.');
      });

      it('has Algorithm 1 with its thirteen lines', () => {
        deepEqual(outline.algorithms.map(({ kind, number, title, page, lines }) => [kind, number, title, page, lines.length]), [['algorithm', '1', 'Finding a quote again', 3, 13]]);
        deepEqual(outline.algorithms.flatMap(({ lines }) => lines.map(({ label }) => label)), Array.from({ length: 13 }, (_, line) => String(line + 1)));
        equal(outline.algorithms[0]?.lines[1]?.text, 'normalise Q, B and A');
      });

      it('has its figures and tables, none inside another', () => {
        deepEqual(outline.figures.map(({ number, page }) => `${number ?? ''} p. ${page}`), ['1 p. 2', '2 p. 4']);
        deepEqual(outline.tables.map(({ number, page }) => `${number ?? ''} p. ${page}`), ['1 p. 4', '2 p. 4']);
        const [figure, table] = [outline.figures[1]?.rect, outline.tables[1]?.rect];
        ok(figure && table && table[2] < figure[0], 'Table 2 stands in the left column, Figure 2 in the right one');
      });

      it('has its bibliography, each entry cited', () => {
        deepEqual(outline.references.map(({ key, cited }) => [key, cited.length > 0]), ['1', '2', '3', '4', '5', '6', '7', '8'].map((key) => [key, true]));
      });
    });
  }

  it('ends when it is told to, with what was read', async () => {
    const stop = new AbortController();
    const { pages, problems } = await outlineOf(new Uint8Array(readFileSync(examplePaper)), assets, { hints: true, signal: stop.signal, onPart: () => { stop.abort(); } });
    deepEqual([pages, problems], [5, [{ reason: 'Reading was ended after 1 of 5 pages.' }]]);
  });
});
