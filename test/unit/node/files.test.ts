import { deepEqual, equal } from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { URI } from 'vscode-uri';
import { relativePath } from '../../../src/core/root.ts';
import { type FileTools, nodeFiles } from '../../../src/node/files.ts';
import { ScratchFolder } from '../../harness/scratchFolder.ts';

describe('the files of this machine', () => {
  const folder = new ScratchFolder('a folder, 100 %');
  const uriOf = (name: string): string => URI.file(`${folder.path}/${name}`).toString();
  const mark = '# @paper:eq.1\n';
  const read = (name: string): Promise<string | undefined> => nodeFiles().read(uriOf(name), '@paper:');

  after(() => { folder.remove(); });

  it('are listed as URIs, whatever their names', async () => {
    const names = ['plain.py', 'with space.py', 'c#.py', '50%.py', 'größe/x.py'];
    for (const name of names) folder.write(name, mark);
    const root = URI.file(folder.path).toString();
    const listed: string[] = [];
    await nodeFiles().list(root, (within, names) => listed.push(...names.map((name) => within + name)), {});
    deepEqual([...listed].sort(), names.map(uriOf).sort());
    deepEqual(listed.map((uri) => relativePath(root, uri)).sort(), [...names].sort());
    for (const name of names) equal(await read(name), mark);
  });

  it('are read whole, however long, up to what is no source any more', async () => {
    for (const length of [256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 4 * 1024 * 1024]) {
      const text = mark.padStart(length, 'x');
      folder.write('long.py', text);
      equal(await read('long.py') === text, true, `${length} bytes`);
    }
    folder.write('long.py', mark.padStart(4 * 1024 * 1024 + 1, 'x'));
    equal(await read('long.py'), undefined);
  });

  it('do not show what the file before them held', async () => {
    folder.write('marked.py', `${'x = 1\n'.repeat(100)}${mark}`);
    folder.write('short.py', 'y = 2\n');
    await read('marked.py');
    equal(await read('short.py'), undefined);
    equal(await nodeFiles().read(uriOf('short.py')), 'y = 2\n');
  });

  it('give nothing where there is nothing to read', async () => {
    equal(await read('absent.py'), undefined);
    equal(await read(''), undefined);
  });

  it('are listed once, though links lead round in a circle', async () => {
    const round = new ScratchFolder('round');
    round.write('a/b.py', mark);
    symlinkSync('..', `${round.path}/a/up`);
    symlinkSync('nowhere', `${round.path}/lost.py`);
    const root = URI.file(round.path).toString();
    const listed: string[] = [];
    await nodeFiles().list(root, (within, names) => listed.push(...names.map((name) => within + name)), {});
    deepEqual(listed, [`${root}/a/b.py`]);
    round.remove();
  });

  it('are found in threads as without, where there are very many', async () => {
    const many = new ScratchFolder('many');
    const marked = (number: number): boolean => number % 10 === 0;
    for (let number = 0; number < 600; number++) many.write(`part ${number % 7}/${number}.py`, marked(number) ? `${mark}${number}` : 'x = 1\n');
    const searchThread = new URL('../../../src/node/searchThread.ts', import.meta.url);
    const found = async (tools: FileTools): Promise<string[]> => {
      const files = nodeFiles(tools);
      const all: string[] = [];
      const search = files.search?.((uri, text) => all.push(`${uri} ${text}`), {});
      await files.list(URI.file(many.path).toString(), (within, names) => search?.add(within, names, '@paper:'), {});
      await search?.end();
      return all.sort();
    };
    const here = await found({});
    equal(here.length, 60);
    deepEqual(await found({ searchThread, from: 100 }), here);
    many.remove();
  });
});
