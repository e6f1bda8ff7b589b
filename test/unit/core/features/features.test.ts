import assert from 'node:assert/strict';
import { at, attention, cursor, world } from '../../workspace.ts';

const files = { 'attention.pdf': '%PDF', 'attention.paper.yaml': attention };
const paperUri = at('attention.paper.yaml');

describe('hover', () => {
  it('tells title, section, page, standing and quote', async () => {
    const { text, position } = cursor('# @paper:dot-|product\ndef attend(q, k, v):\n    return q\n');
    const { papertrace } = await world({ ...files, 'src/a.py': text });
    const hover = await papertrace.hover(at('src/a.py'), position);
    assert.deepEqual(hover?.range, { start: { line: 0, character: 9 }, end: { line: 0, character: 20 } });
    assert.ok(hover);
    const { contents } = hover;
    assert.ok(typeof contents === 'object' && 'value' in contents);
    assert.equal(contents.value, [
      '**§3.2 Scaled dot-product attention · p. 4**', '',
      'Step, implemented, deviating · `attention#dot-product`', '',
      '> We call our particular attention', '',
    ].join('\n'));
  });
  it('escapes what the paper says', async () => {
    const paper = attention.replace('We call our particular attention', 'the *best* <b>k_v</b>');
    const { papertrace } = await world({ ...files, 'attention.paper.yaml': paper, 'src/a.py': '# @paper:dot-product\nx = 1\n' });
    const hover = await papertrace.hover(at('src/a.py'), { line: 0, character: 12 });
    assert.match(JSON.stringify(hover), /the \\\\\*best\\\\\* \\\\<b\\\\>k\\\\_v/);
  });
  it('is silent on an address where no record stands', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': '# @paper:eq.9\nx = 1\n' });
    assert.equal(await papertrace.hover(at('src/a.py'), { line: 0, character: 12 }), undefined);
  });
});

describe('definition and references', () => {
  it('go to the record and to every mark on it, several targets one by one', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': '# @paper:softmax,schedule\nx = 1\n', 'src/b.py': 'y = 1  # @paper:eq.1\n' });
    const [link, ...more] = await papertrace.definition(at('src/a.py'), { line: 0, character: 12 });
    assert.deepEqual(more, []);
    assert.equal(link?.targetUri, paperUri);
    assert.equal(attention.split('\n')[link.targetSelectionRange.start.line], '  softmax:');
    const places = await papertrace.references(at('src/a.py'), { line: 0, character: 12 }, true);
    assert.deepEqual(places.map(({ uri, range }) => `${uri.slice('file:///repo/'.length)}:${range.start.line}:${range.start.character}`), [
      `attention.paper.yaml:${link.targetSelectionRange.start.line}:2`, 'src/a.py:0:9', 'src/b.py:0:16',
    ]);
  });
  it('work from the paper file too', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': '# @paper:softmax\nx = 1\n' });
    const line = attention.split('\n').indexOf('  softmax:');
    assert.deepEqual((await papertrace.references(paperUri, { line, character: 4 }, false)).map(({ uri }) => uri), [at('src/a.py')]);
  });
});

describe('lenses', () => {
  it('name what a mark implements, with section and page, and lead to the paper', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': '# @paper:dot-product begin\nx = 1\n# @paper:dot-product end\n# see @paper:softmax\n' });
    const found = await papertrace.lenses(at('src/a.py'));
    assert.deepEqual(found.map(({ command }) => command), [{
      title: '§3.2 Scaled dot-product attention · p. 4',
      command: 'papertrace.revealPlace',
      arguments: [{ pdf: at('attention.pdf'), page: 4, quote: 'We call our particular attention', record: { paper: 'attention', id: 'dot-product' } }],
    }]);
  });

  it('count the places in code above records, and stay away while the file does not parse', async () => {
    const { papertrace, files: disk } = await world({ ...files, 'src/a.py': '# @paper:softmax\nx = 1\n' });
    const titles = async (): Promise<(string | undefined)[]> => (await papertrace.lenses(at('attention.paper.yaml'))).map(({ command }) => command?.title);
    assert.deepEqual(await titles(), ['1 place in code']);
    disk.set(at('attention.paper.yaml'), `a: [\n${files['attention.paper.yaml']}`);
    papertrace.changedOnDisk(at('attention.paper.yaml'), 'text');
    assert.deepEqual(await titles(), []);
  });
});

