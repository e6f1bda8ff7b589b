import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { Missing, progress } from './report.mjs';
import { run, which } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = process.platform === 'darwin'
  ? ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
  : [];

function findChromium() {
  const told = process.env.CHROME_PATH;
  if (told !== undefined && told !== '') {
    if (!existsSync(told)) throw new Missing(`CHROME_PATH names ${told}, which is not there.`);
    return told;
  }
  for (const name of names) {
    const file = which(name);
    if (file !== undefined) return file;
  }
  return places.find((file) => existsSync(file));
}

/** How apt may be called without asking for a password; undefined when it may not. */
function apt() {
  if (which('apt-get') === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  if (which('sudo') !== undefined && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) return ['sudo', '-n'];
  return undefined;
}

/** Finds a Chromium, or installs Debian's; its path is then in CHROME_PATH for all that we start. */
export async function ensureChromium() {
  let file = findChromium();
  if (file === undefined) {
    const prefix = apt();
    if (prefix !== undefined) {
      progress('no browser here: installing Chromium from the Debian packages');
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const steps = [['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']];
      for (const step of steps) {
        const [program, ...args] = [...prefix, ...step];
        // what apt says goes to the log of errors only: a screen of package names helps nobody
        const code = await run(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
        if (code !== 0) throw new Missing(`${step.join(' ')} failed (exit code ${code}).`);
      }
      file = findChromium();
    }
  }
  if (file === undefined) {
    throw new Missing('No Chromium or Chrome was found. Please install one, or name it: CHROME_PATH=/path/to/chromium npm test');
  }
  process.env.CHROME_PATH = file;
  return file;
}
