import assert from 'node:assert/strict';
import { attention, world, wrongIn } from '../../workspace.ts';

/** `line severity rule → fixes` of each problem in one source file beside the paper; lines from 1. */
async function problems(text: string, paper = attention, path = 'src/a.py'): Promise<string[]> {
  const { papertrace } = await world({ 'attention.pdf': '%PDF', 'attention.paper.yaml': paper, [path]: text });
  return (await wrongIn(papertrace)).map(({ uri, range, severity, rule, fixes = [] }) =>
    [`${uri.endsWith(path) ? '' : uri}${range.start.line + 1} ${severity} ${rule}`, ...fixes.map(({ title }) => title)].join(' → '));
}

describe('duplicate-mark', () => {
  it('finds the same claim for the same lines, in one mark and in two', async () => {
    assert.deepEqual(await problems('# @paper:softmax,softmax\n# @paper:softmax\nx = 1\n'), [
      '1 warning duplicate-mark → Remove "softmax"',
      '2 warning duplicate-mark → Remove "softmax"',
    ]);
  });
  it('is silent on other lines, other verbs, other texts, and both halves of a range', async () => {
    assert.deepEqual(await problems([
      '# @paper:softmax', 'x = 1', '# @paper:softmax', 'y = 1',
      '# @paper:schedule', '# @paper:schedule test', 'z = 1',
      '# @paper:softmax lacks: masks', '# @paper:softmax lacks: scaling', 'u = 1',
      '# @paper:eq.3 begin', 'v = 1', '# @paper:eq.3 end', '# see @paper:softmax and @paper:softmax', 'w = 1', '',
    ].join('\n')), []);
  });
});

describe('overlapping-ranges', () => {
  const range = (...marks: string[]): string => marks.map((mark) => `# @paper:${mark}\nx = 1\n`).join('');
  it('finds ranges that cross, and one inside another of the same target', async () => {
    assert.deepEqual(await problems(range('eq.1 begin', 'eq.3 begin', 'eq.1 end', 'eq.3 end')), ['3 information overlapping-ranges']);
    assert.deepEqual(await problems(range('eq.1,eq.3 begin', 'eq.3 begin', 'eq.3 end', 'eq.1,eq.3 end')), ['3 information overlapping-ranges']);
  });
  it('is silent on ranges that nest or follow each other', async () => {
    assert.deepEqual(await problems(range('eq.1 begin', 'eq.3 begin', 'eq.3 end', 'eq.1 end', 'eq.1 begin', 'eq.1 end')), []);
  });
});

describe('begin-without-end', () => {
  it('offers to close the range, to name what its other half names, or to remove it', async () => {
    assert.deepEqual(await problems('# @paper:eq.1 begin\nx = 1\n'), ['1 warning begin-without-end → Close the range → Remove this "begin"']);
    assert.deepEqual(await problems('# @paper:eq.1 begin\nx = 1\n# @paper:eq.2 end\n'), [
      '1 warning begin-without-end → Close the range → Remove this "begin"',
      '3 warning begin-without-end → Change to "eq.1", as its "begin" → Remove this "end"',
    ]);
  });
});

describe('ambiguous-join', () => {
  const two = attention.replace('  schedule:\n', '  masking:\n    title: Masking\n    at: eq.1\n  schedule:\n');
  it('names the records that stand at the address, and each is a fix', async () => {
    assert.deepEqual(await problems('# @paper:eq.1\nx = 1\n', two), ['1 information ambiguous-join → Write "softmax" → Write "masking"']);
  });
  it('is silent where one stands there, where none does, and where the mark only mentions', async () => {
    assert.deepEqual(await problems('# @paper:eq.3,eq.7\nx = 1\n# see @paper:eq.1\ny = 1\n', two), []);
  });
  it('offers nothing that would leave a bare line without its algorithm', async () => {
    const lines = attention.replace('  schedule:\n', '  a1:\n    title: A\n    at: alg.1.L4\n  a2:\n    title: B\n    at: alg.1.L4\n  schedule:\n');
    assert.deepEqual(await problems('# @paper:alg.1.L4,L9\nx = 1\n', lines), ['1 information ambiguous-join']);
  });
});

describe('claim-in-test', () => {
  it('goes by the file, not by a test module inside a source file', async () => {
    const module = '// @paper:softmax\nfn f() {}\n\n#[cfg(test)]\nmod tests {\n    // @paper:softmax\n    fn g() {}\n}\n';
    assert.deepEqual(await problems(module, attention, 'src/lib.rs'), []);
    assert.deepEqual(await problems('// @paper:softmax\nfn f() {}\n', attention, 'src/tests/f.rs'), ['1 warning claim-in-test → Write "test"']);
  });
});

describe('parameter-differs', () => {
  const paper = `${attention}parameters:
  lr: { paper: 1e-4 }
  p-drop: { paper: { base: 0.1, big: 0.3 } }
  optimizer: { paper: Adam }
  schedule-of: { paper: "d^-0.5 · min(n^-0.5, n · w^-1.5)" }
  betas: { paper: 0.98 }
`;
  const differs = (line: number, ...fixes: string[]): string => [`${line} warning parameter-differs`, ...fixes.map((value) => `Change to ${value}`), 'Record a deviation'].join(' → ');

  it('compares numbers as numbers, however they are written', async () => {
    assert.deepEqual(await problems([
      'lr = 0.0001  # @paper:lr', 'lr = 1E-04  # @paper:lr', '# @paper:lr', 'lr: float = .0001', 'set_lr(1_0e-5)  # @paper:lr', 'lr = 2e-4  # @paper:lr', '',
    ].join('\n'), paper), [differs(6, '0.0001')]);
  });
  it('knows suffixes of types and declarations of other languages', async () => {
    assert.deepEqual(await problems([
      'const LR: f64 = 1e-4_f64; // @paper:lr', '/// @paper:lr', 'pub const LR: f32 = 0.0002f32;', 'let lr = 1e-4f32; // @paper:lr', '',
    ].join('\n'), paper, 'src/a.rs'), [differs(3, '0.0001')]);
  });
  it('takes any variant, or the one that the text names', async () => {
    assert.deepEqual(await problems('a = 0.3  # @paper:p-drop\nb = 0.2  # @paper:p-drop\nc = 0.3  # @paper:p-drop: base\n', paper), [
      differs(2, '0.1', '0.3'), differs(3, '0.1'),
    ]);
  });
  it('compares words with strings, and no formulas', async () => {
    assert.deepEqual(await problems('o = "adam"  # @paper:optimizer\no = "sgd"  # @paper:optimizer\ns = 0.5  # @paper:schedule-of\n', paper), [
      differs(2),
    ]);
  });
  it('does not judge where several literals may be meant, and one is right', async () => {
    assert.deepEqual(await problems('b = (0.9, 0.98)  # @paper:betas\nb = (0.9, 0.99)  # @paper:betas\nx[0] = 0.97  # @paper:betas\n', paper), [differs(3, '0.98')]);
  });
  it('is silent where a deviation says so, in the paper file or in the mark', async () => {
    const told = paper.replace('about: [dot-product]', 'about: [dot-product, lr]');
    assert.deepEqual(await problems('lr = 2e-4  # @paper:lr\n', told), []);
    assert.deepEqual(await problems('lr = 2e-4  # @paper:lr deviates: small batches\n', paper), []);
  });
});
