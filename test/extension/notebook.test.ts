import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { commands, languages, MarkdownString, Position, window, workspace } from 'vscode';
import type { CodeLens, CompletionList, Hover, TextDocument, Uri } from 'vscode';
import { eventually, overview, shown, smallPdf, write } from './scratch.ts';

const paperText = `papertrace: 1
paper:
  title: How a Passage Is Found Again
  documents:
    main: { pdf: fit.pdf }
steps:
  rate:
    title: The rate of the fit
    at: { page: 1, quote: A quoted passage is found again }
`;

const cells = ['import math', 's = "😀"  # @paper:fit#rate\nrate = "é"  # @paper:fit#rat'];
const file = JSON.stringify({
  cells: cells.map((text) => ({ cell_type: 'code', metadata: {}, source: text.split(/(?<=\n)/), outputs: [], execution_count: null })),
  metadata: { kernelspec: { language: 'python', name: 'python3', display_name: 'Python' }, language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5,
}, undefined, 1);

describe('a mark in a notebook', () => {
  let uri: Uri;
  let cell: TextDocument;

  before(async () => {
    await write('notebook/fit.pdf', smallPdf);
    await shown('notebook/fit.paper.yaml', paperText);
    uri = await write('notebook/fit.ipynb', file);
    await eventually(() => languages.getDiagnostics(uri), (found) => found.length === 1);
  });

  it('is gone to from its record, in the cell that it stands in', async () => {
    await commands.executeCommand('papertrace.goToCode', { paper: 'fit', id: 'rate' });
    const open = await eventually(() => workspace.notebookDocuments.find((each) => each.uri.toString() === uri.toString()), (found) => found !== undefined);
    ok(open);
    cell = open.cellAt(1).document;
    // The editor of the cell, its caret and the selected cell each come in their own time.
    const place = () => {
      const caret = window.activeTextEditor?.selection.active;
      const selected = window.activeNotebookEditor?.selection;
      return { inCell: window.activeTextEditor?.document === cell, line: caret?.line, character: caret?.character, cells: [selected?.start, selected?.end] };
    };
    const expected = JSON.stringify({ inCell: true, line: 0, character: 12, cells: [1, 2] });
    await eventually(place, (now) => JSON.stringify(now) === expected);
  });

  it('is a problem of its cell where it names nothing', async () => {
    const problems = await eventually(() => languages.getDiagnostics(cell.uri), (found) => found.length > 0);
    deepEqual(problems.map(({ range }) => cell.getText(range)), ['fit#rat']);
    await eventually(() => languages.getDiagnostics(uri), (found) => found.length === 0);
  });

  it('has hover, lens and completion', async () => {
    const at = new Position(0, 24);
    const hovers = await eventually(() => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', cell.uri, at), (found) => found.length > 0);
    match(hovers.flatMap(({ contents }) => contents.map((content) => content instanceof MarkdownString ? content.value : '')).join('\n'), /The rate of the fit/);
    const lenses = await eventually(() => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', cell.uri, 10), (found) => found.length > 0);
    deepEqual(lenses.map(({ range, command }) => [range.start.line, command?.command]), [[0, 'papertrace.revealPlace']]);
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', cell.uri, new Position(1, 27), '#');
    equal(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'rate'), true);
  });

  it('counts while the notebook is open', async () => {
    const { papers } = await overview();
    deepEqual(papers.filter(({ key }) => key === 'fit').map(({ coverage }) => coverage.done), [1]);
  });
});
