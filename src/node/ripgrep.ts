import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { configName } from '../core/root.ts';
import { folderUri, nameInUri } from './pathOf.ts';

/** What git ignores below the folder is left out, as in the listing, and else only what is too large to be source; nothing of the user's own settings counts. */
const options = [
  '--no-config', '--no-messages', '--files-with-matches', '--null', '--path-separator=/', '--fixed-strings', '--stats',
  '--hidden', '--no-require-git', '--no-ignore-dot', '--no-ignore-exclude', '--no-ignore-global', '--no-ignore-parent',
  '--binary', '--encoding=none', '--max-filesize=4M', ...['.git', '.hg', '.svn', 'node_modules'].map((name) => `--glob=!${name}`),
];

/** So many found files are told of at a time: each telling has its cost. */
const atOnce = 64;

/** Searches with the ripgrep at `program`. One that is not there, does not know our options or is ended has not searched. */
export async function ripgrep(program: string, root: string, text: string, globs: readonly string[], found: (uris: readonly string[]) => Promise<void>): Promise<number | undefined> {
  const base = URI.parse(root).fsPath;
  const isOwn = ownFolders(base);
  const names = `papertrace:{${globs.map(inAnyCase).join(',')}}`;
  const child = spawn(program, [...options, `--type-add=${names}`, '--type=papertrace', `--regexp=${text}`, './'], { cwd: base, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
  giveWay(child.pid);
  const ended = new Promise<unknown>((resolve) => {
    child.once('error', resolve);
    child.once('close', resolve);
  });
  let rest = '';
  let waiting: string[] = [];
  const tell = async (): Promise<void> => {
    const own = waiting.map((file) => path.posix.normalize(file)).filter((file) => isOwn(path.posix.dirname(file)));
    waiting = [];
    await found(own.map((file) => folderUri(path.join(base, path.posix.dirname(file))) + nameInUri(path.posix.basename(file))));
  };
  for await (const chunk of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    const files = (rest + chunk).split('\0');
    rest = files.pop() ?? '';
    waiting.push(...files);
    if (waiting.length >= atOnce) await tell();
  }
  await tell();
  await ended;
  // Its last words, which it has only when it came to its end; files that nobody can read do not count.
  const searched = /^(\d+) files searched$/m.exec(rest)?.[1];
  return searched === undefined ? undefined : Number(searched);
}

/** We parse what it finds meanwhile and take longer: where cores are few, they are ours first. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let us.
  }
}

/** Whether a folder, by its path in the root, belongs to that and to no root further in. */
function ownFolders(base: string): (folder: string) => boolean {
  const known = new Map([['.', true]]);
  const isOwn = (folder: string): boolean => {
    const is = known.get(folder) ?? (isOwn(path.posix.dirname(folder)) && !['.git', configName].some((name) => existsSync(path.join(base, folder, name))));
    known.set(folder, is);
    return is;
  };
  return isOwn;
}

/** Of types ripgrep's globs are case-sensitive. */
function inAnyCase(glob: string): string {
  return glob.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
