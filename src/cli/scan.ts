import { scanned, type ScannedMark } from '../core/marks/scan.ts';
import { marksBelow } from '../core/marksBelow.ts';
import { folderUri } from './folder.ts';
import type { ExitCode, Run } from './run.ts';
import { relative } from './relative.ts';

/**
 * Prints `{ files, marks }`: how many files of known languages below the folder were searched, and every mark in them,
 * in the order of files and lines.
 */
export async function scan(run: Run, dir: string): Promise<ExitCode> {
  const folder = folderUri(run, dir);
  const found = new Map<string, readonly ScannedMark[]>();
  const files = await marksBelow(folder, run.ports, ({ uri, marks }) => {
    const file = relative(folder, uri);
    found.set(file, marks.flatMap((mark) => scanned(mark, file)));
  });
  const marks = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, scans]) => scans);
  run.write(`${JSON.stringify({ files, marks }, null, 2)}\n`);
  return 0;
}
