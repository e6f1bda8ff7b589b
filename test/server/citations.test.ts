import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { attention } from '../unit/workspace.ts';
import { Client } from './client.ts';

describe('citation patterns in the server', () => {
  let folder: ScratchFolder;
  let client: Client;

  beforeEach(() => {
    folder = new ScratchFolder('citations');
    folder.write('attention.pdf', '%PDF-1.7');
    folder.write('attention.paper.yaml', attention);
    // Its first pattern would keep a backtracking engine busy for ever on the comment below.
    folder.write('papertrace.config.yaml', "citations:\n  - { match: '(a+)+$', means: nothing }\n  - { match: 'formula (\\d+)', means: eq.$1 }\n  - { match: 'lemma', means: nothing-known }\n");
    folder.write('model.py', `# formula 1\nx = 1\n\n# lemma\ny = 1\n\n# ${'a'.repeat(5000)}!\n`);
    client = new Client();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    folder.remove();
  });

  const places = async (): Promise<number> => (await client.ask('papertrace/codePlaces', { paper: 'attention', id: 'softmax' })).length;

  it('count, and none can hang it', async () => {
    await client.start(folder.path);
    assert.equal(await places(), 1);
  });

  it('wait for trust', async () => {
    await client.start(folder.path, { trusted: false });
    assert.equal(await places(), 0);
    await client.connection.sendNotification('papertrace/trusted');
    const uri = (name: string): string => pathToFileURL(path.join(folder.path, name)).toString();
    const [problem] = await client.problems(uri('model.py'), (all) => all.length > 0);
    assert.equal(await places(), 1);
    assert.deepEqual([problem?.code, client.published(uri('papertrace.config.yaml'))], ['unknown-record', undefined]);
  });
});
