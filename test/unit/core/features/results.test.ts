import assert from 'node:assert/strict';
import type { TreeNode } from '../../../../src/core/features/overview.ts';
import { resultsLine, tallyOf } from '../../../../src/core/features/tally.ts';
import { world } from '../../workspace.ts';

const paper = `papertrace: 1
paper: { title: T, code: ["src/**"] }
deviations:
  small-batch: { code: The batch is 64., because: One GPU., about: [batch] }
results:
  bleu:
    metric: BLEU
    setting: en-de, base
    at: tab.2
    reported: 27.3
    better: higher
    measured: [{ value: 26.8, seed: 1 }, { seed: 2, from: "runs.csv#seed=2.bleu" }]
    explained-by: [small-batch]
  one-head: { metric: BLEU, reported: 26.4, role: ablation, of: bleu, off: [multi-head], measured: [{ value: 25.9 }] }
  loop: { metric: F1, reported: 1, of: pool }
  pool: { metric: F1, reported: 1, of: loop }
parameters:
  batch: { paper: 256 }
  warmup: { paper: 4000, ours: "base.yaml#warmup" }
  p-drop: { title: Dropout, paper: { base: 0.1, big: 0.3 } }
`;
const files = {
  't.paper.yaml': paper, 'runs.csv': 'seed,bleu\n2,27.0\n', 'base.yaml': 'warmup: 4_000\n', 'src/a.py': 'batch = 64  # @paper:batch\np = 0.1  # @paper:p-drop: base\n',
};

function lines(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap(({ label, description, icon, code, children }) => [`${indent}${icon} ${label}: ${description}${code.map((place) => ` [${place.label}]`).join('')}`, ...lines(children, `${indent}  `)]);
}

describe('the view of results', () => {
  it('has each beside the paper’s, ablations below what they are held against, and the parameters', async () => {
    const { papertrace } = await world(files);
    assert.deepEqual(lines((await papertrace.overview()).results), [
      'git-compare BLEU · en-de, base: 26.9 ± 0.1414 (2 runs) for 27.3 · below, worse · explained by small-batch · Table 2',
      '  arrow-down BLEU: ablation · 25.9 for 26.4 · below, single run · without multi-head: paper -0.9, here -1',
      'circle-outline F1: 1 reported · not run · paper 0',
      'circle-outline F1: 1 reported · not run · paper 0',
      'symbol-namespace Parameters: ',
      '  git-compare batch: paper 256 · here 64 · deviating [src/a.py:1 implements]',
      '  pass warmup: paper 4000 · here 4_000 · same [base.yaml:1]',
      '  pass Dropout: paper 0.1 (base), 0.3 (big) · here 0.1 (base) · same [src/a.py:2 implements]',
    ]);
  });

  it('is in the deviation log as tables', async () => {
    const { papertrace } = await world(files);
    const [log] = await papertrace.deviationLogs('2026-11-20');
    assert.deepEqual(log?.text.split('\n').filter((line) => /^\| [^-]/.test(line)).map((line) => line.replaceAll(/ +/g, ' ')), [
      '| Result | Measured | Verdict | Explained by |',
      '| BLEU, en-de, base (`bleu`) | 26.9 ± 0.1414 (2 runs) for 27.3 | below, worse | `small-batch` |',
      '| BLEU, ablation, without multi-head (`one-head`) | 25.9 for 26.4 | below, single run | |',
      '| F1 (`loop`) | 1 reported | not run | |',
      '| F1 (`pool`) | 1 reported | not run | |',
      '| Parameter | Paper | Here | Verdict |',
      '| batch (`batch`) | 256 | 64 (src/a.py:1) | deviating |',
      '| warmup (`warmup`) | 4000 | 4_000 (base.yaml:1) | same |',
      '| Dropout (`p-drop`) | 0.1 (base), 0.3 (big) | 0.1 (src/a.py:2) | same |',
    ]);
  });

  it('is what the command line counts', async () => {
    const { trace } = await world(files);
    const all = await trace();
    const [traced] = all.papers;
    assert.ok(traced);
    const tally = tallyOf(all, traced);
    assert.equal(resultsLine(tally), '2 results below, 2 not run');
    assert.deepEqual(tally.results.slice(1, 3), [{ id: 'one-head', standing: 'below', runs: 1, mean: 25.9 }, { id: 'loop', standing: 'not run', runs: 0 }]);
    assert.deepEqual(tally.parameters.at(-1), { id: 'p-drop', uses: [{ written: '0.1', verdict: 'same', variant: 'base' }] });
  });
});
