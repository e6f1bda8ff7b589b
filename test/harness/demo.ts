import { execFile, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ExampleCopy, example } from './example.ts';
import { root, vsix } from './places.ts';
import { quiet } from './profile.ts';
import type { Settings } from './profile.ts';
import { Session } from './session.ts';
import { tour } from './tour.ts';
import { VSCodeServer } from './vscodeServer.ts';

/** Tells a person how far it has come. */
type Say = (line: string) => void;

interface Shown {
  readonly folder: string;
  /** Whether it is this repository, of which we know what is worth opening. */
  readonly isRepository: boolean;
}

const opener = path.join(root, '.cache', 'opener.vsix');

/** Goes the whole way once in a copy of the example; resolves to an exit code, 0 only when all of it was seen. */
export async function checkDemo(say: Say): Promise<number> {
  const copy = new ExampleCopy();
  const session = await Session.start({ vsix: [vsix], folder: copy.path });
  try {
    for (const step of tour) {
      await step.run(session.workbench, copy);
      say(`seen: ${step.title}`);
    }
    say('all was seen; the screenshots are in artifacts/');
    return 0;
  } catch (error) {
    console.error(error);
    await session.keepEvidence('demo');
    return 1;
  } finally {
    await session.stop();
    copy.remove();
  }
}

/** Serves VS Code for a browser until we are stopped. */
export async function serveDemo(shown: Shown, say: Say): Promise<void> {
  await packOpener();
  const server = await VSCodeServer.start({ vsix: [vsix, opener], settings: settingsFor(shown), allBuiltins: true });
  const address = server.address(shown.folder);
  openBrowser(address);
  say(`VS Code shows ${shown.folder} at\n\n    ${address}\n\nPress Ctrl+C to end it.`);
  await server.ended;
}

/** Opens the desktop's VS Code with a profile of its own, so that the person's own stays as it is. */
export async function openDesktop(code: string, shown: Shown, say: Say): Promise<void> {
  await packOpener();
  const profile = path.join(root, '.cache', 'desktop');
  const settings = path.join(profile, 'data', 'User', 'settings.json');
  mkdirSync(path.dirname(settings), { recursive: true });
  writeFileSync(settings, JSON.stringify({ ...quiet, ...settingsFor(shown) }, undefined, 2));
  const common = ['--user-data-dir', path.join(profile, 'data'), '--extensions-dir', path.join(profile, 'extensions')];
  const shell = process.platform === 'win32';
  await promisify(execFile)(code, [...common, '--install-extension', vsix, '--install-extension', opener, '--force'], { shell });
  say(`VS Code opens ${shown.folder}; close its window or press Ctrl+C to end.`);
  const editor = spawn(code, [...common, '--new-window', '--wait', shown.folder], { stdio: 'inherit', shell });
  await new Promise((resolve) => editor.on('exit', resolve));
}

function settingsFor(shown: Shown): Settings {
  return shown.isRepository
    ? { 'papertrace.demo.code': `${example.folder}/${example.code}`, 'papertrace.demo.paper': `${example.folder}/${example.paper}` }
    : {};
}

async function packOpener(): Promise<void> {
  mkdirSync(path.dirname(opener), { recursive: true });
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  await promisify(execFile)(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', opener], { cwd: path.join(root, 'scripts', 'opener') });
}

/** Where there is a desktop; elsewhere the printed address has to do. */
function openBrowser(address: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) return;
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(program, [address], { stdio: 'ignore', detached: true }).on('error', () => console.log(`${program} is not there: please open the address below.`)).unref();
}
