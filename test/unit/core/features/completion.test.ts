import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { at, attention, cursor, world } from '../../workspace.ts';

const other = 'papertrace: 1\npaper:\n  title: Other\nsteps:\n  scale: { title: Scale }\n';
const files = { 'attention.paper.yaml': attention, 'other.paper.yaml': other, 'attention.pdf': '%PDF', 'src/a.py': '# @paper:softmax\nx = 1\n' };
const newText = ({ textEdit }: CompletionItem): string => textEdit?.newText ?? '';
const inOrder = (items: CompletionItem[]): CompletionItem[] => [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));

async function offered(path: string, written: string, { page, snippets = false, contents = files }: { page?: number; snippets?: boolean; contents?: Record<string, string> } = {}): Promise<CompletionItem[]> {
  const { text, position } = cursor(written);
  const { papertrace } = await world({ ...contents, [path]: text });
  if (page !== undefined) papertrace.viewing({ pdf: at('attention.pdf'), page });
  return inOrder(await papertrace.completion(at(path), text.split('\n'), position, snippets));
}

describe('completion', () => {
  it('offers what is missing on the page before the reader first, then what is missing, then all else on that page', async () => {
    const labels = (await offered('src/b.py', '# @paper:|', { page: 7 })).map(({ label }) => label);
    assert.deepEqual(labels, ['schedule', 'attention', 'dot-product', 'causal', 'warmup-unit', 'softmax', 'pre-ln', 'bleu', 'other#']);
  });

  it('leads through what a verb has to say, where the editor can', async () => {
    const deviates = async (snippets: boolean) => newText((await offered('src/b.py', '# @paper:softmax dev|', { snippets })).find(({ label }) => label === 'deviates') ?? { label: '' });
    assert.deepEqual([await deviates(true), await deviates(false)], ['deviates: ${1:what the code does}; ${2:why}', 'deviates']);
  });

  it('has a difference and a question without a record, where no target stands yet', async () => {
    const inline = async (written: string) => (await offered('src/b.py', written, { snippets: true })).filter(({ kind }) => kind === 15).map(newText);
    assert.deepEqual(await inline('# @paper:|'), ['${1:sec.1} deviates: ${2:what the code does}; ${3:why}', '${1:sec.1} unclear: ${2:what the paper leaves open?}']);
    assert.deepEqual(await inline('# @paper:softmax,|'), []);
  });
});

describe('completion in a paper file', () => {
  const paperFile = 'attention.paper.yaml';
  const labels = async (line: string, by: string): Promise<string[]> => (await offered(paperFile, attention.replace(line, by))).map(({ label }) => label);

  it('offers what each field may name', async () => {
    assert.deepEqual(await labels('    parent: attention', '    parent: |'), ['dot-product', 'schedule', 'causal', 'attention', 'softmax']);
    assert.deepEqual((await labels('about: [schedule]', 'about: [schedule, |]')).slice(-3), ['pre-ln', 'bleu', 'other#']);
    assert.deepEqual(await labels('affects: [bleu]', 'affects: [other#|]'), ['scale']);
    assert.deepEqual(await labels('    about: [schedule]', '    about:\n      - schedule\n      - other#|'), ['scale']);
  });

  it('is silent everywhere else', async () => {
    assert.deepEqual(await labels('title: Attention\n', 'title: Att|\n'), []);
    assert.deepEqual(await labels('    at: eq.1', '    at: { |'), []);
    assert.deepEqual(await labels('about: [schedule]', 'about: [schedule] |'), []);
  });

  it('goes on while the file does not parse', async () => {
    const { papertrace, files: disk } = await world(files);
    const { text, position } = cursor(attention.replace('about: [schedule]', 'about: [sch|'));
    disk.set(at(paperFile), text);
    papertrace.changedOnDisk(at(paperFile), 'text');
    const items = await papertrace.completion(at(paperFile), text.split('\n'), position);
    assert.deepEqual(items.find(({ label }) => label === 'schedule')?.textEdit, {
      range: { start: { ...position, character: position.character - 3 }, end: position }, newText: 'schedule',
    });
  });
});
