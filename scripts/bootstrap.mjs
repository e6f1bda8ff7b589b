import { ensureChromium } from './setup/chromium.mjs';
import { ensureHost } from './setup/host.mjs';
import { ensureModules } from './setup/modules.mjs';
import { ensureNeovim } from './setup/neovim.mjs';
import { ensureNode } from './setup/node.mjs';
import { run } from './setup/run.mjs';

/*
 * Runs on Node 20 with nothing installed: no packages, no TypeScript here or in setup/.
 * When all is there it only looks, which takes a few milliseconds; so it stands first in every script.
 */

/**
 * Makes sure of what a script needs, then returns in a Node that is new enough. Where this one is too old,
 * the script is run again with a newer one, and this process only waits and ends with its exit code.
 *
 * @param {Needs} [needs]
 */
export async function bootstrap(needs = {}) {
  const node = await ensureNode();
  await ensureModules();
  if (node !== process.execPath) process.exit(await run(node, process.argv.slice(1)));
  await install(needs);
}

/**
 * Installs what is missing beside Node and the packages.
 *
 * @typedef {{ hosts?: ('current' | 'oldest')[], browser?: boolean, neovim?: boolean }} Needs VS Code servers; a Chromium; a Neovim, if it can be had
 * @param {Needs} needs
 */
export async function install(needs) {
  for (const host of new Set(needs.hosts)) await ensureHost(host);
  if (needs.browser) await ensureChromium();
  if (needs.neovim) await ensureNeovim();
}
