import { deepEqual } from 'node:assert/strict';
import { type Entry, type Folders, walk } from '../../../../src/core/files/walk.ts';

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

async function walked(folders: Folders, only?: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  await walk(folders, (folder, names) => found.push(...names.map((name) => folder + name)), only);
  return found.sort();
}

describe('the files of a folder', () => {
  it('come without links', async () => {
    deepEqual(await walked(folders({ 'src/model.py': '', 'src/Attention.py': '', 'README.md': '', 'latest@': '' })), ['README.md', 'src/Attention.py', 'src/model.py']);
  });

  it('leave out what git ignores, and the nearest rules have the last word', async () => {
    deepEqual(await walked(folders({
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
    deepEqual(await walked(tree), ['a.py']);
    deepEqual(tree.asked, ['', 'vendor', 'vendor/lib']);
  });

  it('leave out a folder with a configuration of its own', async () => {
    deepEqual(await walked(folders({ 'papertrace.config.yaml': '', 'a.py': '', 'sub/papertrace.config.yaml': '', 'sub/deep/b.py': '' })), ['a.py', 'papertrace.config.yaml']);
  });

  it('are looked for only where they are wanted, by the rules of the folders above', async () => {
    const tree = folders({ '.gitignore': 'out/\n', 'a.py': '', 'src/.gitignore': '*.tmp.py\n', 'src/b.py': '', 'src/deep/c.py': '', 'src/deep/d.tmp.py': '', 'src/other/e.py': '', 'out/f.py': '', 'node_modules/g.js': '' });
    deepEqual(await walked(tree, ['src/deep', 'src/b.py', 'src/gone', 'out/f.py', 'node_modules/g.js']), ['src/b.py', 'src/deep/c.py']);
    deepEqual(tree.asked, ['', 'src', 'src/deep']);
  });
});
