import assert from 'node:assert/strict';
import { attention, world } from '../../workspace.ts';

const found = new Set(['parameter-differs', 'unread-value', 'result-differs', 'single-run', 'incomplete-ambiguity', 'incomplete-deviation', 'review-due']);

/** `path:line rule → fixes` of the rules at hand, the paper being the usual one with more. */
async function problems(more: string, files: Record<string, string> = {}, paper = attention): Promise<string[]> {
  const { papertrace } = await world({ 'attention.pdf': '%PDF', 'attention.paper.yaml': `${paper}${more}`, ...files });
  const start = paper.split('\n').length - 1;
  return (await papertrace.problems()).filter(({ rule }) => found.has(rule)).map(({ uri, range, rule, fixes = [] }) => {
    const path = uri.slice('file:///repo/'.length);
    return [`${path.endsWith('.paper.yaml') ? `+${range.start.line + 1 - start}` : `${path}:${range.start.line + 1}`} ${rule}`, ...fixes.map(({ title }) => title)].join(' → ');
  });
}

describe('numbers beside the paper’s', () => {
  it('parameter-differs: what a file has at a key, per variant', async () => {
    const parameters = `parameters:
  warmup: { paper: 4000, ours: "configs/base.yaml#optim.warmup" }
  heads: { paper: { base: 8, big: 16 }, ours: { base: "configs/a.toml#base", big: "configs/a.toml#big" } }
`;
    assert.deepEqual(await problems(parameters, { 'configs/base.yaml': 'optim:\n  warmup: 4e3\n', 'configs/a.toml': 'base = 8\nbig = 16\n' }), []);
    assert.deepEqual(await problems(parameters, { 'configs/base.yaml': 'optim:\n  warmup: "8000"\n', 'configs/a.toml': 'base = 8\nbig = 8\n' }), [
      'configs/a.toml:2 parameter-differs → Change to 16 → Record a deviation', 'configs/base.yaml:2 parameter-differs → Change to 4000 → Record a deviation',
    ]);
    assert.deepEqual(await problems(parameters, { 'configs/base.yaml': 'optim:\n  warmup: 1\n', 'configs/a.toml': 'base = 8\nbig = 16\n' }, attention.replace('about: [dot-product]', 'about: [warmup]')), []);
  });

  it('unread-value: keys and files that are not there, but for runs, whose files may not be committed', async () => {
    assert.deepEqual(await problems(`parameters:
  warmup: { paper: 4000, ours: "configs/base.yaml#warmpu" }
  gone: { paper: 1, ours: "gone.yaml#x" }
  nowhere: { paper: 1, ours: base.yaml }
`, { 'configs/base.yaml': 'warmup: 4000\n' }), ['+2 unread-value', '+3 unread-value', '+4 unread-value']);
    const measured = `    measured: [{ from: "gone.json#x" }, { from: "runs.json#bleu" }, { value: 26, from: "runs.json#bleu" }, { value: 27.3, from: "runs.json#bleu" }, { seed: 1 }]
`;
    assert.deepEqual((await problems(measured, { 'runs.json': '{ "bleu": 27.3 }' })).filter((line) => line.includes('unread')), ['+1 unread-value', '+1 unread-value']);
  });

  it('result-differs and single-run: until something explains it, or nothing varies', async () => {
    assert.deepEqual(await problems('    measured: [{ value: 26 }]\n'), ['+0 result-differs → Record a deviation', '+0 single-run'].map((line) => line.replace('+0', '+-3')));
    assert.deepEqual(await problems('    measured: [{ value: 26 }]\n    explained-by: [pre-ln]\n    deterministic: true\n'), []);
  });

  it('follow the file: a change of it is another verdict', async () => {
    const { papertrace, files } = await world({
      'attention.pdf': '%PDF', 'attention.paper.yaml': `${attention}parameters:\n  warmup: { paper: 4000, ours: "base.yaml#warmup" }\n`, 'base.yaml': 'warmup: 4000\n',
    });
    const rules = async (): Promise<string[]> => (await papertrace.problems()).map(({ rule }) => rule).filter((rule) => rule === 'parameter-differs');
    assert.deepEqual(await rules(), []);
    papertrace.shown('file:///repo/base.yaml', 'warmup: 1\n', 'yaml');
    assert.deepEqual(await rules(), ['parameter-differs']);
    papertrace.closed('file:///repo/base.yaml');
    assert.deepEqual(await rules(), []);
    files.set('file:///repo/base.yaml', 'warmup: 2\n');
    papertrace.changedOnDisk('file:///repo/base.yaml', 'text');
    assert.deepEqual(await rules(), ['parameter-differs']);
  });
});

describe('records that say too little', () => {
  it('incomplete-ambiguity: assumptions without another candidate, resolutions without evidence, contradictions of one place', async () => {
    const open = attention.replace('status: open', 'status: STATUS');
    const says = (status: string, more: string): Promise<string[]> => problems('', {}, open.replace('STATUS', `${status}${more}`));
    assert.equal((await says('assumed', '')).length, 1);
    assert.equal((await says('assumed', '\n    answer: { choice: updates }\n    options: [{ text: updates }]')).length, 1);
    assert.deepEqual(await says('assumed', '\n    answer: { choice: updates }\n    options: [{ text: updates }, { text: epochs }]'), []);
    assert.equal((await says('resolved', '\n    answer: { choice: updates }')).length, 1);
    assert.deepEqual(await says('resolved', '\n    answer: { choice: updates, evidence: "https://x.org" }'), []);
    assert.equal((await says('open', '\n    kind: contradictory')).length, 1);
    assert.deepEqual(await says('open', '\n    kind: missing'), []);
  });

  it('incomplete-deviation: what was discovered may lack a reason until it is accepted', async () => {
    const bare = attention.replace('    because: Post-LN diverged at depth 24.\n', '').replace('    reason: numerics\n', '');
    assert.equal((await problems('', {}, bare)).length, 1);
    assert.equal((await problems('', {}, bare.replace('accepted', 'proposed'))).length, 1);
    assert.deepEqual(await problems('', {}, bare.replace('accepted', 'proposed').replace('intentional', 'discovered')), []);
  });

  it('review-due: the day after', async () => {
    const due = attention.replace('date: 2026-11-03', 'review-by: 2026-11-03');
    assert.deepEqual(await problems('', {}, due), []);
    for (const [today, count] of [['2026-11-03', 0], ['2026-11-04', 1]] as const) {
      const { papertrace } = await world({ 'attention.pdf': '%PDF', 'attention.paper.yaml': due }, undefined, () => today);
      assert.equal((await papertrace.problems()).filter(({ rule }) => rule === 'review-due').length, count, today);
    }
  });
});
