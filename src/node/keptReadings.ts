import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { ReaderHost } from '../pdf/reader.ts';
import { writeAtomically } from './writeAtomically.ts';

/** So much is kept, the oldest goes first: a paper takes half a megabyte, a specification of 221 pages twelve. In bytes. */
const most = 200 * 1024 * 1024;

/** Readings of PDFs in a folder of their own, which may be deleted at any time. */
export function keptReadings(folder: string): NonNullable<ReaderHost['kept']> {
  return {
    async get(name) {
      try {
        return await readFile(path.join(folder, name), 'utf8');
      } catch {
        return undefined;
      }
    },
    async set(name, text) {
      try {
        await mkdir(folder, { recursive: true });
        writeAtomically(path.join(folder, name), text);
        await dropOldest(folder);
      } catch {
        // A full or read-only disk: it is read again the next time.
      }
    },
  };
}

async function dropOldest(folder: string): Promise<void> {
  const files = await Promise.all((await readdir(folder)).map(async (name) => {
    const { size, mtimeMs } = await stat(path.join(folder, name));
    return { name, size, mtimeMs };
  }));
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= most) return;
    await unlink(path.join(folder, name));
    total -= size;
  }
}
