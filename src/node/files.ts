import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { isSource, largestSource } from '../core/files/source.ts';
import { type Entry, walk } from '../core/files/walk.ts';
import type { Files } from '../core/ports.ts';

/** Reading synchronously is five times faster than `fs.promises` over many small files; this often others get a turn. */
const turnAfter = 64;

/** The files of this machine. */
export function nodeFiles(): Files {
  let sinceTurn = 0;
  const takeTurns = async (): Promise<void> => {
    sinceTurn += 1;
    if (sinceTurn % turnAfter === 0) await nextTurn();
  };
  return {
    async list(root) {
      const base = URI.parse(root).fsPath;
      const found = await walk({
        async entries(folder) {
          await takeTurns();
          return entriesOf(path.join(base, folder));
        },
        text: (file) => Promise.resolve(bytesOf(path.join(base, file))?.toString()),
      });
      return found.map((file) => URI.file(path.join(base, file)).toString());
    },
    async read(uri, containing) {
      await takeTurns();
      const bytes = bytesOf(URI.parse(uri).fsPath);
      // among the bytes, since most files are not wanted and need no decoding
      if (!bytes || (containing !== undefined && !bytes.includes(containing)) || !isSource(bytes)) return undefined;
      return new TextDecoder().decode(bytes);
    },
    exists(uri) {
      return Promise.resolve(existsSync(URI.parse(uri).fsPath));
    },
  };
}

/** What cannot be read is taken for empty. */
function entriesOf(folder: string): Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other' }));
  } catch (error) {
    if (isNodeError(error)) return [];
    throw error;
  }
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return statSync(file).size > largestSource ? undefined : readFileSync(file);
  } catch (error) {
    if (isNodeError(error)) return undefined;
    throw error;
  }
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
