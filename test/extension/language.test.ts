import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { commands, DiagnosticSeverity, languages, MarkdownString, Position, window, workspace, WorkspaceEdit } from 'vscode';
import type { CodeLens, CompletionList, Hover, Location, LocationLink, TextDocument } from 'vscode';
import { eventually, overview, shown, smallPdf, write } from './scratch.ts';

const paperText = `papertrace: 1
paper:
  title: How a Passage Is Found Again
  documents:
    main: { pdf: scratch.pdf }
steps:
  exact-search:
    title: Search for the quote word for word
    at: { page: 1, quote: A quoted passage is found again }
  margin:
    title: Compare with the runner-up
    at: sec.4
ambiguities:
  tie:
    question: What if two candidates score the same?
    status: open
`;

const code = `# @paper:scratch#exact-search
def exact(text, quote):
    return text.find(quote)


# @paper:scratch#exact-serch
def again(text, quote):
    return exact(text, quote)
`;

describe('a mark in code', () => {
  let python: TextDocument;

  before(async () => {
    await write('language/scratch.pdf', smallPdf);
    await shown('language/scratch.paper.yaml', paperText);
    python = await shown('language/find.py', code);
    await eventually(overview, ({ papers }) => papers.some(({ key }) => key === 'scratch'));
  });

  it('tells in a hover what it names', async () => {
    const hovers = await eventually(() => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', python.uri, new Position(0, 20)), (found) => found.length > 0);
    const text = hovers.flatMap(({ contents }) => contents.map((content) => content instanceof MarkdownString ? content.value : '')).join('\n');
    match(text, /Search for the quote word for word/);
  });

  it('has a lens that leads into the paper', async () => {
    const lenses = await eventually(() => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', python.uri, 10), (found) => found.length > 0);
    deepEqual(lenses.map(({ range, command }) => [range.start.line, command?.command]), [[0, 'papertrace.revealPlace']]);
  });

  it('leads to the record', async () => {
    const found = await commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', python.uri, new Position(0, 20));
    deepEqual(found.map((one) => 'targetUri' in one ? one.targetUri.path.split('/').at(-1) : one.uri.path.split('/').at(-1)), ['scratch.paper.yaml']);
  });

  it('completes ids', async () => {
    const document = await shown('language/typing.py', '# @paper:scratch#\n');
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, new Position(0, 17), '#');
    const labels = list.items.map(({ label }) => typeof label === 'string' ? label : label.label);
    ok(labels.includes('exact-search') && labels.includes('margin'), labels.join(', '));
  });

  it('is a problem where it names nothing', async () => {
    const problems = await eventually(() => languages.getDiagnostics(python.uri), (found) => found.length > 0);
    deepEqual(problems.map(({ range }) => range.start.line), [5]);
    match(problems[0]?.message ?? '', /exact-serch/);
  });

  it('links its problem to the page of the rule', async () => {
    const [problem] = languages.getDiagnostics(python.uri);
    const code = problem?.code;
    ok(typeof code === 'object');
    equal(code.target.toString(true), 'command:papertrace.explainRule?["unknown-record"]');
    await commands.executeCommand('papertrace.explainRule', 'unknown-record');
    await eventually(() => window.tabGroups.activeTabGroup.activeTab?.label ?? '', (label) => label.includes('unknown-record'));
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('counts as soon as it is typed', async () => {
    const typed = new WorkspaceEdit();
    typed.insert(python.uri, new Position(0, 0), '# @paper:scratch#margin\ndef margin():\n    pass\n\n\n');
    await workspace.applyEdit(typed);
    const { papers } = await eventually(overview, (now) => now.papers.some(({ key, coverage }) => key === 'scratch' && coverage.done === 2));
    deepEqual(papers.filter(({ key }) => key === 'scratch').map(({ coverage, openAmbiguities }) => [coverage.done, coverage.total, openAmbiguities]), [[2, 2, 1]]);
    await python.save();
  });

  it('is gone to from its record', async () => {
    await commands.executeCommand('papertrace.goToCode', { paper: 'scratch', id: 'exact-search' });
    deepEqual([window.activeTextEditor?.document.uri.toString(), window.activeTextEditor?.selection.active.line], [python.uri.toString(), 5]);
  });

  it('leaves the last good state in the views when the paper file breaks', async () => {
    const paper = await shown('language/scratch.paper.yaml', paperText);
    const typed = new WorkspaceEdit();
    typed.insert(paper.uri, new Position(1, 0), '  : [\n');
    await workspace.applyEdit(typed);
    const { papers } = await eventually(overview, (now) => now.papers.some(({ key, stale }) => key === 'scratch' && stale));
    equal(papers.find(({ key }) => key === 'scratch')?.coverage.total, 2);
    await eventually(() => languages.getDiagnostics(paper.uri), (found) => found.some(({ severity }) => severity === DiagnosticSeverity.Error));
    await commands.executeCommand('undo');
    await paper.save();
  });
});
