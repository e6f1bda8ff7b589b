import assert from 'node:assert/strict';
import { attention, world, wrongIn } from '../../workspace.ts';

const pdf = { 'attention.pdf': '%PDF' };

/** `path:line severity rule → fixes`, one line a problem, lines from 1. */
async function problems(contents: Record<string, string>): Promise<string[]> {
  const { papertrace } = await world(contents);
  return (await wrongIn(papertrace)).map(({ uri, range, severity, rule, fixes = [] }) =>
    [`${uri.slice('file:///repo/'.length)}:${range.start.line + 1} ${severity} ${rule}`, ...fixes.map(({ title }) => title)].join(' → '));
}

describe('rules', () => {
  it('are silent on a clean root', async () => {
    assert.deepEqual(await problems({ ...pdf, 'attention.paper.yaml': attention, 'src/a.py': '# @paper:softmax\nx = 1\n' }), []);
  });

  it('unknown-record: an id that the paper lacks, with what was meant', async () => {
    assert.deepEqual(await problems({ ...pdf, 'attention.paper.yaml': attention, 'src/a.py': '# @paper:sotfmax\nx = 1\n# @paper:entirely-else\ny = 1\n' }), [
      'src/a.py:1 error unknown-record → Change to "softmax" → Add the step "sotfmax" to the paper "attention"',
      'src/a.py:3 error unknown-record → Add the step "entirely-else" to the paper "attention"',
    ]);
  });

  it('unknown-paper: a key that no paper has', async () => {
    assert.deepEqual(await problems({ ...pdf, 'attention.paper.yaml': attention, 'src/a.py': '# @paper:atention#eq.1\nx = 1\n' }), [
      'src/a.py:1 error unknown-paper → Change to "attention"',
    ]);
  });

  it('unknown-document: a version or supplement that the paper does not list', async () => {
    const paper = attention.replace('main: {', 'supplement: { pdf: s.pdf }\n    main: {');
    const code = '# @paper:attention@suplement#eq.1,eq.2\nx = 1\n# @paper:attention@supplement#eq.1,attention@main#eq.2\ny = 1\n# @paper:attention@v9#eq.1\nz = 1\n';
    assert.deepEqual(await problems({ ...pdf, 's.pdf': '%PDF', 'attention.paper.yaml': paper, 'src/a.py': code }), [
      'src/a.py:1 error unknown-document → Change to "supplement"', 'src/a.py:5 error unknown-document',
    ]);
    const record = '  far:\n    title: Far\n    at: [eq.7, { page: 2, quote: x, doc: suplement }, { page: 2, quote: y, doc: main }]\n';
    assert.deepEqual(await problems({ ...pdf, 's.pdf': '%PDF', 'attention.paper.yaml': paper.replace('steps:\n', `steps:\n${record}`) }), [
      'attention.paper.yaml:11 error unknown-document → Change to "supplement"',
    ]);
  });

  it('no-paper: nothing to belong to; ambiguous-paper: too much', async () => {
    assert.deepEqual(await problems({ 'src/a.py': '# @paper:eq.1\nx = 1\n' }), ['src/a.py:1 error no-paper']);
    const second = 'papertrace: 1\npaper: { title: Other }\n';
    assert.deepEqual(await problems({ ...pdf, 'attention.paper.yaml': attention, 'b.paper.yaml': second, 'lib/a.py': '# @paper:eq.1\nx = 1\n' }), [
      'lib/a.py:1 error ambiguous-paper → Qualify with "attention#" → Qualify with "b#"',
    ]);
  });

  it('ambiguous-paper: all marks of a file at once, and first the paper that has the record', async () => {
    const second = 'papertrace: 1\npaper: { title: Other }\nsteps: { xof: { title: Extendable output } }\n';
    const code = '# @paper:xof,eq.1\nx = 1\ny = 2  # @paper:eq.1\n';
    const { papertrace } = await world({ ...pdf, 'attention.paper.yaml': attention, 'b.paper.yaml': second, 'lib/a.py': code });
    const [first] = await wrongIn(papertrace);
    assert.match(first?.message ?? '', /^Which paper\? "xof" could be of b or attention\./);
    assert.deepEqual(first?.fixes?.map(({ title, edits }) => [title, ...edits.map(({ range }) => `${range.start.line}:${range.start.character}`)]), [
      ['Qualify with "b#"', '0:9'],
      ['Qualify with "attention#"', '0:9'],
      ['Qualify all 3 in this file with "b#"', '0:9', '0:13', '2:16'],
      ['Qualify all 3 in this file with "attention#"', '0:9', '0:13', '2:16'],
    ]);
  });

  it('duplicate-key: two papers with one key', async () => {
    const second = 'papertrace: 1\npaper:\n  key: attention\n  title: Other\n';
    assert.deepEqual(await problems({ ...pdf, 'attention.paper.yaml': attention, 'b.paper.yaml': second }), [
      'b.paper.yaml:3 error duplicate-key → Change the key to "attention-2"',
    ]);
  });

  it('duplicate-id: an id used twice, also across sections', async () => {
    const paper = attention.replace('  pre-ln:', '  softmax:');
    const [first, ...others] = await problems({ ...pdf, 'attention.paper.yaml': paper });
    assert.match(first ?? '', /^attention\.paper\.yaml:33 error duplicate-id → /);
    assert.deepEqual(others, []);
  });

  it('outside-root: a PDF or a glob that leads out of the root', async () => {
    const paper = attention.replace('attention.pdf', '../attention.pdf').replace('src/**', '../src/**');
    assert.deepEqual(await problems({ 'attention.paper.yaml': paper }), [
      'attention.paper.yaml:5 error outside-root', 'attention.paper.yaml:6 error outside-root',
    ]);
  });

  it('missing-pdf: information, as a PDF may not be committed', async () => {
    assert.deepEqual(await problems({ 'attention.paper.yaml': attention }), ['attention.paper.yaml:5 information missing-pdf']);
  });

  it('unknown-reference: about, parent, affects and explained-by', async () => {
    const paper = attention.replace('about: [schedule]', 'about: [shedule, eq.3, other#x]').replace('parent: attention', 'parent: atention').replace('affects: [bleu]', 'affects: [bleus, lem.7]');
    assert.deepEqual(await problems({ ...pdf, 'attention.paper.yaml': paper }), [
      'attention.paper.yaml:14 warning unknown-reference → Change to "attention" → Add the step "atention" to the paper "attention"',
      'attention.paper.yaml:29 warning unknown-reference → Change to "schedule" → Add the step "shedule" to the paper "attention"',
      'attention.paper.yaml:29 warning unknown-reference',
      'attention.paper.yaml:42 warning unknown-reference → Change to "bleu" → Add the step "bleus" to the paper "attention"',
    ]);
  });

  it('malformed-mark and unknown-verb: never dropped in silence', async () => {
    const code = '# @paper:eq.\nx = 1\n# @paper:softmax deviats: in log space\ny = 1\n';
    const found = await problems({ ...pdf, 'attention.paper.yaml': attention, 'src/a.py': code });
    assert.match(found[0] ?? '', /^src\/a\.py:1 error malformed-mark/);
    assert.equal(found[1], 'src/a.py:3 warning unknown-verb → Write "deviates"');
  });

  it('text-missing: a verb that says nothing, unless the target is a record of its own kind', async () => {
    const code = '# @paper:softmax deviates\nx = 1\n# @paper:pre-ln deviates\ny = 1\n# @paper:eq.1 unclear\nz = 1\n';
    assert.deepEqual((await problems({ ...pdf, 'attention.paper.yaml': attention, 'src/a.py': code })).map((line) => line.split(' → ')[0]), [
      'src/a.py:1 warning text-missing', 'src/a.py:5 warning text-missing',
    ]);
  });

  it('lost-target: a second record after a comma and a blank, which is prose', async () => {
    const code = '# @paper:softmax, schedule\nx = 1\n# @paper:softmax, mostly\ny = 1\n# @paper:softmax, schedule test\nz = 1\n';
    assert.deepEqual(await problems({ ...pdf, 'attention.paper.yaml': attention, 'src/a.py': code }), ['src/a.py:1 warning lost-target → Write ",schedule"']);
  });

  it('paper-syntax: the place, the last good state kept and marked, nothing else lost', async () => {
    const { papertrace, files } = await world({ ...pdf, 'attention.paper.yaml': attention, 'src/a.py': '# @paper:softmax\nx = 1\n' });
    files.set('file:///repo/attention.paper.yaml', attention.replace('steps:', 'steps: ['));
    papertrace.changedOnDisk('file:///repo/attention.paper.yaml', 'text');
    const found = await wrongIn(papertrace);
    assert.deepEqual([...new Set(found.map(({ rule }) => rule))], ['paper-syntax']);
    const [paper] = (await papertrace.overview()).papers;
    assert.deepEqual({ stale: paper?.stale, done: paper?.coverage.done }, { stale: true, done: 1 });
  });
});
