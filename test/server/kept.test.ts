import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { Client } from './client.ts';

describe('what a server keeps for the next', () => {
  it('is which files had marks; those that got some meanwhile are found all the same', async () => {
    const folder = new ScratchFolder('kept');
    const storage = new ScratchFolder('storage');
    const uri = (name: string): string => pathToFileURL(path.join(folder.path, name)).toString();
    const wrong = '# @paper:nothing-known\nx = 1\n';
    folder.write('a.py', wrong);
    folder.write('b.py', 'x = 1\n');
    const first = new Client(['--storage', storage.path]);
    await first.start(folder.path);
    await first.problems(uri('a.py'), (all) => all.length === 1);
    await first.stop();
    const kept = (): unknown => readdirSync(path.join(storage.path, 'marked')).map((name) => JSON.parse(readFileSync(path.join(storage.path, 'marked', name), 'utf8')) as unknown);
    deepEqual(kept(), [[uri('a.py')]]);

    folder.write('a.py', 'x = 1\n');
    folder.write('b.py', wrong);
    const second = new Client(['--storage', storage.path]);
    await second.start(folder.path);
    await second.problems(uri('b.py'), (all) => all.length === 1);
    await second.problems(uri('a.py'), (all) => all.length === 0);
    await second.stop();
    deepEqual(kept(), [[uri('b.py')]]);
    folder.remove();
    storage.remove();
  });
});
