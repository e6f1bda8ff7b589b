import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExitCode, Run } from './run.ts';

/** Prints what the paper itself numbers and names, as the JSON of core/outline/outline.ts. */
export async function outline(run: Run, file: string, { hints }: { hints: boolean }): Promise<ExitCode> {
  let data: Uint8Array;
  try {
    data = new Uint8Array(readFileSync(path.resolve(run.cwd, file)));
  } catch (error) {
    throw new Error(`"${file}" cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  // pdf.js is large, and no other command needs it.
  const { readOutline } = await quietly(() => import('./readOutline.ts'));
  run.write(`${JSON.stringify(await readOutline(data, hints), null, 2)}\n`);
  return 0;
}

/** pdf.js says on loading what it lacks for drawing in Node, which nobody asks of it. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { warn, log } = console;
  console.warn = console.log = () => undefined;
  try {
    return await load();
  } finally {
    Object.assign(console, { warn, log });
  }
}
