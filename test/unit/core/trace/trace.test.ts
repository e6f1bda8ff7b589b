import assert from 'node:assert/strict';
import { eachStep } from '../../../../src/core/trace/steps.ts';
import { at, attention, world } from '../../workspace.ts';

/** `id: progress flags`, one line a step, from the code of one Python file. */
async function progress(code: string, paper = attention): Promise<string[]> {
  const { trace } = await world({ 'attention.paper.yaml': paper, 'src/model.py': code });
  const [traced] = (await trace()).papers;
  assert.ok(traced);
  return [...eachStep(traced.steps)].map(({ step, progress, flags }) => [step.id, progress, ...flags].join(' '));
}

async function of(id: string, code: string): Promise<string> {
  const line = (await progress(code)).find((step) => step.split(' ')[0] === id);
  assert.ok(line);
  return line.slice(id.length + 1);
}

describe('progress', () => {
  it('is missing without a claim, whatever is only mentioned', async () => {
    assert.deepEqual(await progress('# as in @paper:softmax, but not here\n# @paper:schedule see\nx = 1\n'), [
      'attention missing', 'dot-product missing deviating', 'softmax missing', 'schedule missing unclear', 'causal missing',
    ]);
  });
  it('is implemented by a claim, by id or by an address at which one record stands', async () => {
    assert.equal(await of('softmax', '# @paper:softmax\nx = 1\n'), 'implemented');
    assert.equal(await of('softmax', '# @paper:eq.1\nx = 1\n'), 'implemented');
  });
  it('is partial while something lacks or is to do', async () => {
    assert.equal(await of('softmax', '# @paper:softmax\nx = 1\n# @paper:softmax lacks: the mask\ny = 2\n'), 'partial');
    assert.equal(await of('softmax', '# @paper:softmax todo\nx = 1\n'), 'partial');
  });
  it('is tested when code and a test claim it, and partial with a test alone', async () => {
    assert.equal(await of('softmax', '# @paper:softmax\nx = 1\n# @paper:softmax test\ny = 2\n'), 'tested');
    assert.equal(await of('softmax', '# @paper:softmax test\ny = 2\n'), 'partial');
  });
  it('takes a property for tested through a test alone, and never for implemented', async () => {
    assert.equal(await of('causal', '# @paper:causal\nx = 1\n'), 'missing');
    assert.equal(await of('causal', '# @paper:causal test\nx = 1\n'), 'tested');
  });
  it('sums up children', async () => {
    assert.equal(await of('attention', '# @paper:softmax\nx = 1\n'), 'partial');
    assert.equal(await of('attention', '# @paper:softmax\nx = 1\n# @paper:dot-product\ny = 1\n'), 'implemented');
  });
  it('flags what deviates or is unclear in code', async () => {
    assert.equal(await of('softmax', '# @paper:softmax deviates: in log space\nx = 1\n'), 'implemented deviating');
    assert.equal(await of('softmax', '# @paper:eq.1 unclear: over which axis?\nx = 1\n'), 'implemented unclear');
  });
  it('counts leaves that must be done or hold, and leaves out what is skipped or given', async () => {
    const paper = attention.replace('    title: Softmax over the keys\n', '    title: Softmax over the keys\n    skip: the library does it\n');
    const { trace } = await world({ 'attention.paper.yaml': paper, 'src/model.py': '# @paper:dot-product\nx = 1\n' });
    assert.deepEqual((await trace()).papers[0]?.coverage, { done: 1, partial: 0, total: 3 });
  });
  it('never takes a part of a place for all of it', async () => {
    const paper = attention.replace('at: eq.1', 'at: alg.1.L22-L27');
    const lines = await progress('# @paper:alg.1.L24\nx = 1\n', paper);
    assert.equal(lines[2], 'softmax partial');
  });
  it('survives parents in a circle', async () => {
    const paper = attention.replace('    title: Attention\n', '    title: Attention\n    parent: softmax\n');
    assert.equal((await progress('# @paper:softmax\nx = 1\n', paper)).length, 5);
  });
});

