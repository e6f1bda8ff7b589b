import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, DocumentHighlight, DocumentSymbol, InlayHint, LinkedEditingRanges, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { attention } from '../unit/workspace.ts';
import { Client } from './client.ts';

const code = '# @paper:softmax begin\nx = 1\n# @paper:softmax end\n# @paper:eq.9\n';

/** One server for all: none of these changes anything. */
describe('language features over stdio', () => {
  let folder: string;
  let client: Client;
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).toString();
  const ask = <T>(method: string, line: number, character: number, more: object = {}) =>
    client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri: uri('src/model.py') }, position: { line, character }, ...more });

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'papertrace-features-'));
    mkdirSync(path.join(folder, 'src'));
    writeFileSync(path.join(folder, 'attention.pdf'), '%PDF-1.7');
    writeFileSync(path.join(folder, 'attention.paper.yaml'), attention);
    writeFileSync(path.join(folder, 'src/model.py'), '# nothing\n');
    client = new Client();
    await client.start(folder, {}, { workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } }, textDocument: { completion: { completionItem: { snippetSupport: true } } } });
    // A buffer that nobody has saved.
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri('src/model.py'), languageId: 'python', version: 1, text: code } });
    await client.ask('papertrace/overview', null);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('offers what is missing on the page before the reader first, and snippets', async () => {
    const items = await ask<CompletionItem[]>('completion', 3, 12);
    assert.ok(items.some(({ label }) => label === 'deviation without a record'), JSON.stringify(items.map(({ label }) => label)));
    assert.equal(await client.ask('papertrace/viewing', { pdf: uri('attention.pdf'), page: 7 }), null);
    const [first] = (await ask<CompletionItem[]>('completion', 3, 9)).sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.equal(first?.label, 'schedule');
  });

  it('lights up what names the same', async () => {
    const found = await ask<DocumentHighlight[]>('documentHighlight', 0, 10);
    assert.deepEqual(found.map(({ range }) => [range.start.line, range.start.character, range.end.character]), [[0, 9, 16], [2, 9, 16]]);
  });

  it('edits "begin" and "end" together', async () => {
    const { ranges } = await ask<LinkedEditingRanges>('linkedEditingRange', 0, 10);
    assert.deepEqual(ranges.map(({ start }) => start.line), [0, 2]);
  });

  it('says behind a mark what it names', async () => {
    const hints = await ask<InlayHint[]>('inlayHint', 0, 0, { range: { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } } });
    assert.deepEqual(hints.map(({ label, position: { line, character } }) => [label, line, character]), [['Softmax over the keys', 0, 22]]);
  });

  it('lists the records of a paper file, and papers, records and addresses of all folders', async () => {
    const [steps] = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: uri('attention.paper.yaml') } });
    assert.deepEqual([steps?.name, steps?.children?.[2]?.name, steps?.children?.[2]?.detail], ['steps', 'softmax', 'Softmax over the keys']);
    const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '9' });
    assert.deepEqual(symbols.map(({ name, location }) => [name, location.uri]), [['eq.9 Eq. (9)', uri('src/model.py')]]);
  });

  it('renames a record everywhere, in groups that an editor can show first', async () => {
    assert.deepEqual(await ask('prepareRename', 0, 12), { range: { start: { line: 0, character: 9 }, end: { line: 0, character: 16 } }, placeholder: 'softmax' });
    const edit = await ask<WorkspaceEdit>('rename', 0, 12, { newName: 'soft-max' });
    const edits = (edit.documentChanges ?? []).flatMap((change) => 'edits' in change
      ? change.edits.map((each) => [change.textDocument.uri, 'range' in each && each.range.start.line, 'annotationId' in each && edit.changeAnnotations?.[each.annotationId]?.label]) : []);
    assert.deepEqual(edits, [
      [uri('attention.paper.yaml'), attention.split('\n').indexOf('  softmax:'), 'Paper file'], [uri('src/model.py'), 0, 'Marks'], [uri('src/model.py'), 2, 'Marks'],
    ]);
    await assert.rejects(ask('rename', 0, 12, { newName: 'schedule' }), /has a record "schedule" already/);
    assert.equal(await ask('prepareRename', 1, 1), null);
  });
});
