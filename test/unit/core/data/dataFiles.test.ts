import assert from 'node:assert/strict';
import { DataFiles } from '../../../../src/core/data/dataFiles.ts';
import { parsePaper } from '../../../../src/core/paper/parse.ts';
import { at, root } from '../../workspace.ts';

const files: Readonly<Record<string, string>> = {
  'a.yaml': 'base: &b\n  lr: 1e-4 # small\n  "a.b": { c: yes please }\nbig:\n  <<: *b\n  sizes: [1, 2, 4]\n',
  'a.json': '{ "test": { "bleu": 26.9, "runs": [{ "seed": 1, "v": 3 }, { "seed": 2, "v": 4 }] } }',
  'a.toml': 'seed = 7\n[optim]\nwarmup = 4_000\nbetas = [0.9, 0.98]\ninner = { "x.y" = true }\n[[runs]]\nv = 1\n[[runs]]\nv = 2\n[optim.deep]\nk = "0.1"\n',
  'a.ini': '; old\nlr = 0.1\n[optim]\nwarmup: 4000   ; updates\nname = "adam w"\n',
  'runs.csv': 'seed,bleu\n1,26.9\n2,"27,1"\n3,27.0\n',
  'semi.csv': 'seed;bleu\r\n1;26.9\r\n',
  'log.jsonl': '{"epoch": 1, "loss": 3}\n{"epoch": 2, "loss": 2.5}\n',
  'broken.toml': 'a = = 1\n',
  'bomb.yaml': `a: &a [x, x]\n${'bcdefghijklmnopq'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefghijklmnopq'[index] ?? ''}, `.repeat(9)}1]`).join('\n')}\nlr: 0.1\n`,
};

/** What stands at each name: the text at its place, and the value; or why there is none. */
async function found(...names: string[]): Promise<unknown[]> {
  const paper = parsePaper(`papertrace: 1\npaper: { title: T }\nparameters:\n${names.map((name, index) => `  p${index}: { paper: 1, ours: ${JSON.stringify(name)} }\n`).join('')}`, at('t.paper.yaml')).paper;
  assert.ok(paper);
  const data = new DataFiles(root, (uri) => Promise.resolve(files[uri.slice(root.length + 1)]));
  const values = await data.values([paper]);
  return names.map((name) => {
    const looked = values.get(name);
    if (!looked || !('value' in looked)) return looked && 'problem' in looked ? looked.problem : 'absent';
    const text = files[looked.uri.slice(root.length + 1)]?.split('\n')[looked.range?.start.line ?? 0] ?? '';
    return looked.range ? [looked.value, text.slice(looked.range.start.character, looked.range.end.character)] : looked.value;
  });
}

describe('values in files of data', () => {
  it('are found by their key, and where they are written', async () => {
    assert.deepEqual(await found('a.yaml#base.lr', 'a.yaml#base.a.b.c', 'a.yaml#big.lr', 'a.yaml#big.sizes.-1', 'a.json#test.bleu', 'a.toml#optim.warmup', 'a.toml#seed', 'a.toml#optim.betas.1', 'a.toml#optim.inner.x.y', 'a.toml#runs.0.v', 'a.toml#optim.deep.k', 'a.ini#optim.warmup', 'a.ini#lr', 'a.ini#optim.name'), [
      [0.0001, '1e-4'], ['yes please', 'yes please'], [0.0001, '1e-4'], [4, '4'], [26.9, '26.9'], [4000, '4_000'], [7, '7'], [0.98, '0.98'], [true, 'true'], [1, '1'], ['0.1', '"0.1"'], ['4000', '4000'], ['0.1', '0.1'], ['adam w', '"adam w"'],
    ]);
  });
  it('are of the last row of a list, unless an index or a condition names another', async () => {
    assert.deepEqual(await found('a.json#test.runs.v', 'a.json#test.runs.seed=1.v', 'runs.csv#bleu', 'runs.csv#0.bleu', 'runs.csv#seed=2.bleu', 'semi.csv#bleu', 'log.jsonl#loss', 'log.jsonl#epoch=1.loss'), [
      [4, '4'], [3, '3'], '27.0', '26.9', '27,1', '26.9', 2.5, 3,
    ]);
  });
  it('say why there is none', async () => {
    assert.deepEqual(await found('a.yaml#base.rl', 'a.yaml#base', 'gone.yaml#x', 'a.txt#x', '../out.yaml#x', 'broken.toml#a'), [
      '"a.yaml" has no "base.rl".', '"base" in "a.yaml" is no single value.', 'absent',
      '"a.txt" cannot be read for values. These can: yaml, yml, json, jsonl, ndjson, toml, ini, cfg, conf, csv, tsv.',
      '"../out.yaml" lies outside the root. Files are named relative to the root.', '"broken.toml" does not parse, so its values cannot be read.',
    ]);
  });
  it('are found beside aliases that would never end if they were followed', async () => {
    assert.deepEqual(await found('bomb.yaml#lr'), [[0.1, '0.1']]);
  });
});
