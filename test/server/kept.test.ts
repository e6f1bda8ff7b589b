import { deepEqual, equal } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { Client } from './client.ts';

const wrong = '# @paper:nothing-known\nx = 1\n';
const right = 'x = 1\n';

describe('what a server keeps for the next', () => {
  let folder: ScratchFolder;
  let storage: ScratchFolder;
  let client: Client;
  const uri = (name: string): string => pathToFileURL(path.join(folder.path, name)).toString();
  const start = (): Promise<void> => {
    client = new Client(['--storage', storage.path]);
    return client.start(folder.path);
  };
  const kept = (): unknown => readdirSync(path.join(storage.path, 'marked')).map((name) => JSON.parse(readFileSync(path.join(storage.path, 'marked', name), 'utf8')) as unknown);

  beforeEach(() => {
    folder = new ScratchFolder('kept');
    storage = new ScratchFolder('storage');
  });
  afterEach(async () => {
    await client.stop();
    folder.remove();
    storage.remove();
  });

  it('is which files had marks; those that got some meanwhile are found all the same', async () => {
    folder.write('a.py', wrong);
    folder.write('b.py', right);
    await start();
    await client.problems(uri('a.py'), (all) => all.length === 1);
    equal(await client.stop(), 0);
    deepEqual(kept(), [[uri('a.py')]]);

    folder.write('a.py', right);
    folder.write('b.py', wrong);
    await start();
    await client.problems(uri('b.py'), (all) => all.length === 1);
    await client.ask('papertrace/overview', null);
    equal(client.published(uri('a.py')), undefined);
    equal(await client.stop(), 0);
    deepEqual(kept(), [[uri('b.py')]]);
  });
});
