import { existsSync } from 'node:fs';
import { aptInstall } from './apt.mjs';
import { Missing, progress } from './report.mjs';
import { which } from './run.mjs';

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

/** Finds a Chromium, or installs Debian's; its path is then in CHROME_PATH for all that we start. */
export async function ensureChromium() {
  let file = findChromium();
  if (file === undefined) {
    progress('no browser here: installing Chromium from the Debian packages, where there are any');
    if (await aptInstall('chromium')) file = findChromium();
  }
  if (file === undefined) {
    throw new Missing('No Chromium or Chrome was found. Please install one, or name it: CHROME_PATH=/path/to/chromium npm test');
  }
  process.env.CHROME_PATH = file;
  return file;
}
