import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The repository. */
export const root = path.resolve(import.meta.dirname, '..', '..');
/** Where the bootstrap puts the VS Code servers. */
export const hostFolders = { current: path.join(root, '.cache', 'host'), oldest: path.join(root, '.cache', 'host-minimum') } as const;
/** The packed extension. */
export const vsix = path.join(root, 'papertrace.vsix');

/** A file for what a run leaves behind: `PAPERTRACE_ARTIFACTS` (set for each stage of `npm test`) or `artifacts/`. */
export function artifact(name: string): string {
  const folder = process.env.PAPERTRACE_ARTIFACTS ?? path.join(root, 'artifacts');
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}
