import { statSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Run } from './run.ts';

/** The URI of a folder as the user named it; throws when it is none. */
export function folderUri({ cwd }: Run, name: string): string {
  const full = path.resolve(cwd, name);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`"${name}" is not a folder`);
  return URI.file(full).toString();
}
