import { URI } from 'vscode-uri';
import { freshLocks } from '../core/features/locks.ts';
import type { ExitCode, Target } from './run.ts';
import { relative } from './relative.ts';

/** Writes the locks of the root, or with `check` says which are behind. PDFs that are not here leave their lines as they are. */
export async function lock({ run, folder, workspace }: Target, { check = false }: { check?: boolean }): Promise<ExitCode> {
  const locks = freshLocks(await workspace.settled());
  const changed = locks.filter(({ isCurrent }) => !isCurrent);
  for (const { uri, text, places } of changed) {
    if (!check) run.writeFile(URI.parse(uri).fsPath, text);
    run.write(check ? `${relative(folder, uri)} is behind\n` : `${relative(folder, uri)}: ${places} places\n`);
  }
  const failed = locks.flatMap(({ failures }) => failures);
  for (const { uri, reason } of failed) run.writeError(`${relative(folder, uri)}: ${reason}\n`);
  return (check && changed.length > 0) || failed.length > 0 ? 1 : 0;
}
