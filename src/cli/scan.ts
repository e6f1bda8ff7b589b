import { scanned } from '../core/marks/scan.ts';
import type { ExitCode, Target } from './run.ts';
import { relative } from './relative.ts';

/**
 * Prints `{ files, marks }`: how many files below the folder were looked at, and every mark in them, in the order
 * of files and lines.
 */
export async function scan({ run, folder, workspace }: Target): Promise<ExitCode> {
  const files = await workspace.markedFiles(folder);
  const marks = files.flatMap(({ uri, marks: all }) => {
    const file = relative(folder, uri);
    return all.flatMap((mark) => scanned(mark, file));
  });
  run.write(`${JSON.stringify({ files: workspace.looked(folder), marks }, null, 2)}\n`);
  return 0;
}
