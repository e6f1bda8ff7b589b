/*
 * npm run demo                   opens this repository, the example paper beside its code
 * npm run demo -- FOLDER         opens a folder of yours
 * npm run demo -- --check        does what a reader does, without a screen, and looks at what comes of it
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './setup/folders.mjs';
import { fail, Missing, progress } from './setup/report.mjs';
import { run, which } from './setup/run.mjs';

async function main() {
  const words = process.argv.slice(2);
  const check = words.includes('--check');
  const [named] = words.filter((word) => !word.startsWith('--'));
  const folder = named === undefined ? root : path.resolve(process.env.INIT_CWD ?? '.', named);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Missing(`${folder} is not a folder.`);

  const desktop = check ? undefined : which('code');
  await bootstrap({ hosts: desktop === undefined ? ['current'] : [], browser: check });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  progress('building and packing the extension');
  const code = await run(process.execPath, [path.join(root, 'scripts', 'package.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Missing('The extension could not be packed; npm run package says why.');

  const demo = await import('../test/harness/demo.ts');
  if (check) process.exit(await demo.checkDemo(progress));
  const what = { folder, isRepository: folder === root };
  if (desktop === undefined) await demo.serveDemo(what, progress);
  else await demo.openDesktop(desktop, what, progress);
}

await main().catch(fail);
