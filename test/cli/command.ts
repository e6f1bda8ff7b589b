import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { root } from '../harness/places.ts';

const command = path.join(root, 'dist', 'papertrace.mjs');

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built command in a folder, as a user runs it. */
export function runIn(folder: string, ...words: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', cwd: folder });
  return { code: status, out: stdout, err: stderr };
}
