import { aptInstall } from './apt.mjs';
import { progress } from './report.mjs';
import { which } from './run.mjs';

/** Installs Debian's Neovim where there is none and apt is at hand; elsewhere its test says that it is skipped. */
export async function ensureNeovim() {
  if (which('nvim') !== undefined) return;
  progress('no Neovim here: installing it from the Debian packages, where there are any');
  await aptInstall('neovim');
}
