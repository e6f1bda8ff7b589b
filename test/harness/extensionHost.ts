import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HeadlessBrowser } from './browser.ts';
import { ExampleCopy } from './example.ts';
import { formatOutcome, outcomePrefix } from './outcome.ts';
import type { TestOutcome } from './outcome.ts';
import { artifact, root } from './places.ts';
import { bundleTests } from './testBundle.ts';
import { VSCodeServer } from './vscodeServer.ts';
import { stageWebExtension } from './webExtension.ts';

/** A suite that hangs is ended after this many milliseconds. */
const patience = 180_000;
const timedOut = 124;

/** The extension hosts that a VS Code server has. */
export type ExtensionHost = 'node' | 'oldest' | 'web';

/**
 * Bundles test/extension for an extension host and runs it there, with the built extension, and with a copy of the
 * example open as the first folder of a workspace. Resolves to an exit code, 0 when every test passed.
 */
export async function runInExtensionHost(host: ExtensionHost, report: string | undefined): Promise<number> {
  const extension = host === 'web' ? stageWebExtension() : root;
  // tests inside an extension's folder are run where that extension runs
  const bundle = host === 'web' ? await bundleTests('web', path.join(extension, 'test')) : await bundleTests('node');
  const copy = new ExampleCopy();
  const server = await VSCodeServer.start({ version: host === 'oldest' ? 'oldest' : 'current', smokeTestDriver: true });
  try {
    const browser = await HeadlessBrowser.launch();
    try {
      return await runSuite(server, browser, { extension, bundle, workspace: copy.workspaceFile() }, report);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
    copy.remove();
  }
}

/** Paths of what is run. */
interface Run {
  readonly extension: string;
  readonly bundle: string;
  readonly workspace: string;
}

/** A log that the workbench in the browser kept, a web worker host's among them. */
interface BrowserLog {
  readonly relativePath: string;
  readonly contents: string;
}

async function runSuite(server: VSCodeServer, browser: HeadlessBrowser, { extension, bundle, workspace }: Run, report: string | undefined): Promise<number> {
  const outcomes: TestOutcome[] = [];
  const noise: string[] = [];
  await browser.page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    const text = args.map(String).join(' ');
    if (!text.startsWith(outcomePrefix)) {
      noise.push(text);
      return;
    }
    const outcome = JSON.parse(text.slice(outcomePrefix.length)) as TestOutcome;
    outcomes.push(outcome);
    console.log(formatOutcome(outcome));
  });
  let logs: readonly BrowserLog[] = [];
  const ended = new Promise<number>((resolve) => {
    setTimeout(() => resolve(timedOut), patience).unref();
    void browser.page.exposeFunction('codeAutomationExit', (code: number, written: readonly BrowserLog[]) => {
      logs = written;
      resolve(code);
    });
  });
  const remote = (file: string): string => `vscode-remote://${server.authority}${file}`;
  await browser.page.goto(server.address(workspace, [
    ['extensionDevelopmentPath', remote(extension)], ['extensionTestsPath', remote(bundle)], ['skipWelcome', 'true'], ['skipReleaseNotes', 'true'],
  ]));
  const code = await ended;
  if (code === timedOut) console.log(`The suite did not end within ${patience / 1000} s.`);
  if (report !== undefined) {
    mkdirSync(path.dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify(outcomes, undefined, 2));
  }
  if (code !== 0) {
    // without a single outcome the reason is among what the editor and the extension wrote
    if (outcomes.length === 0) console.log(noise.slice(-20).join('\n'));
    await browser.page.screenshot({ path: artifact('failed/workbench.png') });
    browser.keepConsole(artifact('failed/console.txt'));
    server.profile.keepLogs(artifact('failed/logs'));
    for (const { relativePath, contents } of logs) writeFileSync(artifact(path.join('failed/browser-logs', relativePath)), contents);
  }
  return code;
}
