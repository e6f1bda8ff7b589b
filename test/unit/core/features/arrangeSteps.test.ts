import assert from 'node:assert/strict';
import { arrangeSteps, stepLeaves, type StepOrder } from '../../../../src/core/features/arrangeSteps.ts';
import type { TreeNode } from '../../../../src/core/features/overview.ts';
import { attention, world } from '../../workspace.ts';

async function arranged(order: StepOrder): Promise<string[]> {
  const { papertrace } = await world({
    'attention.paper.yaml': attention.replace('    parent: attention\n  softmax:', '    parent: attention\n    priority: could\n  softmax:').replace('    role: hold', '    role: hold\n    priority: must'),
    'src/a.py': '# @paper:dot-product\nx = 1\n# @paper:schedule lacks: the decay\ny = 1\n', 'src/b.py': '# @paper:dot-product\nx = 1\n',
  });
  const lines = (rows: readonly TreeNode[], indent: string): string[] => rows.flatMap(({ label, children }) => [`${indent}${label}`, ...lines(children, `${indent}  `)]);
  return lines(arrangeSteps((await papertrace.overview()).steps, order), '').slice(1);
}

describe('the view of steps', () => {
  it('is grouped by status, missing ones first', async () => {
    assert.deepEqual(await arranged({ by: 'status', onlyOpen: false }), [
      '  missing', '    Softmax over the keys', '    No position sees later ones', '  partial', '    Learning-rate schedule', '  implemented', '    Scaled dot-product attention',
    ]);
  });
  it('is grouped by priority, what has none last', async () => {
    assert.deepEqual(await arranged({ by: 'priority', onlyOpen: false }), [
      '  must', '    No position sees later ones', '  could', '    Scaled dot-product attention', '  (no priority)', '    Softmax over the keys', '    Learning-rate schedule',
    ]);
    assert.deepEqual(await arranged({ by: 'priority', onlyOpen: true }), ['  must', '    No position sees later ones', '  (no priority)', '    Softmax over the keys', '    Learning-rate schedule']);
  });
  it('is sorted by page, what stands on none last', async () => {
    assert.deepEqual(await arranged({ by: 'page', onlyOpen: false }), [
      '  Scaled dot-product attention', '  No position sees later ones', '  Learning-rate schedule', '  Softmax over the keys',
    ]);
  });
  it('is grouped by file, a step in each of its files', async () => {
    assert.deepEqual(await arranged({ by: 'file', onlyOpen: false }), [
      '  (no code)', '    Softmax over the keys', '    No position sees later ones', '  src/a.py', '    Scaled dot-product attention', '    Learning-rate schedule', '  src/b.py', '    Scaled dot-product attention',
    ]);
  });
  it('is grouped by owner, a step with each of its owners; rows and hovers name them', async () => {
    const { papertrace } = await world({ 'attention.paper.yaml': 'papertrace: 1\npaper: { title: T }\nsteps:\n  a: { title: A, owners: [Bo, Ada] }\n  b: { title: B, owners: [Ada] }\n  c: { title: C }\n' });
    const { steps } = await papertrace.overview();
    const [paper] = arrangeSteps(steps, { by: 'owner', onlyOpen: true });
    assert.deepEqual(paper?.children.map(({ label, children }) => [label, children.map((row) => row.label)]), [['(no owner)', ['C']], ['Ada', ['A', 'B']], ['Bo', ['A']]]);
    const [first] = stepLeaves(steps);
    assert.deepEqual([first?.description, first?.tooltip.includes('**Owners:** Bo, Ada')], ['missing · Bo · Ada', true]);
  });
  it('shows only what is left, with the wholes that it is a part of', async () => {
    assert.deepEqual(await arranged({ by: 'section', onlyOpen: true }), ['  §3.2', '    Attention', '      Softmax over the keys', '    No position sees later ones', '  §5.3', '    Learning-rate schedule']);
  });
  it('counts suspect steps as steps', () => {
    const step: TreeNode = { id: 'a', label: 'A', description: 'implemented · suspect', tooltip: '', icon: 'warning', context: 'step suspect', children: [], code: [] };
    assert.deepEqual(stepLeaves([step]), [step]);
  });
});
