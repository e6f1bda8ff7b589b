import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { at, attention, cursor, world } from '../../workspace.ts';

const files = { 'attention.pdf': '%PDF', 'attention.paper.yaml': attention };
const paperUri = at('attention.paper.yaml');
const written = (text: string, { start, end }: Range): string => `${start.line}: ${text.split('\n')[start.line]?.slice(start.character, end.character) ?? ''}`;

describe('in a paper file', () => {
  const inPaper = (line: string) => cursor(attention.replace(line.replace('|', ''), line)).position;

  it('where a record names another leads to it, tells of it, and counts among its references', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': '# @paper:schedule\nx = 1\n' });
    const position = inPaper('about: [sche|dule]');
    const [link] = await papertrace.definition(paperUri, position);
    assert.equal(link && written(attention, link.targetSelectionRange).trim(), `${attention.split('\n').indexOf('  schedule:')}: schedule`);
    assert.match(JSON.stringify(await papertrace.hover(paperUri, position)), /Learning-rate schedule.*src\/a\.py:1 implements/);
    const places = await papertrace.references(at('src/a.py'), { line: 0, character: 12 }, false);
    assert.deepEqual(places.map(({ uri, range }) => uri === paperUri ? written(attention, range) : uri), [
      `${attention.split('\n').indexOf('    about: [schedule]')}: schedule`, at('src/a.py'),
    ]);
  });

  it('a record lights up with what refers to it, and nothing does beside an id', async () => {
    const { papertrace } = await world(files);
    const found = await papertrace.documentHighlights(paperUri, inPaper('  dot-pro|duct:'));
    assert.deepEqual(found.map(({ range, kind }) => `${written(attention, range).replace(/^\d+: /, '')} ${kind ?? 0}`), ['dot-product 3', 'dot-product 2']);
    assert.deepEqual(await papertrace.documentHighlights(paperUri, inPaper('title: Scaled dot|-product')), []);
  });

  it('records are symbols of their sections', async () => {
    const { papertrace } = await world(files);
    assert.deepEqual((await papertrace.documentSymbols(paperUri)).map(({ name, children }) => `${name}: ${children?.map((child) => child.name).join(' ') ?? ''}`), [
      'steps: attention dot-product softmax schedule causal', 'ambiguities: warmup-unit', 'deviations: pre-ln', 'results: bleu',
    ]);
    assert.deepEqual(await papertrace.documentSymbols(at('src/a.py')), []);
  });
});

describe('in code', () => {
  const code = '# @paper:softmax begin\nx = 1\n# @paper:softmax end\ny = 2  # @paper:eq.1\n# @paper:eq.9 begin\n# @paper:eq.9 end\n# @paper:pre-ln,bleu: as in the paper\n';

  it('the paper is revealed from anywhere in marked code: by the mark of the line, else by the smallest code around it', async () => {
    const text = '    # @paper:dot-product begin\na = 1\n# @paper:schedule\ndef f():\n    return 1\nb = 1\n# @paper:dot-product end\nc = 1\n';
    const { papertrace } = await world({ ...files, 'src/a.py': text });
    const revealed = text.split('\n').map(async (_, line) => (await papertrace.reveal(at('src/a.py'), { line, character: 0 })).map(({ record }) => record?.id).join(' '));
    assert.deepEqual(await Promise.all(revealed), ['dot-product', 'dot-product', 'schedule', 'schedule', 'schedule', 'dot-product', 'dot-product', '', '']);
  });

  it('what names the same lights up, by its id or its address', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': code });
    const lines = async (line: number) => (await papertrace.documentHighlights(at('src/a.py'), { line, character: 12 })).map(({ range }) => written(code, range));
    assert.deepEqual(await lines(0), ['0: softmax', '2: softmax', '3: eq.1']);
    assert.deepEqual(await lines(4), ['4: eq.9', '5: eq.9']);
    assert.deepEqual(await lines(1), []);
  });

  it('the targets of "begin" and "end" are edited together', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': code });
    const linked = async (line: number, character: number) => (await papertrace.linkedRanges(at('src/a.py'), { line, character }))?.ranges.map((range) => written(code, range));
    assert.deepEqual(await linked(2, 10), ['0: softmax', '2: softmax']);
    assert.deepEqual([await linked(0, 19), await linked(3, 18), await linked(6, 12)], [undefined, undefined, undefined]);
  });

  it('a mark is followed by what it names, unless that says the same again', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': code });
    const hints = await papertrace.inlayHints(at('src/a.py'), { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } });
    const shown = hints.map(({ position, label }) => `${position.line}:${position.character} ${typeof label === 'string' ? label : ''}`);
    assert.deepEqual(shown, ['0:22 Softmax over the keys', '3:20 Softmax over the keys', '6:37 The norm comes first.']);
    assert.deepEqual(await papertrace.inlayHints(at('src/a.py'), { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }), []);
  });

  it('papers, records and the addresses in use are symbols of the workspace', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': code });
    const named = async (query: string) => (await papertrace.workspaceSymbols(query)).map(({ name }) => name);
    assert.deepEqual(await named('softmax'), ['softmax Softmax over the keys']);
    assert.deepEqual(await named('eq.'), ['eq.1 Eq. (1)', 'eq.9 Eq. (9)']);
    assert.equal((await named('')).length, 11);
    assert.deepEqual(await named('ATTN need'), ['attention Attention Is All You Need']);
  });
});
