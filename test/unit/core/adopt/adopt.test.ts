import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { adopt, type Adopted, type Adoption } from '../../../../src/core/adopt/adopt.ts';
import { survey } from '../../../../src/core/adopt/survey.ts';
import type { Pdfs } from '../../../../src/core/documents/reading.ts';
import { at, attention, type World, world } from '../../workspace.ts';

/** A PDF with the sections 3.2 and 5.3, equations (1) to (3) and Algorithm 1. */
const pdfs: Pdfs = {
  hash: () => Promise.resolve('0'.repeat(64)),
  read: () => {
    const placed = { page: 1, rect: [0, 0, 1, 1] } as const;
    return Promise.resolve({
      engine: 1, sha256: '0'.repeat(64), total: 11, pages: [], complete: true,
      outline: {
        version: 1, pages: 11, figures: [], tables: [], theorems: [], footnotes: [], references: [], problems: [],
        sections: [{ ...placed, number: '3.2', title: 'Attention', level: 2 }, { ...placed, number: '5.3', title: 'Optimizer', level: 2 }],
        equations: ['1', '2', '3'].map((number) => ({ ...placed, number, text: 'x' })),
        algorithms: [{ ...placed, kind: 'algorithm', number: '1', title: 'Training', lines: ['1', '2', '3'].map((label) => ({ ...placed, label, text: 'x' })) }],
      },
    });
  },
};

const files = {
  'attention.pdf': '%PDF', 'attention.paper.yaml': attention.replace('title: Attention Is', 'authors: [Ashish Vaswani]\n  year: 2017\n  title: Attention Is'),
  'src/model.py': `# Eqs. (1) and (2).
def softmax(x): ...

x = 1  # Eq. (1)
y = 2  # Eq. (9), not to confuse with Eq. (1) of [Ba:2016](@cite)
# @paper:eq.3 see: unlike Eq. (2)
z = 3  # see Eq. (3) test
`,
  'src/train.py': '# Algorithm 1, line 2-3 (Vaswani et al., 2017)\ndef train(): ...\n\n# https://arxiv.org/pdf/1706.03762#page=7\nr = 1\n# The unit of warm-up is not specified in the paper.\nw = 4000\n',
  'src/suppl.py': '# Suppl. Alg. 20\nq = 1\n',
};

async function surveyed(opened: World): Promise<string[]> {
  return (await survey(opened.papertrace.workspaces[0]!)).map(({ id, members }) =>
    `${id}: ${members.map(({ informal, says, stands }) => `${informal.text} → ${says ?? '–'} ${String(stands)}`).join('; ')}`);
}

async function adopted(opened: World, adoption: Omit<Adoption, 'uris'>): Promise<{ answer: Adopted; texts: Record<string, string> }> {
  const workspace = opened.papertrace.workspaces[0]!;
  const found = (await survey(workspace)).find(({ id }) => id === adoption.group);
  const answer = await adopt(workspace, { ...adoption, uris: [...new Set(found?.members.map(({ uri }) => uri))] });
  if ('refused' in answer) throw new Error(answer.refused);
  return { answer, texts: applied(opened, answer.edit) };
}

/** The texts of the files that an edit touches, after it. */
function applied({ files: texts }: World, { changes = {}, documentChanges = [] }: WorkspaceEdit): Record<string, string> {
  const edits = [...Object.entries(changes), ...documentChanges.filter((change): change is TextDocumentEdit => 'edits' in change).map((change) => [change.textDocument.uri, change.edits] as const)];
  return Object.fromEntries(edits.map(([uri, all]) => [uri.slice(at('').length), TextDocument.applyEdits(TextDocument.create(uri, '', 0, texts.get(uri) ?? ''), all as never)]));
}

