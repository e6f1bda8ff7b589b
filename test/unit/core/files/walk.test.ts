import { deepEqual } from 'node:assert/strict';
import { type Entry, walk } from '../../../../src/core/files/walk.ts';

/** Folders in memory, from the paths of files and their texts; a path that ends in `@` is a link. */
function folders(files: Record<string, string>) {
  const asked: string[] = [];
  return {
    asked,
    entries(path: string): Promise<Entry[]> {
      asked.push(path);
      const prefix = path === '' ? '' : `${path}/`;
      const kinds = new Map<string, Entry['kind']>();
      for (const file of Object.keys(files).filter((one) => one.startsWith(prefix)).reverse()) {
        const [name = '', ...rest] = file.slice(prefix.length).split('/');
        kinds.set(name, rest.length > 0 ? 'folder' : name.endsWith('@') ? 'other' : 'file');
      }
      return Promise.resolve([...kinds].map(([name, kind]) => ({ name, kind })));
    },
    text: (path: string) => Promise.resolve(files[path]),
  };
}

describe('the files of a folder', () => {
  it('come in a stable order, without links', async () => {
    deepEqual(await walk(folders({ 'src/model.py': '', 'src/Attention.py': '', 'README.md': '', 'latest@': '' })), ['README.md', 'src/Attention.py', 'src/model.py']);
  });

  it('leave out what git ignores, and the nearest rules have the last word', async () => {
    deepEqual(await walk(folders({
      '.gitignore': '*.log\n/build/\n',
      'build/out.py': '',
      'src/build/kept.py': '',
      'train.log': '',
      'runs/.gitignore': '!kept.log\nsecret/*\n',
      'runs/kept.log': '',
      'runs/lost.log': '',
      'runs/secret/key.py': '',
    })), ['.gitignore', 'runs/.gitignore', 'runs/kept.log', 'src/build/kept.py']);
  });

  it('leave out installed packages, version control and other checkouts, unseen', async () => {
    const tree = folders({ '.git/HEAD': '', 'node_modules/a/index.js': '', 'vendor/lib/.git': '', 'vendor/lib/a.py': '', 'a.py': '' });
    deepEqual(await walk(tree), ['a.py']);
    deepEqual(tree.asked, ['', 'vendor', 'vendor/lib']);
  });
});
