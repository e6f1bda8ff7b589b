import { deepEqual } from 'node:assert/strict';
import { languages, Uri, workspace } from 'vscode';
import type { TreeNode } from '../../src/core/features/overview.ts';
import { files, links, problems } from '../sameVerdict.ts';
import { eventually, folder, overview, write } from './scratch.ts';

const severities = ['error', 'warning', 'information', 'hint'];

describe('a second folder of the workspace', () => {
  const name = 'same-verdict';
  let root: Uri;

  before(async () => {
    for (const [path, text] of Object.entries(files)) await write(`${name}/${path}`, text);
    root = Uri.joinPath(folder(), name);
    workspace.updateWorkspaceFolders(workspace.workspaceFolders?.length ?? 0, 0, { uri: root });
  });

  after(() => {
    workspace.updateWorkspaceFolders((workspace.workspaceFolders ?? []).findIndex(({ uri }) => uri.toString() === root.toString()), 1);
  });

  /** The path below the root; undefined outside. */
  const below = ({ path }: Uri): string | undefined => path.startsWith(`${root.path}/`) ? path.slice(root.path.length + 1) : undefined;

  it('has the problems that the command line has', async () => {
    const found = (): string[] => languages.getDiagnostics().flatMap(([uri, all]) => {
      const file = below(uri);
      return file === undefined ? [] : all.map(({ range: { start }, severity, code }) =>
        `${file}:${start.line + 1}:${start.character + 1} ${severities[severity] ?? ''} ${typeof code === 'object' ? code.value : code ?? ''}`);
    }).sort();
    // They come file by file.
    await eventually(found, (now) => now.join('\n') === problems.join('\n'));
    // An answer comes after what the server told before it: one too many is there by then.
    await overview();
    deepEqual(found(), problems);
  });

  it('has the marks that the command line has', async () => {
    const rows = (await overview()).steps.flatMap(all);
    const places = rows.flatMap(({ code }) => code).flatMap(({ uri, range: { start } }) => {
      const file = below(Uri.parse(uri));
      return file === undefined ? [] : [`${file}:${start.line + 1}`];
    });
    deepEqual([...new Set(places)].sort(), links);
  });
});

function all(row: TreeNode): TreeNode[] {
  return [row, ...row.children.flatMap(all)];
}
