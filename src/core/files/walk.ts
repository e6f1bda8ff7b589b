import ignore, { type Ignore } from 'ignore';
import { configName } from '../root.ts';

/** What stands in a folder. A link is neither file nor folder: what it leads to is listed where it is, or not ours. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** The folders to walk through. Paths are relative to where the walk begins, with `/`; `''` is the beginning itself. */
export interface Folders {
  /** In any order; nothing where the folder cannot be read. */
  entries(path: string): Promise<readonly Entry[]>;
  /** Undefined where the file cannot be read. */
  text(path: string): Promise<string | undefined>;
  /** They answer at once, so that to ask for many at a time would only put off what was found. */
  readonly near?: boolean;
}

const never = new Set(['.git', '.hg', '.svn', 'node_modules']);

/**
 * Tells of every file that git would not ignore, folder by folder (`''` or its path with a `/` at the end, and the names
 * of its files), whether it is a git checkout or not; `.gitignore`
 * files count from the beginning down. What is a root of its own further in, by a `.git` or a configuration, is left out.
 * With `only`, no more than what stands at or below those paths: the folders that lead there are looked at, no others.
 *
 * Folders beside each other are asked for at once where they may be far away; who answers holds that in bounds.
 */
export async function walk(folders: Folders, found: (folder: string, names: readonly string[]) => void, only: readonly string[] = ['']): Promise<void> {
  return walkFolder({ folders, found }, '', [], only.includes('') ? undefined : { at: new Set(only), above: foldersAbove(only) });
}

interface Walk {
  readonly folders: Folders;
  readonly found: (folder: string, names: readonly string[]) => void;
}

/** Where a walk is to lead: to these paths, through the folders above them. */
interface Way {
  readonly at: ReadonlySet<string>;
  readonly above: ReadonlySet<string>;
}

function foldersAbove(paths: readonly string[]): Set<string> {
  const above = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0 && !above.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1)) above.add(path.slice(0, end));
  }
  return above;
}

/** `way`: undefined where all is wanted. */
async function walkFolder(walk: Walk, path: string, outer: readonly Scoped[], way: Way | undefined): Promise<void> {
  const entries = await walk.folders.entries(path);
  if (path !== '' && entries.some(({ name }) => name === '.git' || name === configName)) return;
  const prefix = path === '' ? '' : `${path}/`;
  const text = entries.some(({ name }) => name === '.gitignore') ? await walk.folders.text(`${prefix}.gitignore`) : undefined;
  // the rules nearest to a file come first
  const scopes = text === undefined ? outer : [{ prefix, rules: ignore().add(text) }, ...outer];
  const files: string[] = [];
  const inner: (() => Promise<void>)[] = [];
  for (const { name, kind } of entries) {
    if (kind === 'other' || never.has(name)) continue;
    const at = prefix + name;
    const whole = way === undefined || way.at.has(at);
    if (!whole && !(kind === 'folder' && way.above.has(at))) continue;
    if (isIgnored(at, kind === 'folder', scopes)) continue;
    if (kind === 'file') files.push(name);
    else inner.push(() => walkFolder(walk, at, scopes, whole ? undefined : way));
  }
  if (files.length > 0) walk.found(prefix, files);
  if (walk.folders.near) for (const enter of inner) await enter();
  else await Promise.all(inner.map((enter) => enter()));
}

/** The rules of one `.gitignore`, which are relative to its folder: `''`, or its path with a `/` at the end. */
interface Scoped {
  readonly prefix: string;
  readonly rules: Ignore;
}

/** As git does it: the rules nearest to the file have the last word. */
function isIgnored(path: string, isFolder: boolean, scopes: readonly Scoped[]): boolean {
  for (const { prefix, rules } of scopes) {
    const relative = path.slice(prefix.length);
    const { ignored, unignored } = rules.test(isFolder ? `${relative}/` : relative);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}
