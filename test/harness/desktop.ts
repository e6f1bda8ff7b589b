import { runTests } from '@vscode/test-electron';
import { ExampleCopy } from './example.ts';
import { root } from './places.ts';
import { quiet } from './profile.ts';
import { bundleTests } from './testBundle.ts';

/** Runs test/extension in a desktop VS Code, fetched where it is not there; resolves to its exit code. */
export async function runInDesktop(version: string): Promise<number> {
  const copy = new ExampleCopy();
  const options = { version, extensionDevelopmentPath: root, extensionTestsPath: await bundleTests('desktop') };
  try {
    return await runTests({ ...options, launchArgs: [copy.workspaceFile({ settings: quiet }), '--disable-extensions', '--disable-workspace-trust'] });
  } finally {
    copy.remove();
  }
}
