/*
 * npm run package               builds, packs papertrace.vsix and checks what is in it
 *      … -- --built             packs what dist/ holds
 */
import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root, vsix } from './setup/folders.mjs';
import { fail, Missing, progress } from './setup/report.mjs';
import { run } from './setup/run.mjs';

const megabyte = 1024 * 1024;
const kilobyte = 1024;

/** What a packed extension may weigh, in bytes. */
const limits = { 'papertrace.vsix': 5 * megabyte, 'dist/extension.js': 600 * kilobyte };

async function node(...args) {
  const code = await run(process.execPath, args, { cwd: root });
  if (code !== 0) throw new Missing(`${path.relative(root, args[0])} failed with exit code ${code}.`);
}

/** The names of the packed files, as the zip's directory has them. */
async function packedFiles() {
  const { open } = await import('yauzl');
  return await new Promise((resolve, reject) => {
    open(vsix, (error, zip) => {
      if (error) { reject(error); return; }
      const names = [];
      zip.on('entry', (entry) => names.push(entry.fileName));
      zip.on('end', () => resolve(names));
      zip.on('error', reject);
    });
  });
}

/** Every packed file must be meant by a line of vsix-files.txt, and every line must mean one. */
async function checkList() {
  const { default: picomatch } = await import('picomatch');
  const rules = readFileSync(path.join(root, 'scripts', 'vsix-files.txt'), 'utf8').split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ line, matches: picomatch(line, { dot: true }) }));
  const files = (await packedFiles()).filter((file) => file.startsWith('extension/')).map((file) => file.slice('extension/'.length));
  return [
    ...files.filter((file) => !rules.some((rule) => rule.matches(file))).map((file) => `${file} is packed, but not in scripts/vsix-files.txt`),
    ...rules.filter((rule) => !files.some(rule.matches)).map((rule) => `${rule.line} of scripts/vsix-files.txt is not packed`),
  ];
}

function checkSizes() {
  return Object.entries(limits).flatMap(([file, limit]) => {
    const { size } = statSync(path.join(root, file));
    progress(`${file}: ${Math.round(size / kilobyte)} KB of at most ${limit / kilobyte} KB`);
    return size > limit ? [`${file} is too large`] : [];
  });
}

/** pdf.js belongs to the viewer and the server; in the extension host it would cost every start. */
function checkEntry() {
  // part of a message, so no minifier takes it away
  return readFileSync(path.join(root, 'dist', 'extension.js'), 'utf8').includes('GlobalWorkerOptions') ? ['dist/extension.js holds pdf.js'] : [];
}

async function main() {
  await bootstrap();
  if (!process.argv.includes('--built')) await node(path.join(root, 'esbuild.config.mjs'));
  // a pack that fails must not leave an older one to be tested
  rmSync(vsix, { force: true });
  await node(path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce'), 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix);
  const problems = [...await checkList(), ...checkSizes(), ...checkEntry()];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

await main().catch(fail);
