import { deepEqual } from 'node:assert/strict';
import { lineNumbers } from '../../../src/pdf/lineNumbers.ts';
import type { Run } from '../../../src/pdf/lineNumbers.ts';

const leading = 12;
const run = (text: string, x: number, y: number, slant = 0): Run => ({ text, width: text.length * 5, transform: [10, slant, 0, 10, x, y] });

/** Printed lines from the top of a page down, each with its left end. */
function column(lines: readonly string[], x: number, top = 700): Run[] {
  return lines.map((line, index) => run(line, x, top - index * leading));
}

/** Numbers set flush right, from `first` on, beside lines from the top down. */
function numbers(first: number, count: number, right: number, top = 700): Run[] {
  return Array.from({ length: count }, (_, index) => run(String(first + index), right - String(first + index).length * 5, top - index * leading));
}

const body = (count: number): string[] => Array.from({ length: count }, () => 'efficient representations of data for genomes');
const found = (runs: readonly Run[]): string[] => [...lineNumbers(runs)].sort((a, b) => a - b).map((item) => runs[item]?.text ?? '');
const count = (first: number, last: number): string[] => Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

describe('line numbers in the margin', () => {
  it('are found beside a draft, with its running foot, its sidebar and DRAFT across the page', () => {
    const draft = [
      run('DRAFT', 161, 212, 80), ...column(body(20), 167), ...numbers(8, 20, 159), run('et al. (2025). A library for trees. Journal of Open Source Software', 39, 55),
      ...column(['Authors of papers retain', 'copyright and release the', 'work under a Creative Com-', 'mons Attribution licence'], 26, 600),
    ];
    deepEqual(found(draft), count(8, 27));
  });

  it('are found beside both columns', () => {
    deepEqual(found([...column(body(12), 60), ...column(body(12), 320), ...numbers(1, 12, 50), ...numbers(13, 12, 560)]), count(1, 24));
  });

  it('are found where they are spaced evenly whatever the lines beside them are', () => {
    const ruler = Array.from({ length: 50 }, (_, index) => run(String(index + 1), 30, 700 - index * 11));
    deepEqual(found([...ruler, ...column(body(30), 60), ...column(body(30), 320, 694)]), count(1, 50));
  });

  it('are not the numbers of an algorithm inside of a column', () => {
    deepEqual(found([...column(body(12), 60), ...column(body(12), 75, 500), ...numbers(1, 12, 70, 500)]), []);
  });

  it('nor the few of a short table, nor pages in a table of contents', () => {
    deepEqual(found(numbers(1, 6, 50)), []);
    const contents = Array.from({ length: 40 }, (_, index) => run(`${index}.1 Notation . . . . .`, 72, 700 - index * leading));
    deepEqual(found([...contents, ...Array.from({ length: 12 }, (_, index) => run(String(index + 30), 520, 700 - index * 3 * leading))]), []);
  });

  it('nor those of a long table, which are looked through once', () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [run('words that cross them', 40, 30_000 - 10 * index - 5), run(String(index + 1), 50, 30_000 - 10 * index)]).flat();
    deepEqual(found(rows), []);
  });

  it('nor a column of values', () => {
    deepEqual(found(['12', '19', '3', '44', '5', '60', '7', '81', '90', '100', '4', '2'].map((value, index) => run(value, 50, 700 - index * leading))), []);
  });
});
