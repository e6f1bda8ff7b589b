import assert from 'node:assert/strict';
import { at, attention, world, wrongIn } from '../../workspace.ts';

const files = { 'attention.pdf': '%PDF', 'attention.paper.yaml': attention, 'src/model.py': '', 'other.py': '# Eq. (7)\nx = 1\n' };

async function hints(text: string, config?: string): Promise<string[]> {
  const { papertrace } = await world({ ...files, ...(config === undefined ? {} : { 'papertrace.config.yaml': config }) });
  papertrace.shown(at('src/model.py'), text, 'python');
  return (await wrongIn(papertrace)).map(({ uri, severity, rule, range, fixes = [] }) =>
    `${uri.slice(at('').length)}:${range.start.line + 1} ${severity} ${rule} ${fixes.map(({ title }) => title).join()}`);
}

describe('the rule informal-citation', () => {
  it('hints at what an open file cites in words of its own, with the mark for it', async () => {
    assert.deepEqual(await hints('# Eq. (1), see Algorithm 1, line 3\nx = 1\n'), [
      'src/model.py:1 hint informal-citation Write "@paper:eq.1"',
      'src/model.py:1 hint informal-citation Write "@paper:alg.1.L3"',
    ]);
  });

  it('offers no mark that would say something else', async () => {
    assert.deepEqual(await hints('# Eq. (1) test\nx = 1  # Eq. (1)-based\n'), ['src/model.py:1 hint informal-citation ', 'src/model.py:2 hint informal-citation ']);
  });

  it('is silent on marks, other works, what patterns find, and where it is switched off', async () => {
    assert.deepEqual(await hints('# @paper:eq.1 see: Eq. (1)\nx = 1  # Eq. (2) of [Ba:2016](@cite)\n'), []);
    assert.deepEqual(await hints('# Eq. (1)\nx = 1\n', "citations:\n  - { match: 'Eq. .(\\d+).', means: eq.$1 }\n"), []);
    assert.deepEqual(await hints('# Eq. (1)\nx = 1\n', 'severities: { informal-citation: off }\n'), []);
  });

  it('leaves with the editor', async () => {
    const { papertrace } = await world(files);
    papertrace.shown(at('other.py'), files['other.py'], 'python');
    assert.equal((await wrongIn(papertrace)).length, 1);
    papertrace.closed(at('other.py'));
    assert.deepEqual(await wrongIn(papertrace), []);
  });
});
