import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { attention } from '../unit/workspace.ts';
import { Client } from './client.ts';

describe('citation patterns in the server', () => {
  let folder: string;
  let client: Client;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'papertrace-citations-'));
    writeFileSync(path.join(folder, 'attention.pdf'), '%PDF-1.7');
    writeFileSync(path.join(folder, 'attention.paper.yaml'), attention);
    // Its first pattern would keep a backtracking engine busy for ever on the comment below.
    writeFileSync(path.join(folder, 'papertrace.config.yaml'), "citations:\n  - { match: '(a+)+$', means: nothing }\n  - { match: 'formula (\\d+)', means: eq.$1 }\n");
    writeFileSync(path.join(folder, 'model.py'), `# formula 1\nx = 1\n\n# ${'a'.repeat(5000)}!\n`);
    client = new Client();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const places = async (): Promise<number> => (await client.ask('papertrace/codePlaces', { paper: 'attention', id: 'softmax' })).length;

  it('count, and none can hang it', async () => {
    await client.start(folder);
    assert.equal(await places(), 1);
  });

  it('wait for trust', async () => {
    await client.start(folder, { trusted: false });
    assert.equal(await places(), 0);
    await client.connection.sendNotification('papertrace/trusted');
    assert.equal(await places(), 1);
    assert.deepEqual(await client.problems(pathToFileURL(path.join(folder, 'papertrace.config.yaml')).toString(), () => true), []);
  });
});
