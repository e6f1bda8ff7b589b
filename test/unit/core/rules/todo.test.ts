import assert from 'node:assert/strict';
import { attention, world } from '../../workspace.ts';

/** The hints on records, as `rule id`. */
async function hints(paper: string, code = 'x = 1\n'): Promise<string[]> {
  const { papertrace } = await world({ 'attention.pdf': '%PDF', 'attention.paper.yaml': paper, 'src/a.py': code });
  return (await papertrace.problems()).filter(({ severity }) => severity === 'hint')
    .map(({ rule, range: { start, end } }) => `${rule} ${(paper.split('\n')[start.line] ?? '').slice(start.character, end.character)}`);
}

describe('what is still to be done', () => {
  it('step-without-code: steps that count and that no code claims', async () => {
    const skipped = attention.replace('title: Softmax over the keys', 'title: Softmax over the keys\n    skip: a library does it');
    assert.deepEqual(await hints(skipped, '# @paper:schedule,pre-ln\nx = 1\n'), ['step-without-code dot-product', 'step-without-code causal']);
  });
  it('step-without-code: a property wants a test', async () => {
    const code = '# @paper:dot-product,softmax,schedule,causal,pre-ln\nx = 1\n';
    assert.deepEqual(await hints(attention, code), ['step-without-code causal']);
    assert.deepEqual(await hints(attention, `${code}# @paper:causal test\ny = 1\n`), []);
  });
  it('deviation-without-mark: those that stand and have a place in code', async () => {
    const code = '# @paper:dot-product,softmax,schedule\nx = 1\n# @paper:causal test\ny = 1\n';
    assert.deepEqual(await hints(attention, code), ['deviation-without-mark pre-ln']);
    for (const instead of ['status: reverted', 'kind: omitted']) {
      assert.deepEqual(await hints(attention.replace(`${instead.split(':')[0] ?? ''}: ${instead.startsWith('s') ? 'accepted' : 'changed'}`, instead), code), []);
    }
  });
  it('unused-record: what no mark and no record names, and that leads nowhere', async () => {
    const paper = `${attention.replace('    about: [schedule]\n', '').replace('affects: [bleu]', 'affects: []')}parameters:
  lr: { paper: 0.1, ours: "a.yaml#lr" }
  warmup: { paper: 4000 }
notes:
  n: { text: A remark }
`;
    const code = '# @paper:dot-product,softmax,schedule,pre-ln\nx = 1\n# @paper:causal test\ny = 1\n';
    assert.deepEqual(await hints(paper, code), ['unused-record warmup-unit', 'unused-record bleu', 'unused-record warmup']);
    assert.deepEqual(await hints(paper, `${code}w = 4000  # @paper:warmup\n# @paper:warmup-unit,bleu see\nz = 1\n`), []);
  });
});
