import { deepEqual, equal } from 'node:assert/strict';
import type { Step } from '../../../../src/core/paper/paper.ts';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { whatIsSaid } from '../../../../src/core/suggest/absences.ts';
import { citedIn } from '../../../../src/core/suggest/citations.ts';
import { sketch } from '../../../../src/core/suggest/sketch.ts';
import { draftSummary } from '../../../../src/core/suggest/summary.ts';
import { findSymbols } from '../../../../src/core/suggest/symbols.ts';
import { bold } from '../outline/layout.ts';
import { method, paper } from './read.ts';

describe('what the paper does not say', () => {
  it('is told beside what it says, and asked only where it matters', () => {
    const answers = whatIsSaid(method('The network is trained on the training data.', 'Its loss function is plain.', 'It is trained with a random seed of 7.', 'A classifier is trained too.', 'Samples are drawn at random.', 'Then we sample.', 'We use batches of 32 sentences.'));
    const said = new Map(answers.map(({ name, isSaid, suggestion }) => [name, isSaid ? suggestion.quote : undefined]));
    equal(said.get('Batch size'), 'We use batches of 32 sentences.');
    equal(said.get('Random seeds'), 'It is trained with a random seed of 7.');
    equal(said.get('Initialisation'), undefined);
    deepEqual([said.has('Initialisation'), said.has('Byte order and encoding')], [true, false]);
    deepEqual(answers.find(({ name }) => name === 'Initialisation')?.suggestion.fields, { question: 'How are the parameters initialised?', kind: 'missing', status: 'open', severity: 'high' });
  });
});

describe('the symbol table', () => {
  it('has the meanings as stated, and where', () => {
    deepEqual(findSymbols(paper(
      [bold('1 Method', 12), 6, 'Let S be the set of all nodes, and E denotes the set of extensions.', 'The step size η is fixed.', 'It is a fact that the end is near.'],
      ['where λ is a small constant; S is the same as before.'],
    )), [
      { symbol: 'S', meaning: 'the set of all nodes', page: 1 },
      { symbol: 'E', meaning: 'the set of extensions', page: 1 },
      { symbol: 'η', meaning: 'The step size', page: 1 },
      { symbol: 'λ', meaning: 'a small constant', page: 2 },
    ]);
  });
});

describe('the begun summary', () => {
  it('holds sentences of the paper and nothing else', () => {
    deepEqual(draftSummary(paper([
      bold('Abstract', 12), 6, 'We propose a small method that keeps a quote in its place.', 12, bold('1 Introduction', 12), 6, 'Documents change, as all of us know well.', 12,
      bold('2 Method', 12), 6, 'The method takes as input a selector and some pages. We assume that the pages come in reading order. It ran for 12 hours on a machine with 8 GPUs.',
    ])), {
      summary: {
        contribution: '“We propose a small method that keeps a quote in its place.” (p. 1)',
        inputs: '“The method takes as input a selector and some pages.” (§2, p. 1)',
        assumptions: '“We assume that the pages come in reading order.” (§2, p. 1)',
      },
      resources: { hardware: '“It ran for 12 hours on a machine with 8 GPUs.” (§2, p. 1)', time: '“It ran for 12 hours on a machine with 8 GPUs.” (§2, p. 1)' },
    });
  });
});

describe('the sketch of nested steps', () => {
  it('is a flowchart with boxes around parts; circles of parents and signs in titles do no harm', () => {
    const { paper: read } = parsePaper(`papertrace: 1
paper: { title: A }
steps:
  a: { title: Say "a" }
  b: { title: Search }
  b1: { title: Look for <exact> words, parent: b }
  b2: { title: Then nearly, parent: b }
  c: { title: Runs, role: given }
  x: { title: X, parent: y }
  y: { title: Y, parent: x }
`, 'file:///a.paper.yaml');
    const steps = [...read?.records.values() ?? []].filter((record): record is Step => record.kind === 'step');
    equal(sketch(steps), `flowchart TD
  s1["Say #34;a#34;"]
  subgraph s2["Search"]
    s3["Look for #60;exact#62; words"]
    s4["Then nearly"]
    s3 --> s4
  end
  s5["given: Runs"]
  s1 --> s2
  s2 --> s5`);
  });
});

describe('the citations of a passage', () => {
  const outline = { ...paper(['A page.']).outline, references: [
    { key: '4', text: 'R. Giulietti. The Schubfach way to render doubles. 2020.', page: 9, rect: [0, 0, 1, 1] as const, cited: [] },
    { key: '8', text: 'G. Hinton. Distilling. arXiv preprint arXiv:1503.02531, 2015.', page: 9, rect: [0, 0, 1, 1] as const, cited: [] },
    { key: '32', text: 'A. Myers. Matching. doi: 10.1145/316542.316550.', page: 9, rect: [0, 0, 1, 1] as const, cited: [{ page: 3, rect: [0, 0, 1, 1] as const }] },
    { key: 'Cho 2014a', text: 'K. Cho. Learning. https://example.org/cho.pdf.', page: 9, rect: [0, 0, 1, 1] as const, cited: [] },
  ] };
  const cited = (quote: string, page = 3) => citedIn(outline, quote, page).map(({ key, url }) => [key, url]);

  it('are found by brackets, ranges, authors and raised numbers, with where to get them', () => {
    deepEqual(cited('As in [4, 8], we go on.'), [['4', undefined], ['8', 'https://arxiv.org/abs/1503.02531']]);
    deepEqual(cited('Others [4–8] did.'), [['4', undefined], ['8', 'https://arxiv.org/abs/1503.02531']]);
    deepEqual(cited('following Cho et al. (2014a) here'), [['Cho 2014a', 'https://example.org/cho.pdf']]);
    deepEqual(cited('as was described previously32.'), [['32', 'https://doi.org/10.1145/316542.316550']]);
    deepEqual(cited('as was described previously32.', 4), []);
  });
});
