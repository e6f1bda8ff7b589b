import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isSource, largestSource } from '../core/files/source.ts';
import { pathOf } from './pathOf.ts';

/** Nearly every source file fits in at once. In bytes. */
const atOnce = 256 * 1024;

/** Gives a file's text without a byte order mark; undefined where there is none to be had, or where it lacks `containing`. */
export type TextReader = (file: string, containing?: string) => string | undefined;

/** Reads synchronously, which is several times faster than `fs.promises` over many small files. */
export function textReader(): TextReader {
  // One for all files, filled anew by each: making one for each is most of what reading them costs.
  const buffer = Buffer.allocUnsafeSlow(atOnce);
  return (file, containing) => {
    const bytes = readBytes(file, buffer);
    // among the bytes, since most files are not wanted and need no decoding
    if (!bytes || (containing !== undefined && !bytes.includes(containing)) || !isSource(bytes)) return undefined;
    return new TextDecoder().decode(bytes);
  };
}

/** What the file holds, in `buffer` where it fits. Undefined when it cannot be read or is too large. */
function readBytes(file: string, buffer: Buffer): Buffer | undefined {
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

/** An error of the file system, as against one of ours. */
export function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

/** Files of a folder: its URI with a `/` at the end, and what follows it in theirs. */
export interface FolderFiles {
  readonly folder: string;
  readonly names: readonly string[];
}

/** Reads files of a folder; `found` gets the URIs and texts of those that have `containing`. */
export function readFolder(textOf: TextReader, { folder, names }: FolderFiles, containing: string | undefined, found: (uri: string, text: string) => void): void {
  const at = pathOf(folder);
  for (const name of names) {
    const text = textOf(at + decodeURIComponent(name), containing);
    if (text !== undefined) found(folder + name, text);
  }
}
