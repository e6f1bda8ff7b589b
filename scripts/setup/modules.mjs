import path from 'node:path';
import { root } from './folders.mjs';
import { isInstalled } from './lockfile.mjs';
import { progress } from './report.mjs';
import { npm } from './run.mjs';

/** The packages of package-lock.json, installed where they are not. */
export async function ensureModules() {
  if (isInstalled(path.join(root, 'package-lock.json'), path.join(root, 'node_modules', '.package-lock.json'))) return;
  progress('installing the packages of package-lock.json');
  await npm(['ci', '--ignore-scripts'], root);
}
