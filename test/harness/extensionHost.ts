import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { HeadlessBrowser } from './browser.ts';
import { ExampleCopy } from './example.ts';
import { formatOutcome, outcomePrefix } from './outcome.ts';
import type { TestOutcome } from './outcome.ts';
import { artifact, root } from './places.ts';
import { VSCodeServer } from './vscodeServer.ts';

/** A suite that hangs is ended after this many milliseconds. */
const patience = 180_000;
const timedOut = 124;

/**
 * Bundles test/extension for the extension host and runs it there, with the extension loaded from the repository
 * and a copy of the example open. Resolves to an exit code, 0 when every test passed.
 */
export async function runInExtensionHost(report: string | undefined): Promise<number> {
  const bundle = await bundleTests();
  const folder = new ExampleCopy();
  const server = await VSCodeServer.start({ smokeTestDriver: true });
  try {
    const browser = await HeadlessBrowser.launch();
    try {
      return await runSuite(server, browser, bundle, folder.path, report);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
    folder.remove();
  }
}

/** One file with the suite and all tests in test/extension. */
async function bundleTests(): Promise<string> {
  const outfile = path.join(root, '.cache', 'extension-tests', 'index.cjs');
  const files = globSync('test/extension/**/*.test.ts', { cwd: root }).sort();
  await build({
    stdin: {
      contents: [
        `import { runSuite } from './test/harness/extensionSuite.ts';`,
        `export const run = () => runSuite(() => {`,
        ...files.map((file) => `  require(${JSON.stringify(`./${file}`)});`),
        `});`,
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node22', logLevel: 'warning',
    // Mocha, an ES module, is found from the bundle's place in the repository
    external: ['vscode', 'mocha'],
  });
  return outfile;
}

async function runSuite(server: VSCodeServer, browser: HeadlessBrowser, bundle: string, folder: string, report: string | undefined): Promise<number> {
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
  const ended = new Promise<number>((resolve) => {
    setTimeout(() => resolve(timedOut), patience).unref();
    void browser.page.exposeFunction('codeAutomationExit', resolve);
  });
  const remote = (file: string): string => `vscode-remote://${server.authority}${file}`;
  await browser.page.goto(server.address(folder, [
    ['extensionDevelopmentPath', remote(root)], ['extensionTestsPath', remote(bundle)], ['skipWelcome', 'true'], ['skipReleaseNotes', 'true'],
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
  }
  return code;
}
