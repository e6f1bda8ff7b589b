import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { isSource, largestSource } from '../core/files/source.ts';
import { type Entry, walk } from '../core/files/walk.ts';
import type { Files } from '../core/ports.ts';

/** Reading synchronously is five times faster than `fs.promises` over many small files; this often others get a turn. */
const turnAfter = 64;

/** Nearly every source file fits in at once. In bytes. */
const atOnce = 256 * 1024;

/** The files of this machine. */
export function nodeFiles(): Files {
  let sinceTurn = 0;
  // One for all files, filled anew by each: making one for each is most of what reading them costs.
  const buffer = Buffer.allocUnsafeSlow(atOnce);
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
        text: (file) => Promise.resolve(bytesOf(path.join(base, file), buffer)?.toString()),
      });
      const baseUri = URI.file(path.join(base, path.sep)).toString();
      return found.map((file) => plainName.test(file) ? baseUri + file : URI.file(path.join(base, file)).toString());
    },
    async read(uri, containing) {
      await takeTurns();
      const bytes = bytesOf(pathOf(uri), buffer);
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

/** What the file holds, in `buffer` where it fits: to be used before the next file is read. Undefined when it cannot be read or is too large. */
function bytesOf(file: string, buffer: Buffer): Buffer | undefined {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const length = readSync(descriptor, buffer, 0, buffer.length, 0);
      if (length < buffer.length) return buffer.subarray(0, length);
      const { size } = fstatSync(descriptor);
      if (size > largestSource) return undefined;
      const whole = Buffer.allocUnsafe(size);
      return whole.subarray(0, readSync(descriptor, whole, 0, size, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (isNodeError(error)) return undefined;
    throw error;
  }
}

/** Paths that a URI writes as they are. */
const plainName = /^[\w./-]*$/;

/** A file's path. Taking the URI apart costs as much as opening the file, and hardly one needs it. */
function pathOf(uri: string): string {
  const scheme = 'file://';
  const plain = process.platform !== 'win32' && uri.startsWith(`${scheme}/`) && plainName.test(uri.slice(scheme.length));
  return plain ? uri.slice(scheme.length) : URI.parse(uri).fsPath;
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
