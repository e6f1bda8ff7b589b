import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CodeLens, CompletionItem, Hover, Location, LocationLink } from 'vscode-languageserver-protocol';
import { attention } from '../unit/workspace.ts';
import { Client } from './client.ts';

const first = 'x = 1\n# @paper:dot-product begin';
const second = '# @paper:dot-product end\ny = "é"  # see @paper:dot-prodct';
const file = JSON.stringify({ cells: [first, second].map((text) => ({ cell_type: 'code', source: text.split(/(?<=\n)/), outputs: [] })) }, undefined, 1);

describe('an open notebook', () => {
  let folder: string;
  let client: Client;
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).toString();
  const cell = (name: string): string => `vscode-notebook-cell:/fit.ipynb#${name}`;
  const send = (method: string, params: object) => client.connection.sendNotification(`notebookDocument/${method}`, params);
  const ask = <T>(method: string, name: string, line: number, character: number, more: object = {}) =>
    client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri: cell(name) }, position: { line, character }, ...more });
  const problemsIn = (where: string, ...codes: string[]) => client.problems(where, (all) => codes.every((code) => all.some((problem) => problem.code === code)) && all.length === codes.length);

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'papertrace-notebook-'));
    writeFileSync(path.join(folder, 'attention.pdf'), '%PDF-1.7');
    writeFileSync(path.join(folder, 'attention.paper.yaml'), attention.replace('  code: ["src/**"]\n', ''));
    writeFileSync(path.join(folder, 'fit.ipynb'), file);
    client = new Client();
    await client.start(folder);
    await problemsIn(uri('fit.ipynb'), 'unknown-record');
    await send('didOpen', {
      notebookDocument: { uri: uri('fit.ipynb'), notebookType: 'jupyter-notebook', version: 1, cells: [{ kind: 2, document: cell('a') }, { kind: 2, document: cell('b') }] },
      cellTextDocuments: [{ uri: cell('a'), languageId: 'python', version: 1, text: first }, { uri: cell('b'), languageId: 'python', version: 1, text: second }],
    });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('has its problems in its cells, and in its file again once it is closed', async () => {
    const [problem] = await problemsIn(cell('b'), 'unknown-record');
    assert.deepEqual(problem?.range, { start: { line: 1, character: 22 }, end: { line: 1, character: 32 } });
    await problemsIn(uri('fit.ipynb'));
    await send('didClose', { notebookDocument: { uri: uri('fit.ipynb') }, cellTextDocuments: [{ uri: cell('a') }, { uri: cell('b') }] });
    await problemsIn(uri('fit.ipynb'), 'unknown-record');
    await problemsIn(cell('b'));
  });

  it('has every feature of a file in each cell', async () => {
    const hover = await ask<Hover>('hover', 'a', 1, 10);
    assert.match(JSON.stringify(hover.contents), /Scaled dot-product attention/);
    assert.deepEqual(hover.range, { start: { line: 1, character: 9 }, end: { line: 1, character: 20 } });
    const [link] = await ask<LocationLink[]>('definition', 'b', 0, 10);
    assert.equal(link?.targetUri, uri('attention.paper.yaml'));
    const references = await ask<Location[]>('references', 'a', 1, 10, { context: { includeDeclaration: false } });
    assert.deepEqual(references.map((each) => each.uri), [uri('attention.paper.yaml'), cell('a'), cell('b')]);
    const lenses = await ask<CodeLens[]>('codeLens', 'a', 0, 0);
    assert.deepEqual(lenses.map(({ range, command }) => [range.start.line, command?.title]), [[1, '§3.2 Scaled dot-product attention · p. 4']]);
    const items = await ask<CompletionItem[]>('completion', 'b', 1, 25);
    assert.ok(items.some(({ label }) => label === 'dot-product'));
    assert.equal((await client.ask('papertrace/reveal', { uri: cell('a'), position: { line: 1, character: 10 } }))[0]?.pdf, uri('attention.pdf'));
    assert.deepEqual(await client.ask('papertrace/scopes', { uri: cell('a') }), [{
      mark: { start: { line: 1, character: 2 }, end: { line: 1, character: 26 } }, extent: { start: { line: 1, character: 0 }, end: { line: 1, character: 26 } },
    }]);
    const places = await client.ask('papertrace/codePlaces', { paper: 'attention', id: 'dot-product' });
    assert.deepEqual(places.map(({ uri: where, label }) => [where, label]), [[cell('a'), 'fit.ipynb, cell 1:2 implements']]);
  });

  it('mends in a cell what it would in a file', async () => {
    await send('didChange', { notebookDocument: { uri: uri('fit.ipynb'), version: 2 }, change: { cells: { structure: { array: { start: 1, deleteCount: 1 }, didClose: [{ uri: cell('b') }] } } } });
    await problemsIn(cell('a'), 'begin-without-end');
    const here = { start: { line: 1, character: 10 }, end: { line: 1, character: 10 } };
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: cell('a') }, range: here, context: { diagnostics: [] } });
    assert.deepEqual(actions.map(({ title, edit }) => [title, edit?.changes?.[cell('a')]?.map(({ newText }) => newText)]), [
      ['Close the range', ['\n# @paper:dot-product end']],
      ['Remove this "begin"', ['']],
      ['Silence this mark with "@paper:ignore-next"', ['# @paper:ignore-next\n']],
    ]);
  });

  it('follows what is typed, and cells that come, go and change places', async () => {
    const change = (cells: object) => send('didChange', { notebookDocument: { uri: uri('fit.ipynb'), version: 2 }, change: { cells } });
    const span = { start: { line: 1, character: 30 }, end: { line: 1, character: 30 } };
    await problemsIn(cell('b'), 'unknown-record');
    await change({ textContent: [{ document: { uri: cell('b'), version: 2 }, changes: [{ range: span, text: 'u' }] }] });
    await problemsIn(cell('b'));
    await change({ structure: { array: { start: 0, deleteCount: 2, cells: [{ kind: 2, document: cell('b') }, { kind: 2, document: cell('a') }] } } });
    await problemsIn(cell('a'), 'begin-without-end');
    await change({ structure: { array: { start: 1, deleteCount: 1 }, didClose: [{ uri: cell('a') }] } });
    await problemsIn(cell('a'));
    await problemsIn(cell('b'), 'begin-without-end');
  });

  it('is the file with its cells for who asks where code is', async () => {
    await send('didClose', { notebookDocument: { uri: uri('fit.ipynb') }, cellTextDocuments: [{ uri: cell('a') }, { uri: cell('b') }] });
    const [place] = await client.ask('papertrace/codePlaces', { paper: 'attention', id: 'dot-product' });
    assert.deepEqual([place?.uri, place?.cell, place?.label, place?.detail], [
      uri('fit.ipynb'), { index: 0, range: { start: { line: 1, character: 2 }, end: { line: 1, character: 26 } } }, 'fit.ipynb, cell 1:2 implements', '# @paper:dot-product begin',
    ]);
  });
});