describe('adopting citations', () => {
  it('finds those that are no marks yet, by form, with what they mean and whether the paper has it', async () => {
    assert.deepEqual(await surveyed(await world(files, () => pdfs)), [
      'equation: Eqs. (1) and (2) → eq.1,eq.2 true; Eq. (1) → eq.1 true; Eq. (9) → eq.9 false; Eq. (3) → eq.3 true',
      'supplement-algorithm: Suppl. Alg. 20 → – undefined',
      'algorithm-lines: Algorithm 1, line 2-3 → alg.1.L2-L3 true',
      'arxiv-link: https://arxiv.org/pdf/1706.03762#page=7 → p.7 true',
      'not-specified: The unit of warm-up is not specified in the paper. → attention unclear: The unit of warm-up is not specified in the paper. true',
      'equation Ba:2016: Eq. (1) → – undefined',
    ]);
  });

  it('does not know what stands in a paper without its PDF', async () => {
    assert.match((await surveyed(await world(files)))[0] ?? '', /Eq\. \(9\) → eq\.9 undefined/);
  });

  it('adds a pattern with which they count where they stand, and those of other works do not', async () => {
    const opened = await world(files, () => pdfs);
    const { answer, texts } = await adopted(opened, { group: 'equation', way: 'pattern', others: ['Ba:2016'] });
    assert.deepEqual([answer.done, answer.left, Object.keys(texts)], [4, 0, ['papertrace.config.yaml']]);
    opened.files.set(at('papertrace.config.yaml'), texts['papertrace.config.yaml']!);
    opened.papertrace.changedOnDisk(at('papertrace.config.yaml'), 'text');
    const { links } = await opened.trace();
    assert.deepEqual(links.map(({ mark, target }) => `${mark.range.start.line + 1} ${target.written}${mark.cited ? '' : ' mark'}`), ['1 eq.1', '1 eq.2', '4 eq.1', '5 eq.9', '6 eq.3 mark', '7 eq.3']);
    assert.deepEqual((await surveyed(opened)).filter((group) => group.startsWith('equation')), ['equation Ba:2016: Eq. (1) → – undefined']);
  });

  it('writes marks in their place, to be confirmed, and leaves those that would say something else', async () => {
    const { answer, texts } = await adopted(await world(files, () => pdfs), { group: 'equation', way: 'marks' });
    assert.equal(texts['src/model.py'], `# @paper:eq.1,eq.2.
def softmax(x): ...

x = 1  # @paper:eq.1
y = 2  # @paper:eq.9, not to confuse with Eq. (1) of [Ba:2016](@cite)
# @paper:eq.3 see: unlike Eq. (2)
z = 3  # see Eq. (3) test
`);
    assert.deepEqual([answer.done, answer.left, Object.values(answer.edit.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation)], [3, 1, [true]]);
  });

  it('keeps a link beside its mark, and makes a remark one', async () => {
    const opened = await world(files, () => pdfs);
    assert.match((await adopted(opened, { group: 'arxiv-link', way: 'marks' })).texts['src/train.py']!, /^# @paper:p\.7 https:\/\/arxiv\.org\/pdf\/1706\.03762#page=7$/m);
    assert.match((await adopted(opened, { group: 'not-specified', way: 'marks' })).texts['src/train.py']!, /^# @paper:attention unclear: The unit of warm-up is not specified in the paper\.$/m);
  });

  it('qualifies with the paper that was chosen for those of another work', async () => {
    const opened = await world({ ...files, 'ba.paper.yaml': 'papertrace: 1\npaper:\n  title: Layer Normalization\n' }, () => pdfs);
    const { texts } = await adopted(opened, { group: 'equation Ba:2016', way: 'marks', paper: 'ba' });
    assert.match(texts['src/model.py']!, /not to confuse with @paper:ba#eq\.1 of \[Ba:2016\]/);
  });

  it('makes records of places that have none, with their headings, and of remarks', async () => {
    const opened = await world({ ...files, 'src/optim.py': '# Sec. 5.3, Sec. 3.2\n' }, () => pdfs);
    const section = await adopted(opened, { group: 'section', way: 'records' });
    assert.equal(section.answer.done, 1);
    assert.match(section.texts['attention.paper.yaml']!, /\n {2}optimizer:\n {4}title: Optimizer\n {4}at: sec\.5\.3\n/);
    assert.match((await adopted(opened, { group: 'equation', way: 'records' })).texts['attention.paper.yaml']!, /title: Eq\. \(2\)\n {4}at: eq\.2\n/);
    assert.match((await adopted(opened, { group: 'not-specified', way: 'records' })).texts['attention.paper.yaml']!, /question: The unit of warm-up is not specified in the paper\.\n {4}status: open\n/);
  });

  it('says why nothing can be done', async () => {
    const opened = await world(files, () => pdfs);
    const workspace = opened.papertrace.workspaces[0]!;
    const refusal = (group: string, uri: string) => adopt(workspace, { group, uris: [at(uri)], way: 'pattern' });
    assert.deepEqual([await refusal('supplement-algorithm', 'src/suppl.py'), await refusal('equation Ba:2016', 'src/model.py'), await refusal('section', 'src/model.py')], [
      { refused: 'No paper here has a document "supplement". Name it in the paper file\'s "documents:" first.' },
      { refused: 'It is not known which paper they mean.' },
      { refused: 'These citations are no longer there.' },
    ]);
  });

  it('writes no pattern into a configuration that cannot be read', async () => {
    const opened = await world({ ...files, 'papertrace.config.yaml': 'exclude: [vendor/**]\0' }, () => pdfs);
    await assert.rejects(adopted(opened, { group: 'equation', way: 'pattern', others: ['Ba:2016'] }), /^Error: The configuration cannot be read/);
  });

  it('reads no further once it is cancelled', async () => {
    const opened = await world(files, () => pdfs);
    assert.deepEqual(await survey(opened.papertrace.workspaces[0]!, { signal: { aborted: true } }), []);
  });
});