describe('completion', () => {
  async function labels(line: string): Promise<string[]> {
    const { text, position } = cursor(line);
    const { papertrace } = await world({ ...files, 'src/a.py': `# @paper:softmax\nx = 1\n${text}\n` });
    const items = await papertrace.completion(at('src/a.py'), ['', '', text], { line: 2, character: position.character });
    return items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
  }
  it('offers ids, what is missing first', async () => {
    assert.deepEqual(await labels('# @paper:|'), ['attention', 'dot-product', 'schedule', 'causal', 'softmax', 'warmup-unit', 'pre-ln', 'bleu']);
  });
  it('goes on after a comma and after a key', async () => {
    assert.equal((await labels('# @paper:softmax,sch|')).includes('schedule'), true);
    assert.equal((await labels('# @paper:attention#|')).includes('schedule'), true);
    assert.deepEqual(await labels('# @paper:nobody#|'), []);
  });
  it('offers verbs and scopes after a target, and nothing elsewhere', async () => {
    assert.deepEqual(await labels('# @paper:softmax |'), ['test', 'see', 'todo', 'lacks', 'deviates', 'adds', 'unclear', 'assumes', 'begin', 'end', 'file']);
    assert.deepEqual(await labels('# nothing here |'), []);
    assert.deepEqual(await labels('# @paper:softmax lacks: the |'), []);
  });
  it('replaces just the word before the cursor', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': '# @paper:attention#sof\n' });
    const item = (await papertrace.completion(at('src/a.py'), ['# @paper:attention#sof'], { line: 0, character: 22 })).find(({ label }) => label === 'softmax');
    assert.deepEqual(item?.textEdit, { range: { start: { line: 0, character: 19 }, end: { line: 0, character: 22 } }, newText: 'softmax' });
  });
});

describe('highlights', () => {
  it('are the quoted passages of a PDF, each with its look, in words too', async () => {
    const { papertrace } = await world({ ...files, 'src/a.py': '# @paper:schedule test\nx = 1\n' });
    const found = await papertrace.highlights(at('attention.pdf'));
    assert.deepEqual(found.map(({ record, look, description, places }) => `${record.id} ${look} (${description}) ${places.map((place) => `${place.page ?? '?'}: ${'quote' in place ? place.quote : place.rects.join(' ')}`).join()}`), [
      'dot-product deviating (Step, missing, deviating: Scaled dot-product attention) 4: We call our particular attention',
      'schedule unclear (Step, partial, unclear: Learning-rate schedule) 7: We varied the learning rate',
      'causal missing (Step, missing: No position sees later ones) 5: prevent positions from attending',
      'warmup-unit open (Ambiguity, open: Is warm-up counted in updates or in epochs?) 7: warmup_steps = 4000',
    ]);
    assert.deepEqual(await papertrace.highlights(at('other.pdf')), []);
  });
});

describe('trees', () => {
  it('show papers, sections and steps, what is open and what deviates', async () => {
    const code = '# @paper:softmax\nx = 1\n# @paper:sec.5.4 unclear: dropout before or after the sum?\ny = 1\n# @paper:schedule deviates: linear decay\nz = 1\n';
    const { papertrace } = await world({ ...files, 'src/a.py': code });
    const { papers, steps, ambiguities, deviations } = await papertrace.overview();
    const show = (nodes: typeof steps, indent = ''): string[] => nodes.flatMap(({ label, description, icon, children }) =>
      [`${indent}${label} [${description}] ${icon}`, ...show(children, `${indent}  `)]);
    assert.deepEqual(show(steps), [
      'Attention Is All You Need [2 of 4 implemented] book',
      '  §3.2 [] symbol-namespace',
      '    Attention [partial] color-mode',
      '      Scaled dot-product attention [missing · deviating · p. 4] git-compare',
      '      Softmax over the keys [implemented] pass',
      '    No position sees later ones [missing · p. 5] circle-outline',
      '  §5.3 [] symbol-namespace',
      '    Learning-rate schedule [implemented · deviating · unclear · p. 7] git-compare',
    ]);
    assert.deepEqual(show(ambiguities), [
      'Is warm-up counted in updates or in epochs? [open · §5.3] question',
      'dropout before or after the sum? [open · sec.5.4] question',
    ]);
    assert.deepEqual(show(deviations), ['The norm comes first. [accepted · §3.1] git-compare', 'linear decay [deviates · schedule] git-compare']);
    assert.deepEqual(papers.map(({ openAmbiguities, deviations: count }) => [openAmbiguities, count]), [[2, 2]]);
  });
});
