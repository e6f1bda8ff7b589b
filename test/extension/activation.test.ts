import { deepEqual, equal } from 'node:assert/strict';
import { commands as registry, extensions, workspace } from 'vscode';
import { commands } from '../../src/extension/manifest/commands.ts';

describe('the running extension', () => {
  it('has registered every command', async () => {
    await extensions.getExtension('papertrace.papertrace')?.activate();
    const registered = await registry.getCommands(true);
    deepEqual(Object.keys(commands).filter((id) => !registered.includes(id)), []);
  });

  it('knows its settings', () => {
    equal(workspace.getConfiguration().inspect('papertrace.trace.server')?.defaultValue, 'off');
  });
});
