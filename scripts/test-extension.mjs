/*
 * node scripts/test-extension.mjs       Mocha inside the Node extension host of VS Code, over test/extension
 */
import { bootstrap } from './bootstrap.mjs';
import { fail } from './setup/report.mjs';

async function main() {
  await bootstrap({ host: true, browser: true });
  const { runInExtensionHost } = await import('../test/harness/extensionHost.ts');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  const code = await runInExtensionHost(process.env.PAPERTRACE_REPORT);
  process.exit(code);
}

await main().catch(fail);
