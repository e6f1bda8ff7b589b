import { deepEqual, equal } from 'node:assert/strict';
import { commands as registry, extensions, workspace } from 'vscode';
import type { PapertraceApi } from '../../src/extension/papertrace.ts';
import { commands } from '../../src/extension/manifest/commands.ts';

describe('the running extension', () => {
  it('has registered every command', async () => {
    await extensions.getExtension('papertrace.papertrace')?.activate();
    const registered = await registry.getCommands(true);
    deepEqual(Object.keys(commands).filter((id) => !registered.includes(id)), []);
  });

  it('answers after its server was started again', async () => {
    const api = await extensions.getExtension<PapertraceApi>('papertrace.papertrace')?.activate();
    const before = await api?.overview();
    await registry.executeCommand('papertrace.restartServer');
    deepEqual((await api?.overview())?.papers.map(({ key }) => key), before?.papers.map(({ key }) => key));
  });

  it('answers what was asked just before its server was started again', async () => {
    const api = await extensions.getExtension<PapertraceApi>('papertrace.papertrace')?.activate();
    const [asked] = await Promise.all([api?.overview(), registry.executeCommand('papertrace.restartServer')]);
    equal(asked?.papers.length, (await api?.overview())?.papers.length);
  });

  it('knows its settings', () => {
    equal(workspace.getConfiguration().inspect('papertrace.trace.server')?.defaultValue, 'off');
  });
});
