import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.ts';

/** Real papers and odd PDFs of others, which are no part of this repository. */
const folder = process.env.PAPERTRACE_DATA ?? path.join(root, '..', 'shared', 'data');

/** The full path of one of them: `papers/minia-almob2013.pdf`. */
export function paperOfOthers(name: string): string {
  return path.join(folder, name);
}

/** The names of all that a folder of theirs holds, sorted; none in a clone without them. */
export function papersOfOthers(name: string): string[] {
  return existsSync(path.join(folder, name)) ? readdirSync(path.join(folder, name)).filter((file) => file.endsWith('.pdf')).sort() : [];
}

/**
 * For `before`: skips a suite where the papers are absent, and says so. PAPERTRACE_DATA_REQUIRED, which .ci/run sets,
 * makes their absence a failure.
 */
export function needsPapers(suite: Mocha.Context): void {
  if (existsSync(folder)) return;
  const absent = `no papers in ${folder}; PAPERTRACE_DATA names another folder`;
  if (process.env.PAPERTRACE_DATA_REQUIRED !== undefined) throw new Error(absent);
  console.log(`      skipped: ${absent}`);
  suite.skip();
}
