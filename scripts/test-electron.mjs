/*
 * npm run test:electron [-- VERSION]     Mocha over test/extension in a desktop VS Code, which is fetched from the network
 *   VERSION as @vscode/test-electron takes it: stable (where none is named), insiders, 1.103.2 …
 */
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './setup/folders.mjs';
import { fail, Missing } from './setup/report.mjs';
import { run } from './setup/run.mjs';

async function main() {
  await bootstrap();
  if (await run(process.execPath, [path.join(root, 'esbuild.config.mjs')], { cwd: root }) !== 0) throw new Missing('The extension could not be built.');
  const { runInDesktop } = await import('../test/harness/desktop.ts');
  try {
    process.exit(await runInDesktop(process.argv[2] ?? 'stable'));
  } catch (error) {
    throw error.syscall === 'getaddrinfo' ? new Missing(`VS Code could not be fetched: ${error.hostname} is not within reach. npm test needs only npm's registry.`) : error;
  }
}

await main().catch(fail);
