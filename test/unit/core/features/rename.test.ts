import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at, attention, cursor, type World, world } from '../../workspace.ts';

const paperFile = 'attention.paper.yaml';
const config = String.raw`citations: [{ match: 'step (softmax)', means: 'softmax' }]`;
const other = 'papertrace: 1\npaper:\n  title: Other\nambiguities:\n  scale:\n    question: Why?\n    about: ["attention#softmax"]\n    status: open\n';
const files: Record<string, string> = {
  [paperFile]: attention.replace('affects: [bleu]', "affects: [bleu, 'softmax']"),
  'other.paper.yaml': other,
  'papertrace.config.yaml': config,
  'src/a.py': '# @paper:attention#softmax,schedule begin\nx = 1\n# @paper:attention#softmax,schedule end\n# @paper:eq.1\n',
  'src/b.rs': '/// As step softmax says, \\@paper:softmax scales.\nfn f() {}\n',
};

/** What stands in each file once the record at the `|` in `where` has another id. */
async function renamed(where: string, text: string, newId: string, { papertrace }: World, texts = files): Promise<Record<string, string>> {
  const { position } = cursor(text);
  const edit = await papertrace.rename(at(where), position, newId, false);
  assert.ok(edit && !('refused' in edit), JSON.stringify(edit));
  return Object.fromEntries(Object.entries(edit.changes ?? {}).map(([uri, edits]) => {
    const path = uri.slice(at('').length);
    return [path, TextDocument.applyEdits(TextDocument.create('', '', 0, texts[path] ?? ''), edits)];
  }));
}

describe('renaming a record', () => {
  const wanted = {
    [paperFile]: files[paperFile]?.replace('  softmax:', '  smax:').replace("'softmax'", "'smax'"),
    'other.paper.yaml': other.replace('attention#softmax', 'attention#smax'),
    'src/a.py': '# @paper:attention#smax,schedule begin\nx = 1\n# @paper:attention#smax,schedule end\n# @paper:eq.1\n',
    'src/b.rs': '/// As step softmax says, \\@paper:smax scales.\nfn f() {}\n',
  };

  it('changes its entry, what refers to it and every mark, but no citation and no address', async () => {
    assert.deepEqual(await renamed('src/a.py', '# @paper:attention#soft|max,', 'smax', await world(files)), wanted);
  });

  it('changes what an ablation switches off, but no word that is none of its records', async () => {
    const paper = attention.replace('reported: 27.3', 'reported: 27.3\n    off: [softmax, soft]');
    const made = await world({ ...files, [paperFile]: paper });
    assert.match((await renamed('src/a.py', '# @paper:attention#soft|max,', 'smax', made, { ...files, [paperFile]: paper }))[paperFile] ?? '', /off: \[smax, soft\]/);
    assert.deepEqual((await made.papertrace.problems()).filter(({ rule }) => rule === 'unknown-reference'), []);
  });

  it('starts from its entry and from where another record names it too', async () => {
    const paper = files[paperFile] ?? '';
    assert.deepEqual(await renamed(paperFile, paper.replace('  softmax:', '  soft|max:'), 'smax', await world(files)), wanted);
    assert.deepEqual(await renamed('other.paper.yaml', other.replace('attention#soft', 'attention#soft|'), 'smax', await world(files)), wanted);
  });

  it('shows the id that is renamed, wherever the cursor may be put', async () => {
    const { papertrace } = await world(files);
    const prepared = async (path: string, text: string) => papertrace.prepareRename(at(path), cursor(text).position);
    assert.deepEqual(await prepared('src/a.py', '# @paper:attention#soft|max,'), { range: { start: { line: 0, character: 19 }, end: { line: 0, character: 26 } }, placeholder: 'softmax' });
    assert.deepEqual(await prepared('src/a.py', '# @paper:attention#softmax,schedule be|gin'), { refused: 'This mark names several records. Put the cursor on one of them.' });
    assert.equal(await prepared(paperFile, attention.replace('title: Softmax', 'title: Soft|max')), undefined);
    assert.equal(await prepared('src/a.py', '\nx =| 1'), undefined);
  });

  it('refuses what is no id and what is taken', async () => {
    const { papertrace } = await world(files);
    const refusal = async (newId: string) => {
      const answer = await papertrace.rename(at('src/a.py'), { line: 0, character: 20 }, newId, false);
      return answer && 'refused' in answer ? answer.refused : undefined;
    };
    assert.equal(await refusal('soft max'), '"soft max" is not an id of letters, digits, "-" and "_" (no verb, scope or line such as L4).');
    assert.equal(await refusal('test'), '"test" is not an id of letters, digits, "-" and "_" (no verb, scope or line such as L4).');
    assert.equal(await refusal('bleu'), 'The paper "attention" has a record "bleu" already. Choose another id.');
    const stale = await world(files);
    stale.files.set(at(paperFile), `${attention}: [\n`);
    stale.papertrace.changedOnDisk(at(paperFile), 'text');
    assert.match(JSON.stringify(await stale.papertrace.rename(at('src/a.py'), { line: 0, character: 20 }, 'smax', false)), /does not parse/);
  });

  it('takes its line of the lock with it, since the PDF may not be here', async () => {
    const line = (thing: string): string => `${JSON.stringify({ sha256: 'ab', thing, wanted: ['eq.1'], places: [null], engine: 1 })}\n`;
    const { papertrace } = await world({ ...files, 'attention.paper.lock': line('softmax') + line('zero') });
    const edit = await papertrace.rename(at('src/a.py'), { line: 0, character: 20 }, 'zz', true);
    assert.ok(edit && !('refused' in edit));
    const lock = edit.documentChanges?.find((change) => 'textDocument' in change && change.textDocument.uri === at('attention.paper.lock'));
    assert.deepEqual(lock && 'edits' in lock ? lock.edits : [], [{
      range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }, newText: line('zero') + line('zz'), annotationId: 'lock',
    }]);
    const review = (reviewed: string): string => `${JSON.stringify({ reviewed, path: 'src/a.py', code: '00', date: '2026-11-03' })}\n`;
    const reviewed = await world({ ...files, 'attention.paper.lock': review('softmax') + review('zero') });
    assert.equal((await renamed('src/a.py', '# @paper:attention#soft|max,', 'zz', reviewed))['attention.paper.lock'], review('zero') + review('zz'));
    assert.deepEqual(Object.values(edit.changeAnnotations ?? {}).map(({ label, needsConfirmation }) => [label, needsConfirmation]), [['Paper file', undefined], ['Marks', undefined], ['Lock', undefined]]);
  });
});
