import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { attention } from '../unit/workspace.ts';
import { type Answer, runIn } from './command.ts';

/** The built command, as a user runs it. */
describe('papertrace', () => {
  let folder: ScratchFolder;
  beforeEach(() => (folder = new ScratchFolder('cli')));
  afterEach(() => folder.remove());

  const run = (...words: string[]): Answer => runIn(folder.path, ...words);
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) folder.write(name, text);
  };

  const clean = { 'attention.pdf': '%PDF-1.7', 'attention.paper.yaml': attention, 'src/model.py': '# @paper:dot-product\ndef attend(q, k, v):\n    return q\n' };

  it('check: exits 0 on a clean folder and tells the coverage', () => {
    write(clean);
    assert.deepEqual(run('check', '.'), { code: 0, out: '', err: 'attention: 1 of 4 steps implemented\nhints not listed: 4 (--hints lists them)\n' });
  });

  it('check: the paper file that the README shows is sound', () => {
    const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8');
    const shown = /```yaml\n(papertrace: 1\n.*?)```/s.exec(readme)?.[1] ?? '';
    write({ 'attention.paper.yaml': shown, 'src/model.py': '# @paper:scaled-dot-product\ndropout = 0.1\n# @paper:warmup-unit unclear\n' });
    const { code, out } = run('check', '.');
    assert.equal(code, 0);
    assert.deepEqual(out.trimEnd().split('\n').map((line) => /\[(.*)\]$/.exec(line)?.[1]), ['missing-pdf']);
  });

  it('check --hints: what is still to be done, and it is clean all the same', () => {
    write(clean);
    const { code, out, err } = run('check', '.', '--hints');
    assert.deepEqual([code, err], [0, 'attention: 1 of 4 steps implemented\n']);
    assert.deepEqual(out.split('\n').map((line) => / hint .*\[(.*)\]$/.exec(line)?.[1]), ['step-without-code', 'step-without-code', 'step-without-code', 'deviation-without-mark', undefined]);
  });

  it('check: exits 1 on problems, each with its place', () => {
    write({ ...clean, 'src/model.py': 'x = 1\ny = 2  # @paper:dot-prodct\n' });
    const { code, out } = run('check', '.');
    assert.equal(code, 1);
    assert.match(out, /^src\/model\.py:2:17 error "dot-prodct" is no record of the paper "attention"\. Did you mean "dot-product"\? \[unknown-record\]\n$/);
  });

  it('check: a paper file of ten megabytes is a problem, and not as if there were none', () => {
    write({ ...clean, 'large.paper.yaml': `${attention}# ${'x'.repeat(10_000_000)}\n` });
    const { code, out } = run('check', '.');
    assert.deepEqual([code, out.slice(0, 93)], [1, 'large.paper.yaml:1:1 error This paper file cannot be read: it has more than two million chara']);
  });

  it('check: information alone is clean', () => {
    write({ ...clean, 'attention.paper.yaml': attention.replace('attention.pdf', 'absent.pdf') });
    const { code, out } = run('check', '.');
    assert.equal(code, 0);
    assert.match(out, /^attention\.paper\.yaml:5:\d+ information .* \[missing-pdf\]\n$/);
  });

  it('check --format json: problems in LSP positions, and coverage', () => {
    write({ ...clean, 'src/model.py': '# @paper:dot-prodct\nx = 1\n' });
    const { code, out } = run('check', '--format', 'json');
    assert.equal(code, 1);
    const { problems, coverage } = JSON.parse(out) as { problems: { message: string; severity: string }[]; coverage: unknown };
    assert.deepEqual(problems.filter(({ severity }) => severity !== 'hint').map(({ message, ...problem }) => ({ ...problem, says: message.includes('dot-prodct') })), [{
      file: 'src/model.py', range: { start: { line: 0, character: 9 }, end: { line: 0, character: 19 } }, severity: 'error', rule: 'unknown-record', says: true,
    }]);
    assert.deepEqual(coverage, { done: 0, partial: 0, total: 4, papers: [{ key: 'attention', done: 0, partial: 0, total: 4 }] });
  });

  it('check: from a folder inside, the root is the one with papertrace.config.yaml', () => {
    write({ ...clean, 'papertrace.config.yaml': '', 'lib/deep/b.py': '# @paper:nothing-known\nx = 1\n' });
    const { code, out } = run('check', 'lib/deep');
    assert.equal(code, 1);
    assert.match(out, /^b\.py:1:10 error /);
  });

  it('check: exits 2 when it could not run', () => {
    assert.equal(run('check', 'nowhere').code, 2);
    assert.equal(run('check', '--format', 'xml').code, 2);
    assert.equal(run('chek').code, 2);
  });

  it('leaves out what git ignores', () => {
    write({ ...clean, '.gitignore': 'build/\n!build/keep.py\n', 'build/a.py': '# @paper:nothing-known\n', 'node_modules/x/a.py': '# @paper:nothing-known\n', 'sub/.gitignore': '*.gen.py\n', 'sub/a.gen.py': '# @paper:nothing-known\n' });
    assert.equal(run('check', '.').code, 0);
  });

  it('adopt --json: citations in people’s own words that are no marks', () => {
    write({ ...clean, 'src/loss.py': '# Eq. (1) of [Ba:2016](@cite), as in §3.2\nx = 1  # @paper:eq.3\n' });
    const { code, out } = run('adopt', '.', '--json');
    assert.equal(code, 0);
    const { citations } = JSON.parse(out) as { citations: { range: { start: unknown } }[] };
    assert.deepEqual(citations.map(({ range: { start }, ...citation }) => ({ ...citation, start })), [
      { file: 'src/loss.py', form: 'section-sign', text: '§3.2', work: null, paper: 'attention', mark: '@paper:sec.3.2', stands: null, start: { line: 0, character: 37 } },
      { file: 'src/loss.py', form: 'equation', text: 'Eq. (1)', work: 'Ba:2016', paper: null, mark: null, stands: null, start: { line: 0, character: 2 } },
    ]);
  });

  it('scan --json: every mark, malformed ones too', () => {
    write({ 'a.py': '# @paper:eq.5,softmax deviates: in log space\nx = 1\n# @paper:eq.\ny = 1\n', 'sub/b.rs': '/// See @paper:buchman2018@v2#alg.1.L36 for why.\nfn f() {}\n', 'notes.txt': '@paper:eq.1\n' });
    const { code, out } = run('scan', '.', '--json');
    assert.equal(code, 0);
    const { files, marks } = JSON.parse(out) as { files: number; marks: Record<string, unknown>[] };
    assert.equal(files, 2);
    assert.deepEqual(marks.map(({ problems, ...mark }) => ({ ...mark, problems: (problems as { rule: string }[]).map(({ rule }) => rule) })), [
      {
        file: 'a.py', range: { start: { line: 0, character: 2 }, end: { line: 0, character: 44 } }, cell: null, paper: null, document: null,
        targets: ['eq.5', 'softmax'], scope: null, verb: 'deviates', text: 'in log space', claims: true, problems: [],
      },
      {
        file: 'a.py', range: { start: { line: 2, character: 2 }, end: { line: 2, character: 12 } }, cell: null, paper: null, document: null,
        targets: [], scope: null, verb: 'implements', text: null, claims: true, problems: ['malformed-mark'],
      },
      {
        file: 'sub/b.rs', range: { start: { line: 0, character: 8 }, end: { line: 0, character: 39 } }, cell: null, paper: 'buchman2018', document: 'v2',
        targets: ['alg.1.L36'], scope: null, verb: 'implements', text: null, claims: false, problems: [],
      },
    ]);
  });

  it('log: writes DEVIATIONS.md, again over its own, never over somebody else\'s', () => {
    write(clean);
    assert.deepEqual(run('log', '.'), { code: 0, out: 'DEVIATIONS.md\n', err: '' });
    assert.match(readFileSync(path.join(folder.path, 'DEVIATIONS.md'), 'utf8'), /#### The norm comes first\. \(`pre-ln`\)/);
    assert.equal(run('log', '.').code, 0);
    // The second is no text that could be looked at.
    for (const own of ['My own notes\n', 'M\0y\0\n\0']) {
      folder.write('DEVIATIONS.md', own);
      const { code, err } = run('log', '.');
      assert.equal(code, 2);
      assert.match(err, /was not written by Papertrace/);
      assert.equal(readFileSync(path.join(folder.path, 'DEVIATIONS.md'), 'utf8'), own);
    }
  });

  it('log: says so where there is no paper, and writes nothing', () => {
    const { code, err } = run('log', '.');
    assert.equal(code, 2);
    assert.match(err, /no paper file/);
    assert.equal(existsSync(path.join(folder.path, 'DEVIATIONS.md')), false);
  });

  it('outline: prints what a paper numbers', () => {
    const paper = path.resolve(import.meta.dirname, '../../examples/quote-anchoring/quote-anchoring.pdf');
    const { code, out, err } = run('outline', paper, '--json', '--no-hints');
    const { version, pages, equations } = JSON.parse(out) as { version: number; pages: number; equations: { number: string }[] };
    assert.deepEqual({ code, err, version, pages, equations: equations.map(({ number }) => number) }, { code: 0, err: '', version: 1, pages: 5, equations: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] });
  });

  it('outline: exits 2 with the reason when there is nothing to read', () => {
    write({ 'pointer.pdf': 'version https://git-lfs.github.com/spec/v1\n' });
    const pointer = run('outline', 'pointer.pdf', '--json');
    assert.deepEqual([pointer.code, pointer.out], [2, '']);
    assert.match(pointer.err, /^papertrace: This file is a Git LFS pointer/);
    assert.match(run('outline', 'absent.pdf', '--json').err, /^papertrace: "absent\.pdf" is not there/);
  });

  it('anchors: tells where the quotes of one version stand in another, with its PDF and without', () => {
    const paper = path.resolve(import.meta.dirname, '../../examples/quote-anchoring/quote-anchoring.pdf');
    write({ 'quotes.json': JSON.stringify({ anchors: [
      { id: 1, page: 3, quote: 'A passage that is sure is followed without asking.', before: '', after: 'One to check is shown' },
      { id: 'gone', page: 2, quote: 'Phylogenetic trees describe how species are related', before: '', after: '' },
    ] }) });
    const expected = [
      { id: 1, tier: 'sure', page: 3, text: 'A passage that is sure is followed without asking.' },
      { id: 'gone', tier: 'lost', page: null, text: null },
    ];
    for (const old of [[], ['--old', paper]]) {
      const { code, out, err } = run('anchors', ...old, '--new', paper, '--quotes', 'quotes.json', '--json');
      const found = JSON.parse(out) as { score: number }[];
      assert.deepEqual({ code, err, found: found.map(({ score, ...rest }) => (assert.ok(score >= 0 && score <= 1), rest)) }, { code: 0, err: '', found: expected });
    }
  });

  it('anchors: exits 2 with the file and the reason', () => {
    write({ 'quotes.json': '{ "anchors": [{ "id": 1, "quote": "x" }] }', 'none.json': '{ "anchors": [] }', 'empty.pdf': '' });
    const quotes = run('anchors', '--new', 'empty.pdf', '--quotes', 'quotes.json', '--json');
    assert.deepEqual([quotes.code, quotes.out], [2, '']);
    assert.match(quotes.err, /^papertrace: "quotes\.json" is not .*anchors\[0\]\.page/s);
    assert.match(run('anchors', '--new', 'empty.pdf', '--quotes', 'none.json', '--json').err, /^papertrace: "empty\.pdf": This file is empty/);
  });
});
