/*
 * node scripts/test-extension.mjs [HOST]     Mocha over test/extension inside an extension host of VS Code
 *   node       of the current VS Code (where none is named)
 *   oldest     of the oldest VS Code that we support
 *   web        the web worker host of the current one
 */
import { bootstrap } from './bootstrap.mjs';
import { fail, Missing } from './setup/report.mjs';

const servers = { node: 'current', oldest: 'oldest', web: 'current' };

async function main() {
  const host = process.argv[2] ?? 'node';
  if (!Object.hasOwn(servers, host)) throw new Missing(`No host is called ${host}. There are: ${Object.keys(servers).join(', ')}`);
  await bootstrap({ hosts: [servers[host]], browser: true });
  const { runInExtensionHost } = await import('../test/harness/extensionHost.ts');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
  const code = await runInExtensionHost(host, process.env.PAPERTRACE_REPORT);
  process.exit(code);
}

await main().catch(fail);
