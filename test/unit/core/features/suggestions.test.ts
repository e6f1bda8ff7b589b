import { deepEqual, equal, ok } from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Pdfs } from '../../../../src/core/documents/reading.ts';
import { addSuggestions, citedBy, suggestionsFor, whatThePaperSays } from '../../../../src/core/features/suggestions.ts';
import { startSummary, summaryPageOf } from '../../../../src/core/features/summary.ts';
import { bold } from '../outline/layout.ts';
import { reading } from '../suggest/read.ts';
import { at, type World, world } from '../../workspace.ts';

const pdf = at('a.pdf');

const read = reading(
  [
    bold('1 Introduction', 12), 6, 'We propose a method that keeps a quote in its place.', 12, bold('2 Method', 12), 6, 'Let S be the set of all pages.', 'The steps are: 1) Read the pages. 2) Find the quote.',
  ],
  [
    '3) Give a verdict, following Cho [1] here. All of it ran until convergence.', 12,
    [{ text: 'Algorithm 1', x: 50, font: 'bold' }, { text: 'Finding a quote', x: 115 }], 8,
    '1: normalise the quote', '2: return the best place', 24,
    bold('References', 12), 6, '[1] K. Cho. Learning phrases. 2014.', '[2] A. Myers. Matching. 2001.',
  ],
);

const file = `papertrace: 1
paper:
  title: A
  documents:
    main: { pdf: a.pdf }
# the steps, by hand
steps:
  read:
    title: Read all pages    # ours
    at: { page: 1, quote: "Read the pages.", in: sec.2 }
  normalise:
    title: Normalise
    at: alg.1.L1
`;

const pdfs: Pdfs = {
  hash: (uri) => Promise.resolve(uri === pdf ? read.sha256 : undefined),
  read: () => Promise.resolve(read),
};

const paperWorld = (text = file, config = ''): Promise<World> => world({ 'a.paper.yaml': text, 'a.pdf': '', ...(config === '' ? {} : { 'papertrace.config.yaml': config }) }, () => pdfs);

function applied({ edit }: { readonly edit: WorkspaceEdit }, text: string): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edit.changes?.[at('a.paper.yaml')] ?? []);
}

