import assert from 'node:assert/strict';
import { at, attention, cursor, world, wrongIn } from '../workspace.ts';

const source = cursor('# Eq. |(1)\ndef softmax(x):\n    return x\n\n# Eq. (9): unknown\ny = 1\n');
const files = {
  'attention.pdf': '%PDF', 'attention.paper.yaml': attention,
  'papertrace.config.yaml': String.raw`
citations:
  - { match: 'Eq\. \((\d+)\)', means: 'eq.$1', in: src/** }
  - { match: '§([\d.]+)', means: 'atention#sec.$1' }
`,
  'src/model.py': source.text,
  'src/test_model.py': '# Eq. (1)\ndef test_softmax(): ...\n',
  'scripts/plot.py': '# Eq. (1), §3.2\nz = 1\n',
};

/** `file:line record verb lines` of every link. */
async function links(world: { trace: () => Promise<{ links: readonly { uri: string; record?: { id: string }; mark: { verb: string; extent: () => { start: { line: number }; end: { line: number } } } }[] }> }): Promise<string[]> {
  return (await world.trace()).links.map(({ uri, record, mark: { verb, extent } }) =>
    `${uri.slice(at('').length)} ${record?.id ?? '(place)'} ${verb} ${extent().start.line + 1}-${extent().end.line + 1}`);
}

describe('citation patterns of papertrace.config.yaml', () => {
  it('make links where they stand, tests in test files, with no mark in sight', async () => {
    assert.deepEqual(await links(await world(files)), [
      'src/model.py softmax implements 2-3',
      'src/model.py (place) implements 6-6',
      'src/test_model.py softmax test 2-2',
    ]);
  });

  it('count for progress, hover, definition, references and lenses', async () => {
    const { papertrace, trace } = await world(files);
    const [paper] = (await trace()).papers;
    const uri = at('src/model.py');
    assert.deepEqual({
      done: paper?.coverage.done,
      hover: JSON.stringify(await papertrace.hover(uri, source.position)).includes('Softmax over the keys'),
      definition: (await papertrace.definition(uri, source.position)).map(({ targetUri }) => targetUri),
      references: (await papertrace.references(uri, source.position, false)).map((place) => `${place.uri.slice(at('').length)} ${JSON.stringify(Object.values(place.range.end))}`),
      lenses: (await papertrace.lenses(uri)).map(({ command }) => command?.title),
    }, {
      done: 1,
      hover: true,
      definition: [at('attention.paper.yaml')],
      references: ['src/model.py [0,9]', 'src/test_model.py [0,9]'],
      lenses: ['Eq. (1) Softmax over the keys'],
    });
  });

  it('are checked as marks are, and nothing offers to rewrite what they found', async () => {
    const { papertrace } = await world(files);
    assert.deepEqual((await wrongIn(papertrace)).map(({ uri, rule, fixes = [] }) => `${uri.slice(at('').length)} ${rule} ${fixes.length}`), ['scripts/plot.py unknown-paper 0']);
  });

  it('do not run in a folder that nobody trusts, and do once somebody does', async () => {
    const opened = await world(files);
    opened.papertrace.trust(false);
    assert.deepEqual(await links(opened), []);
    opened.papertrace.trust(true);
    assert.equal((await links(opened)).length, 3);
  });

  it('follow the configuration', async () => {
    const opened = await world(files);
    opened.files.set(at('papertrace.config.yaml'), '');
    opened.papertrace.changedOnDisk(at('papertrace.config.yaml'), 'text');
    assert.deepEqual(await links(opened), []);
  });

  it('say what is wrong with them, each at its place', async () => {
    const { papertrace } = await world({ ...files, 'papertrace.config.yaml': String.raw`
citations:
  - { match: '(', means: eq.$1 }
  - { means: eq.1 }
`, 'other/papertrace.config.yaml': String.raw`
citations:
  - { match: 'Eq (\d+)', means: eq.$1 }
  - { match: 'Eq (\d+)', means: eq.$2 }
` });
    await papertrace.open(at('other'));
    assert.deepEqual((await wrongIn(papertrace)).map(({ uri, range, message }) => `${uri.slice(at('').length)}:${range.start.line + 1}:${range.start.character + 1} ${message}`), [
      'papertrace.config.yaml:3:14 citations.match: a regular expression (RE2: no lookaround, no back references) is wanted here, not "(": missing closing ): `(`.',
      'papertrace.config.yaml:4:5 "match" is missing: a regular expression (RE2: no lookaround, no back references) is wanted.',
      'other/papertrace.config.yaml:4:33 citations.means: "match" has no group for $2',
    ]);
  });
});
