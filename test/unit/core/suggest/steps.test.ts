import { deepEqual } from 'node:assert/strict';
import { suggestSteps } from '../../../../src/core/suggest/steps.ts';
import { bold } from '../outline/layout.ts';
import type { Prose } from '../../../../src/core/suggest/prose.ts';
import type { Row } from '../outline/layout.ts';
import { method, paper } from './read.ts';

const steps = (prose: Prose) => suggestSteps(prose).map(({ title, at, part, section, quote }) => [title, at ?? section, part ?? quote]);

const prose = (line: number): Row => `Line ${line} of a text that goes on and on for as long as the column is wide.`;

describe('suggested steps', () => {
  it('are the lines of an algorithm that do something, as its parts', () => {
    deepEqual(steps(method(
      [{ text: 'Algorithm 1', x: 50, font: 'bold' }, { text: 'Finding a quote again', x: 115 }], 8,
      '1: normalise the quote',
      '2: for each page n of the document do',
      '3: C ← look(n, quote)',
      '4: end for',
      '5: return the best of C',
    )), [
      ['Finding a quote again', 'alg.1', 'Finding a quote again'],
      ['Normalise the quote', 'alg.1.L1', 'alg.1'],
      ['C ← look(n, quote)', 'alg.1.L3', 'alg.1'],
      ['Return the best of C', 'alg.1.L5', 'alg.1'],
    ]);
  });

  it('are equations that define something, named by the words before', () => {
    const equation = (formula: string, number: string): Row => [{ text: formula, x: 150, font: 'math' }, { text: `(${number})`, x: 335 }];
    deepEqual(steps(method(
      ...Array.from({ length: 6 }, (_, line) => prose(line)), 'Then we compute the score of a candidate as', 6,
      equation('s(m) = w(m) + c(m)', '1'), 6, ...Array.from({ length: 3 }, (_, line) => prose(line)), 'and no candidate is better than', 6, equation('s(m) < 1', '2'), 6, prose(9),
    )), [['Compute the score of a candidate', 'eq.1', 's(m) = w(m) + c(m)']]);
  });

  it('are the items of a numbered procedure, over the end of a page too', () => {
    deepEqual(steps(paper(
      [bold('1 Intro', 12), 6, 'Some words.', 12, bold('2 Network', 12), 6, 'The steps to run the network are: 1) New transactions are broadcast to all nodes. 2) Each node collects them into a block.'],
      ['3) Each node works on finding a proof for its block. Nothing else is done.', 12, bold('3 Size', 12), 6, 'It has 1) a head, 2) a tail, 3) a body.'],
    )), [
      ['New transactions are broadcast to all nodes', 'sec.2', 'New transactions are broadcast to all nodes.'],
      ['Each node collects them into a block', 'sec.2', 'Each node collects them into a block.'],
      ['Each node works on finding a proof for its block', 'sec.2', 'Each node works on finding a proof for its block.'],
    ]);
  });
});
