import { deepEqual, equal } from 'node:assert/strict';
import { commands as registry, extensions, workspace } from 'vscode';
import { commands } from '../../src/extension/manifest/commands.ts';
import { eventually, overview } from './scratch.ts';

describe('the running extension', () => {
  it('has registered every command', async () => {
    await extensions.getExtension('papertrace.papertrace')?.activate();
    const registered = await registry.getCommands(true);
    deepEqual(Object.keys(commands).filter((id) => !registered.includes(id)), []);
  });

  it('answers after its server was started again', async () => {
    const { papers } = await eventually(overview, (now) => now.papers.length > 0);
    await registry.executeCommand('papertrace.restartServer');
    deepEqual((await overview()).papers.map(({ key }) => key), papers.map(({ key }) => key));
  });

  it('answers what was asked just before its server was started again', async () => {
    const { papers } = await eventually(overview, (now) => now.papers.length > 0);
    const [asked] = await Promise.all([overview(), registry.executeCommand('papertrace.restartServer')]);
    deepEqual(asked.papers.map(({ key }) => key), papers.map(({ key }) => key));
  });

  it('knows its settings', () => {
    equal(workspace.getConfiguration().inspect('papertrace.trace.server')?.defaultValue, 'off');
  });
});
