import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLens, Hover, LocationLink, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import type { NewRecordRequest } from '../../src/core/features/edits.ts';
import { attention } from '../unit/workspace.ts';
import { Client } from './client.ts';

describe('the server over stdio', () => {
  let folder: string;
  let client: Client;
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).toString();

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'papertrace-server-'));
    mkdirSync(path.join(folder, 'src'));
    writeFileSync(path.join(folder, 'attention.pdf'), '%PDF-1.7');
    writeFileSync(path.join(folder, 'attention.paper.yaml'), attention);
    writeFileSync(path.join(folder, 'src/model.py'), '# @paper:dot-prodct\ndef attend(q, k, v):\n    return q\n');
    client = new Client();
    await client.start(folder);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (name: string, languageId: string, text: string) =>
    client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri(name), languageId, version: 1, text } });
  const change = (name: string, text: string) =>
    client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: uri(name), version: 2 }, contentChanges: [{ text }] });

  it('publishes problems of files that nobody opened', async () => {
    const [problem] = await client.problems(uri('src/model.py'), (all) => all.length === 1);
    assert.equal(problem?.code, 'unknown-record');
  });

  it('reads unsaved text first, and the disk again once it is closed', async () => {
    await client.problems(uri('src/model.py'), (all) => all.length === 1);
    await open('src/model.py', 'python', '# @paper:dot-product\ndef attend(q, k, v):\n    return q\n');
    await client.problems(uri('src/model.py'), (all) => all.length === 0);
    const position = { line: 0, character: 12 };
    const textDocument = { uri: uri('src/model.py') };
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument, position });
    assert.match(JSON.stringify(hover.contents), /Scaled dot-product attention · p\. 4/);
    const [link] = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', { textDocument, position });
    assert.equal(link?.targetUri, uri('attention.paper.yaml'));
    const [lens] = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.equal(lens?.command?.title, '§3.2 Scaled dot-product attention · p. 4');
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    await client.problems(uri('src/model.py'), (all) => all.length === 1);
  });

  it('follows files that are made, changed and removed', async () => {
    await client.problems(uri('src/model.py'), (all) => all.length === 1);
    writeFileSync(path.join(folder, 'src/new.rs'), '// @paper:nothing-known\nfn f() {}\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('src/new.rs'), type: 1 }] });
    await client.problems(uri('src/new.rs'), (all) => all.length === 1);
    rmSync(path.join(folder, 'src'), { recursive: true });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('src'), type: 3 }] });
    await client.problems(uri('src/new.rs'), (all) => all.length === 0);
    await client.problems(uri('src/model.py'), (all) => all.length === 0);
  });

  it('adds a record where it belongs in the paper, on top of unsaved text', async () => {
    await client.problems(uri('src/model.py'), (all) => all.length === 1);
    const unsaved = `# mine\n${attention}`;
    await open('attention.paper.yaml', 'yaml', unsaved);
    const answer = await client.ask('papertrace/addRecord', {
      pdf: uri('attention.pdf'), kind: 'step', title: 'Multi-head attention', passage: { page: 5, quote: 'h parallel attention layers', section: 'sec.3.2' },
    });
    assert.ok('edit' in answer, JSON.stringify(answer));
    assert.deepEqual([answer.paper, answer.id], ['attention', 'multi-head-attention']);
    const [edit, ...more] = answer.edit.changes?.[uri('attention.paper.yaml')] ?? [];
    assert.deepEqual(more, []);
    const after = apply(unsaved, edit);
    assert.equal(after.split('\n').filter((line) => !unsaved.split('\n').includes(line)).join('\n'),
      '  multi-head-attention:\n    title: Multi-head attention\n    at: { page: 5, quote: "h parallel attention layers", in: sec.3.2 }');
  });

  it('adds records without a place, results and parameters with what the paper says', async () => {
    await client.problems(uri('src/model.py'), (all) => all.length === 1);
    const written = async (request: NewRecordRequest) => {
      const answer = await client.ask('papertrace/addRecord', request);
      return 'edit' in answer ? answer.edit.changes?.[uri('attention.paper.yaml')]?.map(({ newText }) => newText.trim()).join('') : answer.refused;
    };
    assert.deepEqual([
      await written({ pdf: uri('attention.pdf'), kind: 'note', title: 'Read again' }),
      await written({ paper: 'attention', kind: 'result', title: 'Newstest 2013', value: 25.8 }),
      await written({ paper: 'attention', kind: 'parameter', title: 'Beam size', value: '4.0' }),
      await written({ paper: 'nobody', kind: 'step', title: 'X' }),
    ], [
      'notes:\n  read-again:\n    text: Read again',
      'newstest-2013:\n    title: Newstest 2013\n    reported: 25.8',
      'parameters:\n  beam-size:\n    title: Beam size\n    paper: "4.0"',
      'There is no paper "nobody" any more.',
    ]);
  });

  it('refuses to write to a paper file that does not parse, and keeps showing what it last said', async () => {
    await client.problems(uri('src/model.py'), (all) => all.length === 1);
    await open('attention.paper.yaml', 'yaml', attention);
    await change('attention.paper.yaml', attention.replace('steps:', 'steps: ['));
    await client.problems(uri('attention.paper.yaml'), (all) => all.some(({ code }) => code === 'paper-syntax'));
    const answer = await client.ask('papertrace/addRecord', { pdf: uri('attention.pdf'), kind: 'step', title: 'X', passage: { page: 1, quote: 'x' } });
    assert.ok('refused' in answer);
    assert.match(answer.refused, /does not parse/);
    const { papers, steps } = await client.ask('papertrace/overview', null);
    assert.deepEqual([papers[0]?.stale, steps[0]?.children.length], [true, 2]);
  });

  it('starts a paper beside its PDF, once', async () => {
    await client.problems(uri('src/model.py'), (all) => all.length === 1);
    writeFileSync(path.join(folder, '1706.03762v7.pdf'), '%PDF-1.7');
    const facts = { pdf: uri('1706.03762v7.pdf'), sha256: 'ab12', title: 'Other: a paper', authors: ['A. Author'] };
    const answer = await client.ask('papertrace/startPaper', facts);
    assert.ok('edit' in answer, JSON.stringify(answer));
    const created = answer.edit.documentChanges?.[1] as TextDocumentEdit | undefined;
    writeFileSync(new URL(answer.uri), (created?.edits[0] as TextEdit).newText);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: answer.uri, type: 1 }] });
    const { papers } = await client.ask('papertrace/overview', null);
    assert.deepEqual(papers.map(({ title }) => title).sort(), ['Attention Is All You Need', 'Other: a paper']);
    assert.ok('refused' in await client.ask('papertrace/startPaper', facts));
  });

  it('gives the mark for a record and for a passage that has none, and where to write it', async () => {
    await client.problems(uri('src/model.py'), (all) => all.length === 1);
    const pdf = uri('attention.pdf');
    const passage = { page: 4, quote: 'We call our particular attention', section: 'sec.3.2' };
    assert.deepEqual(await client.ask('papertrace/mark', { pdf, passage, id: 'dot-product' }), { text: '@paper:dot-product' });
    const text = '@paper:sec.3.2\n@paper:> We call our particular attention';
    assert.deepEqual(await client.ask('papertrace/mark', { pdf, passage }), { text });
    const answer = await client.ask('papertrace/insertMark', { text, uri: uri('src/model.py'), languageId: 'python', position: { line: 2, character: 4 } });
    assert.ok('edit' in answer, JSON.stringify(answer));
    assert.deepEqual(answer.edit.changes?.[uri('src/model.py')], [{
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      newText: '    # @paper:sec.3.2\n    # @paper:> We call our particular attention\n',
    }]);
  });
});

function apply(text: string, edit: TextEdit | undefined): string {
  assert.ok(edit);
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }) => lines.slice(0, line).reduce((all, each) => all + each.length + 1, 0) + character;
  return text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end));
}
