import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Memory } from '../core/ports.ts';
import { writeAtomically } from './writeAtomically.ts';

/**
 * Which files of each root had marks, a file a root in a folder that may be deleted at any time. Only names are kept: the
 * files are read and parsed as they are now, so that nothing that is shown from it is old.
 */
export function keptMarks(folder: string): Memory {
  const fileOf = (root: string): string => path.join(folder, `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.json`);
  return {
    recall(root) {
      try {
        const kept: unknown = JSON.parse(readFileSync(fileOf(root), 'utf8'));
        return Promise.resolve(Array.isArray(kept) ? kept.filter((uri) => typeof uri === 'string') : undefined);
      } catch {
        return Promise.resolve(undefined);
      }
    },
    remember(root, uris) {
      try {
        mkdirSync(folder, { recursive: true });
        writeAtomically(fileOf(root), JSON.stringify(uris));
      } catch {
        // A full or read-only disk: all is looked for the next time.
      }
      return Promise.resolve();
    },
  };
}
