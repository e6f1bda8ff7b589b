import { existsSync } from 'node:fs';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { ExitCode, Run } from './run.ts';

/** Prints what the paper itself numbers and names, as the JSON of core/outline/outline.ts. */
export async function outline(run: Run, file: string, { hints }: { hints: boolean }): Promise<ExitCode> {
  const full = path.resolve(run.cwd, file);
  if (!existsSync(full)) throw new Error(`"${file}" is not there`);
  if (!run.ports.pdfs) throw new Error('PDFs cannot be read here');
  const reading = await run.ports.pdfs.read(URI.file(full).toString(), { hints });
  run.write(`${JSON.stringify(reading.outline, null, 2)}\n`);
  return 0;
}