describe('joining', () => {
  it('claims nothing where two steps stand at one address', async () => {
    const paper = attention.replace('    at: eq.1\n', '    at: eq.3\n');
    const { trace } = await world({ 'attention.paper.yaml': paper, 'src/model.py': '# @paper:eq.3\nx = 1\n' });
    const { links, unresolved } = await trace();
    assert.deepEqual(links.map(({ record }) => record?.id), [undefined]);
    assert.deepEqual(unresolved, []);
  });
  it('does not ask a question of a deviation, nor tell a difference of a question', async () => {
    const { trace } = await world({ 'attention.paper.yaml': attention, 'src/model.py': '# @paper:sec.3.1 unclear: which norm?\nx = 1\n# @paper:sec.3.1 deviates: before\ny = 1\n' });
    assert.deepEqual((await trace()).links.map(({ record }) => record?.id), [undefined, 'pre-ln']);
  });
  it('takes the file\'s own paper, then the code globs, then the only one', async () => {
    const other = 'papertrace: 1\npaper: { title: Other, code: ["other/**"] }\nsteps: { softmax: { title: S } }\n';
    const { trace } = await world({
      'attention.paper.yaml': attention,
      'other.paper.yaml': other,
      'src/a.py': '# @paper:softmax\nx = 1\n',
      'other/b.py': '# @paper:softmax\nx = 1\n',
      'lib/c.py': '# @paper:other file\n\n# @paper:softmax\nx = 1\n',
      'lib/d.py': '# @paper:softmax\nx = 1\n# @paper:attention#softmax\ny = 1\n',
    });
    const { links, unresolved } = await trace();
    const shown = links.map(({ uri, paper, record }) => `${uri.slice('file:///repo/'.length)} ${paper.key}#${record?.id ?? ''}`);
    assert.deepEqual(shown, ['lib/c.py other#', 'lib/c.py other#softmax', 'lib/d.py attention#softmax', 'other/b.py other#softmax', 'src/a.py attention#softmax']);
    assert.deepEqual(unresolved.map(({ reason, candidates }) => ({ reason, candidates })), [{ reason: 'ambiguous-paper', candidates: ['attention', 'other'] }]);
  });
});

describe('a trace after a change', () => {
  const code = '# @paper:softmax\nx = 1\n\ny = 1\n';
  const unlike = '# @paper:softmx\nx = 1\n';

  it('keeps what has not changed, down to the same objects', async () => {
    const { papertrace, trace } = await world({ 'attention.paper.yaml': attention, 'src/a.py': code, 'src/b.py': unlike });
    const first = await trace();
    papertrace.shown(at('src/a.py'), '# @paper:softmax\nx = 1\n\ny = 22\n', 'python');
    const second = await trace();
    assert.deepEqual([second.links === first.links, second.papers === first.papers, second.byFile.get(at('src/b.py')) === first.byFile.get(at('src/b.py'))], [true, true, true]);
    assert.equal(second.byFile.get(at('src/a.py'))?.file.text, '# @paper:softmax\nx = 1\n\ny = 22\n');
    const problems = await papertrace.problems();
    papertrace.shown(at('src/a.py'), '\n# @paper:softmax\nx = 1\n\ny = 22\n', 'python');
    const third = await trace();
    assert.deepEqual(third.links.map(({ mark }) => mark.range.start.line), [1]);
    assert.deepEqual(third.papers.map(({ coverage }) => coverage), first.papers.map(({ coverage }) => coverage));
    assert.equal(third.byFile.get(at('src/b.py')), first.byFile.get(at('src/b.py')));
    assert.equal((await papertrace.problems()).find(({ uri }) => uri === at('src/b.py')), problems.find(({ uri }) => uri === at('src/b.py')));
  });

  it('joins all marks again to a paper that changed', async () => {
    const { papertrace, files, trace } = await world({ 'attention.paper.yaml': attention, 'src/a.py': code, 'src/b.py': unlike });
    assert.equal((await trace()).unresolved.length, 1);
    files.set(at('attention.paper.yaml'), attention.replace('  softmax:', '  softmx:'));
    papertrace.changedOnDisk(at('attention.paper.yaml'), 'text');
    assert.deepEqual([...(await trace()).links, ...(await trace()).unresolved].map(({ uri, target }) => `${uri} ${target.written}`), [`${at('src/b.py')} softmx`, `${at('src/a.py')} softmax`]);
  });
});
