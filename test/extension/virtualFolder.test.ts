import { deepEqual, match } from 'node:assert/strict';
import { commands, languages, MarkdownString, Position, TabInputCustom, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { Disposable, Hover } from 'vscode';
import { MemoryFiles } from './memoryFiles.ts';
import { eventually, overview, read, smallPdf } from './scratch.ts';

const root = Uri.parse('papertrace-memory:/repo');
const at = (path: string): Uri => Uri.joinPath(root, path);

const paper = `papertrace: 1
paper:
  title: How a Passage Is Found in the Clouds
  documents:
    main: { pdf: clouds.pdf }
  code: ["src/**"]
steps:
  exact-search:
    title: Search for the quote word for word
    at: { page: 1, quote: A quoted passage is found again }
`;

const code = `# @paper:exact-search
def exact(text, quote):
    return text.find(quote)


# @paper:exact-serch
def again(text, quote):
    return exact(text, quote)
`;

describe('a virtual folder', () => {
  let provider: Disposable | undefined;

  before(async () => {
    provider = workspace.registerFileSystemProvider('papertrace-memory', new MemoryFiles({
      '/repo/papertrace.config.yaml': '',
      '/repo/.gitignore': 'generated/\n',
      '/repo/clouds.pdf': smallPdf,
      '/repo/clouds.paper.yaml': paper,
      '/repo/src/find.py': code,
      '/repo/src/generated/find.py': code,
      '/repo/tools/plot.py': code,
    }), { isCaseSensitive: true });
    workspace.updateWorkspaceFolders(workspace.workspaceFolders?.length ?? 0, 0, { uri: root, name: 'clouds' });
    await eventually(ourPaper, (found) => found !== undefined);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const index = (workspace.workspaceFolders ?? []).findIndex(({ uri }) => uri.toString() === root.toString());
    workspace.updateWorkspaceFolders(index, 1);
    await eventually(ourPaper, (found) => found === undefined);
    provider?.dispose();
  });

  it('has its paper, and its marks in files that nobody opened', async () => {
    const found = await eventually(ourPaper, (now) => now?.coverage.done === 1);
    deepEqual([found?.coverage, found?.documents.map(({ uri }) => uri)], [{ done: 1, partial: 0, total: 1 }, [at('clouds.pdf').toString()]]);
  });

  it('has problems where its papers say the code is, and not in what git ignores', async () => {
    const problems = await eventually(ourProblems, (found) => found.length > 0);
    deepEqual(problems, ['/repo/src/find.py:6 unknown-record']);
  });

  it('tells in a hover what a mark names', async () => {
    await window.showTextDocument(at('src/find.py'));
    const hovers = await eventually(() => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', at('src/find.py'), new Position(0, 12)), (found) => found.length > 0);
    match(hovers.flatMap(({ contents }) => contents.map((content) => content instanceof MarkdownString ? content.value : '')).join('\n'), /Search for the quote word for word/);
  });

  it('follows what is typed and what is saved', async () => {
    const document = await workspace.openTextDocument(at('src/find.py'));
    const fixed = new WorkspaceEdit();
    fixed.replace(document.uri, document.lineAt(5).range, '# @paper:exact-search');
    await workspace.applyEdit(fixed);
    await eventually(ourProblems, (found) => found.length === 0);
    // VS Code gives a save up while the file is being read anew: it is asked until the file holds what was typed.
    await eventually(async () => {
      await document.save();
      return read(document.uri);
    }, (text) => /^# @paper:exact-search$[^]*^# @paper:exact-search$/m.test(text));
    await workspace.fs.writeFile(at('src/new.py'), new TextEncoder().encode('# @paper:exact-sarch\nx = 1\n'));
    deepEqual(await eventually(ourProblems, (found) => found.length > 0), ['/repo/src/new.py:1 unknown-record']);
  });

  it('opens its PDF beside the code', async () => {
    await window.showTextDocument(at('src/find.py'));
    await commands.executeCommand('papertrace.revealInPaper', { uri: at('src/find.py').toString(), position: { line: 0, character: 12 } });
    const pdfs = await eventually(() => window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(({ input }) => input instanceof TabInputCustom ? [input.uri.toString()] : [])), (open) => open.length > 0);
    deepEqual(pdfs, [at('clouds.pdf').toString()]);
  });

  it('takes the deviation log', async () => {
    await commands.executeCommand('papertrace.writeDeviationLog');
    match(await read(at('DEVIATIONS.md')), /How a Passage Is Found in the Clouds/);
    await eventually(() => window.activeTextEditor?.document.uri.path.endsWith('/DEVIATIONS.md'), (shows) => shows === true);
  });
});

async function ourPaper() {
  return (await overview()).papers.find(({ key }) => key === 'clouds');
}

function ourProblems(): string[] {
  return languages.getDiagnostics()
    .filter(([uri]) => uri.scheme === root.scheme)
    .flatMap(([uri, problems]) => problems.map(({ range, code: rule }) => `${uri.path}:${range.start.line + 1} ${typeof rule === 'object' ? rule.value : rule ?? ''}`));
}
