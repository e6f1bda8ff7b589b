import { spawn } from 'node:child_process';
import process from 'node:process';
import type { ExitCode, Run } from './run.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Is the language server over stdio, until the editor ends it: the one that the extension starts, in the same way, in a process of its own. */
export async function lsp({ server }: Run): Promise<ExitCode> {
  const child = spawn(process.execPath, ['--max-semi-space-size=4', server, '--stdio'], { stdio: 'inherit' });
  // An editor that ends us means the server.
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0 ? 0 : 2));
  });
}
