import { spawnSync } from 'node:child_process';
import { Missing } from './report.mjs';
import { run, which } from './run.mjs';

/** How apt may be called without asking for a password; undefined when it may not. */
function apt() {
  if (which('apt-get') === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  if (which('sudo') !== undefined && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) return ['sudo', '-n'];
  return undefined;
}

/** Installs a Debian package; resolves to whether there is an apt to do so. */
export async function aptInstall(name) {
  const prefix = apt();
  if (prefix === undefined) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name]];
  for (const step of steps) {
    const [program, ...args] = [...prefix, ...step];
    // what apt says goes to the log of errors only: a screen of package names helps nobody
    const code = await run(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (code !== 0) throw new Missing(`${step.join(' ')} failed (exit code ${code}).`);
  }
  return true;
}
