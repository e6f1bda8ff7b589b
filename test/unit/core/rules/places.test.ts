import assert from 'node:assert/strict';
import { engineVersion } from '../../../../src/core/documents/reading.ts';
import { attention, world, wrongIn } from '../../workspace.ts';

/** What is wrong in a root whose PDF is absent and whose lock says of each thing whether it was found. */
async function problems(code: string, things: readonly (readonly [thing: string, wanted: readonly string[], found: readonly boolean[]])[]): Promise<string[]> {
  const engine = engineVersion;
  const lock = [
    { document: 'main', sha256: 'ab', pages: 9, engine },
    ...things.map(([thing, wanted, found]) => ({ sha256: 'ab', thing, wanted, places: found.map((is) => (is ? { page: 1, text: 'words', rects: [] } : null)), engine })),
  ].map((line) => `${JSON.stringify(line)}\n`).join('');
  const { papertrace } = await world({ 'attention.paper.yaml': attention, 'attention.paper.lock': lock, 'src/a.py': code });
  return (await wrongIn(papertrace)).filter(({ rule }) => rule === 'unknown-address' || rule === 'quote-not-found')
    .map(({ uri, range: { start, end }, rule, message }) => `${uri.slice('file:///repo/'.length)}:${start.line + 1}:${start.character + 1}–${end.character + 1} ${rule} ${message}`);
}

describe('places that the paper does not have', () => {
  it('unknown-address: in a mark and in a record', async () => {
    assert.deepEqual(await problems('# @paper:eq.21\nx = 1\n# @paper:eq.2\ny = 1\n', [
      ['eq.21', ['eq.21'], [false]], ['eq.2', ['eq.2'], [true]],
      ['softmax', ['eq.1'], [false]], ['schedule', ['p.7 We varied the learning rate', 'eq.3'], [true, false]],
    ]), [
      'attention.paper.yaml:17:9–13 unknown-address The paper "attention" has no eq.1.',
      'attention.paper.yaml:21:74–78 unknown-address The paper "attention" has no eq.3.',
      'src/a.py:1:10–15 unknown-address The paper "attention" has no eq.21.',
    ]);
  });
  it('quote-not-found: in a record and in a mark, once however many targets it has', async () => {
    assert.deepEqual(await problems('# @paper:softmax,schedule\n# @paper:> no such words\nx = 1\n', [
      ['dot-product', ['p.4 We call our particular attention'], [false]], ['> no such words', ['no such words'], [false]],
    ]), [
      'attention.paper.yaml:13:27–61 quote-not-found The paper has no passage "We call our particular attention", nor one that is nearly the same.',
      'src/a.py:1:3–26 quote-not-found The paper has no passage "no such words", nor one that is nearly the same.',
    ]);
  });
  it('are not told of what nobody has looked up', async () => {
    assert.deepEqual(await problems('# @paper:eq.21\nx = 1\n', []), []);
  });
});