describe('suggestions of a paper', () => {
  it('leave out what is recorded already', async () => {
    const { papertrace } = await paperWorld();
    const answer = await suggestionsFor(papertrace, pdf, 'step');
    ok('suggestions' in answer);
    deepEqual(answer.suggestions.map(({ title }) => title), ['Find the quote', 'Give a verdict, following Cho [1] here', 'Finding a quote', 'Return the best place']);
  });

  it('are written in the order of the paper as one edit; parts name their whole, comments stay', async () => {
    const { papertrace } = await paperWorld();
    const answer = await suggestionsFor(papertrace, pdf, 'step');
    ok('suggestions' in answer);
    const added = await addSuggestions(papertrace, pdf, answer.suggestions.filter(({ title }) => !title.startsWith('Give')));
    ok('edit' in added);
    equal(added.edit.changes?.[at('a.paper.yaml')]?.length, 1);
    equal(applied(added, file), `papertrace: 1
paper:
  title: A
  documents:
    main: { pdf: a.pdf }
# the steps, by hand
steps:
  read:
    title: Read all pages    # ours
    at: { page: 1, quote: "Read the pages.", in: sec.2 }
  find-quote:
    title: Find the quote
    at: { page: 1, quote: "Find the quote.", in: sec.2 }
  normalise:
    title: Normalise
    at: alg.1.L1
  finding-quote:
    title: Finding a quote
    at: alg.1
  return-best-place:
    title: Return the best place
    at: alg.1.L2
    parent: finding-quote
`);
  });

  it('of ambiguities follow the configuration, and tell which cite', async () => {
    const asked = async (config: string) => {
      const { papertrace } = await paperWorld(file, config);
      const answer = await suggestionsFor(papertrace, pdf, 'ambiguity');
      ok('suggestions' in answer);
      return answer.suggestions.map(({ source, title, cites }) => [source, title, cites]);
    };
    const follow = ['defer-follow-cite', 'What is taken from Cho [1] here, and is it used unchanged?', true];
    deepEqual(await asked('tests: []'), [follow, ['sched-convergence', 'How many, or what ends it? (“until convergence”)', undefined]]);
    deepEqual(await asked("ambiguities: { phrases: none, patterns: [{ match: 'All of (\\w+) ran', question: 'What of $1?' }] }"), [['own-1', 'What of it?', undefined]]);
    deepEqual(await asked("ambiguities: { phrases: none, patterns: [{ match: 'All of it', question: 'What?', unless: convergence }] }"), []);
  });

  it('of a pattern that could hang a reader are none: it is a problem of the configuration', async () => {
    const { papertrace } = await paperWorld(file, "ambiguities: { patterns: [{ match: '(?=x)', question: 'What?' }] }");
    deepEqual((await papertrace.problems()).filter(({ rule }) => rule === 'config-schema').length, 1);
  });

  it('lead to the entry that a passage cites', async () => {
    const { papertrace } = await paperWorld();
    const answer = await citedBy(papertrace, pdf, { page: 2, quote: 'following Cho [1] here' });
    deepEqual('cited' in answer && answer.cited.map(({ key, text, page }) => [key, text, page]), [['1', 'K. Cho. Learning phrases. 2014.', 2]]);
    const all = await citedBy(papertrace, pdf);
    equal('cited' in all && all.cited.length, 2);
  });

  it('of what is missing become questions without a place', async () => {
    const { papertrace } = await paperWorld();
    const answer = await whatThePaperSays(papertrace, pdf);
    ok('answers' in answer);
    const code = answer.answers.find(({ name }) => name === 'Code of the authors');
    ok(code && !code.isSaid);
    const added = await addSuggestions(papertrace, pdf, [code.suggestion]);
    ok('edit' in added);
    equal(applied(added, file), `${file}ambiguities:
  code-authors:
    question: Is there code of the authors, and at which version does it match the paper?
    kind: missing
    status: open
    severity: low
`);
  });

  it('are refused where the PDF cannot be read, or no paper file names it', async () => {
    const { papertrace } = await world({ 'b.pdf': '' }, () => pdfs);
    deepEqual(await suggestionsFor(papertrace, at('b.pdf'), 'step'), { refused: 'The PDF is not there.' });
    deepEqual(await addSuggestions(papertrace, pdf, []), { refused: 'No paper file names this PDF. Run "Papertrace: Start a Paper" first.' });
  });
});

describe('the summary', () => {
  it('is begun with quotes, and what is there stays', async () => {
    const text = file.replace('# the steps', 'summary:\n  inputs: Ours.\n# the steps');
    const { papertrace, files } = await paperWorld(text);
    const begun = await startSummary(papertrace, pdf);
    ok('edit' in begun);
    deepEqual([begun.written, begun.silent], [['contribution', 'procedure', 'symbols'], ['outputs', 'assumptions']]);
    const now = applied(begun, text);
    equal(now.slice(now.indexOf('summary:'), now.indexOf('# the steps')), `summary:
  inputs: Ours.
  contribution: “We propose a method that keeps a quote in its place.” (§1, p. 1)
  procedure: |-
    - “Read the pages.” (§2, p. 1)
    - “Find the quote.” (§2, p. 1)
    - “Give a verdict, following Cho [1] here.” (§2, p. 2)
  symbols:
    - { symbol: S, meaning: the set of all pages, page: 1 }
`);
    files.set(at('a.paper.yaml'), now);
    papertrace.changedOnDisk(at('a.paper.yaml'), 'text');
    const page = await summaryPageOf(papertrace, pdf);
    equal('text' in page && page.text, `# A

## Contribution

“We propose a method that keeps a quote in its place.” (§1, p. 1)

## Inputs

Ours.

## Outputs

_Not written yet._

## Procedure

- “Read the pages.” (§2, p. 1)
- “Find the quote.” (§2, p. 1)
- “Give a verdict, following Cho [1] here.” (§2, p. 2)

## Assumptions

_Not written yet._

## Resources stated

_Not written yet._

## Symbols

| symbol | meaning as stated | page |
|---|---|---|
| S | the set of all pages | 1 |

## Steps

\`\`\`mermaid
flowchart TD
  s1["Read all pages"]
  s2["Normalise"]
  s1 --> s2
\`\`\`
`);
  });
});
