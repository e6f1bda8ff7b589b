import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import type { History } from '../core/ports.ts';

const run = promisify(execFile);
/** Looking further back for a state that was reviewed costs more than it tells. */
const mostCommits = 200;
const mostBytes = 64 * 1024 * 1024;

/** The past of files by the `git` of this machine; where there is none, or no repository, there is no past. */
export function gitHistory(): History {
  return {
    async commits(root, path) {
      const out = await tryGit(root, 'log', `--max-count=${mostCommits}`, '--format=%H %cs', '--', path);
      return (out ?? '').split('\n').filter(Boolean).map((line) => {
        const [id = '', date = ''] = line.split(' ');
        return { id, date };
      });
    },
    textAt: (root, revision, path) => tryGit(root, 'show', '--end-of-options', `${revision}:./${path}`),
    async changedSince(root, revision) {
      const commit = (await tryGit(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`))?.trim();
      if (commit === undefined || commit === '') throw new Error(`"${revision}" is no commit of this repository`);
      const changed = await git(root, 'diff', '--name-only', '-z', '--relative', '--no-renames', commit, '--', '.');
      const added = await git(root, 'ls-files', '--others', '--exclude-standard', '-z', '--', '.');
      return [...new Set(`${changed}${added}`.split('\0').filter(Boolean))].sort();
    },
  };
}

async function git(root: string, ...words: string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', URI.parse(root).fsPath, '-c', 'core.fsmonitor=false', ...words], { maxBuffer: mostBytes, windowsHide: true });
  return stdout;
}

async function tryGit(root: string, ...words: string[]): Promise<string | undefined> {
  try {
    return await git(root, ...words);
  } catch {
    // No git, no repository, no such file in that commit: all the same to who asks.
    return undefined;
  }
}
