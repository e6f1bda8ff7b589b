import ignore, { type Ignore } from 'ignore';

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
}

const never = new Set(['.git', '.hg', '.svn', 'node_modules']);

/**
 * Every file that git would not ignore, in a stable order, whether it is a git checkout or not; `.gitignore` files
 * count from the beginning down. A git checkout further in is a root of its own and left out.
 *
 * Folders beside each other are asked for at once, since they may be far away; who answers holds that in bounds.
 */
export async function walk(folders: Folders): Promise<string[]> {
  return walkFolder(folders, '', []);
}

async function walkFolder(folders: Folders, path: string, outer: readonly Scoped[]): Promise<string[]> {
  const entries = [...await folders.entries(path)].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (path !== '' && entries.some(({ name }) => name === '.git')) return [];
  const prefix = path === '' ? '' : `${path}/`;
  const text = entries.some(({ name }) => name === '.gitignore') ? await folders.text(`${prefix}.gitignore`) : undefined;
  // the rules nearest to a file come first
  const scopes = text === undefined ? outer : [{ prefix, rules: ignore().add(text) }, ...outer];
  const found: Promise<readonly string[]>[] = [];
  for (const { name, kind } of entries) {
    if (kind === 'other' || never.has(name)) continue;
    const inner = prefix + name;
    if (isIgnored(inner, kind === 'folder', scopes)) continue;
    found.push(kind === 'file' ? Promise.resolve([inner]) : walkFolder(folders, inner, scopes));
  }
  return (await Promise.all(found)).flat();
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
