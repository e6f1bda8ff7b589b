/*
 * npm run bench [-- ROW…]       measures against references and prints a table; rows by name or group: scan, open, click-15, memory …
 *   Exit code 0: every goal met, 1: one was missed, 2: a row could not be measured. The table is in artifacts/bench.json too.
 */
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './setup/folders.mjs';
import { fail, Missing, progress } from './setup/report.mjs';
import { run } from './setup/run.mjs';

async function main() {
  await bootstrap({ hosts: ['current'], browser: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  progress('building and packing the extension');
  const code = await run(process.execPath, [path.join(root, 'scripts', 'package.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Missing('The extension could not be packed; npm run package says why.');
  const { runBench } = await import('../test/bench/run.ts');
  process.exit(await runBench(process.argv.slice(2), progress));
}

await main().catch(fail);
