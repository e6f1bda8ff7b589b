import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import ignore, { type Ignore } from 'ignore';
import { URI } from 'vscode-uri';
import type { Files } from '../core/ports.ts';

/** Larger files are data, not source. In bytes. */
const largest = 4 * 1024 * 1024;
/** Reading synchronously is five times faster than `fs.promises` over many small files; this often others get a turn. */
const turnAfter = 64;

const never = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** The files of this machine. `.gitignore` files count from the listed root down, in a git checkout or not. */
export function nodeFiles(): Files {
  let sinceTurn = 0;
  const takeTurns = async (): Promise<void> => {
    sinceTurn += 1;
    if (sinceTurn % turnAfter === 0) await nextTurn();
  };
  return {
    async list(root) {
      const found: string[] = [];
      const base = URI.parse(root).fsPath;
      const walk = async (folder: string, ignored: readonly Scoped[]): Promise<void> => {
        await takeTurns();
        const entries = entriesOf(folder);
        // A git checkout inside is a root of its own.
        if (folder !== base && entries.some(({ name }) => name === '.git')) return;
        const scoped = entries.some(({ name }) => name === '.gitignore') ? [...ignored, rulesOf(folder)] : ignored;
        for (const entry of entries) {
          if (never.has(entry.name)) continue;
          const full = path.join(folder, entry.name);
          const isFolder = entry.isDirectory();
          if ((!isFolder && !entry.isFile()) || isIgnored(full, isFolder, scoped)) continue;
          if (isFolder) await walk(full, scoped);
          else found.push(URI.file(full).toString());
        }
      };
      await walk(base, []);
      return found;
    },
    async read(uri, containing) {
      await takeTurns();
      const bytes = bytesOf(URI.parse(uri).fsPath);
      if (!bytes || (containing !== undefined && !bytes.includes(containing))) return undefined;
      if (bytes.subarray(0, 8000).includes(0)) return undefined;
      return new TextDecoder().decode(bytes);
    },
    exists(uri) {
      return Promise.resolve(existsSync(URI.parse(uri).fsPath));
    },
  };
}

/** The rules of one `.gitignore`, which are relative to its folder. */
interface Scoped {
  readonly folder: string;
  readonly rules: Ignore;
}

function rulesOf(folder: string): Scoped {
  return { folder, rules: ignore().add(readFileSync(path.join(folder, '.gitignore'), 'utf8')) };
}

/** As git does it: the rules nearest to the file have the last word. */
function isIgnored(full: string, isFolder: boolean, scoped: readonly Scoped[]): boolean {
  for (const { folder, rules } of [...scoped].reverse()) {
    const relative = path.relative(folder, full).split(path.sep).join('/');
    const { ignored, unignored } = rules.test(isFolder ? `${relative}/` : relative);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** Sorted by name; what cannot be read is taken for empty. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isNodeError(error)) return [];
    throw error;
  }
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return statSync(file).size > largest ? undefined : readFileSync(file);
  } catch (error) {
    if (isNodeError(error)) return undefined;
    throw error;
  }
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
