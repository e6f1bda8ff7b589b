import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../harness/places.ts';
import type { ScratchFolder } from '../harness/scratchFolder.ts';

/** Packs an extension of one script, which starts when ours does; gives the file. */
export async function packExtension(scratch: ScratchFolder, name: string, script: string): Promise<string> {
  scratch.write(`${name}/package.json`, JSON.stringify({
    name, displayName: name, publisher: 'papertrace-bench', version: '1.0.0', description: 'For measuring', engines: { vscode: '^1.103.0' },
    main: './main.js', activationEvents: ['workspaceContains:**/*.paper.yaml'],
  }));
  scratch.write(`${name}/main.js`, script);
  scratch.write(`${name}/README.md`, 'For measuring.\n');
  const file = path.join(scratch.path, `${name}.vsix`);
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  await promisify(execFile)(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', file], { cwd: path.join(scratch.path, name) });
  return file;
}
