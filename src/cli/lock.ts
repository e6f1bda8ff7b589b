import { URI } from 'vscode-uri';
import { freshLocks } from '../core/features/locks.ts';
import { open } from './open.ts';
import type { ExitCode, Run } from './run.ts';
import { relative } from './relative.ts';

export interface LockOptions {
  readonly check?: boolean;
}

/** Writes the locks of the root, or with `check` says which are behind. PDFs that are not here leave their lines as they are; what only they tell is said to lack. */
export async function lock(run: Run, dir: string, { check = false }: LockOptions): Promise<ExitCode> {
  const { folder, workspace } = await open(run, dir);
  const locks = freshLocks(await workspace.settled());
  const changed = locks.filter(({ isCurrent }) => !isCurrent);
  for (const { uri, text, places } of changed) {
    if (!check) run.writeFile(URI.parse(uri).fsPath, text);
    run.write(check ? `${relative(folder, uri)} is behind\n` : `${relative(folder, uri)}: ${places} places\n`);
  }
  const failed = locks.flatMap(({ failures }) => failures);
  for (const { uri, reason } of failed) run.writeError(`${relative(folder, uri)}: ${reason}\n`);
  const lacking = locks.filter(({ untold }) => untold > 0);
  for (const { uri, untold } of lacking) {
    run.writeError(`${relative(folder, uri)} lacks ${untold === 1 ? '1 place that is used' : `${untold} places that are used`}: no PDF that is here tells. Put the PDF where the paper file says, and run this again.\n`);
  }
  return (check && changed.length > 0) || failed.length > 0 || lacking.length > 0 ? 1 : 0;
}
