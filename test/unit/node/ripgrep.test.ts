import { deepEqual, equal } from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { rgPath } from '@vscode/ripgrep';
import { URI } from 'vscode-uri';
import { languageTable } from '../../../src/core/marks/languages.ts';
import { marksBelow } from '../../../src/core/marksBelow.ts';
import { relativePath } from '../../../src/core/root.ts';
import { nodeFiles } from '../../../src/node/files.ts';
import { ScratchFolder } from '../../harness/scratchFolder.ts';

const mark = '# @paper:eq.1\n';
const table = languageTable();

/** What is there to trip over: what git ignores and what it does not, roots further in, names, kinds of text. */
const marked = [
  'plain.py', 'with space.py', 'c#.py', '50%.py', 'größe/x.py', 'deep/er/y.rs', 'UPPER.PY', 'Makefile', '.hidden/z.py', '.bashrc', '-dash.py', '[a]{b}.py', 'a\tb.py',
  'ignored.py', 'build/out.py', 'src/build/kept.py', 'sub/kept.py', 'sub/lost.py', 'sub/only/here.py', 'listed.py', 'excluded.py',
  'node_modules/a/index.js', 'in/node_modules/b.js', '.hg/c.py', 'submodule/d.py', 'submodule/deep/e.py', 'other tree/f.py', 'other tree/g/h.py',
];

describe('ripgrep', () => {
  const above = new ScratchFolder('ripgrep');
  const root = URI.file(`${above.path}/tree`).toString();

  before(() => {
    above.write('.gitignore', '*.py\n');
    for (const name of marked) above.write(`tree/${name}`, mark);
    above.write('tree/.gitignore', 'ignored.py\n/build/\n');
    above.write('tree/sub/.gitignore', '*\n!kept.py\n!only/\n');
    above.write('tree/.ignore', 'listed.py\n');
    above.write('tree/.rgignore', 'listed.py\n');
    above.write('tree/.git/info/exclude', 'excluded.py\n');
    above.write('tree/submodule/.git', 'gitdir: elsewhere\n');
    above.write('tree/other tree/papertrace.config.yaml', '');
    above.write('tree/unmarked.py', 'x = 1\n');
    above.write('tree/unknown.xyz', mark);
    above.write('tree/binary.py', `\0${mark}`);
    above.write('tree/late zero.py', `${mark}${'x = 1\n'.repeat(2000)}\0`);
    above.write('tree/zero first.py', `${'x = 1\n'.repeat(2000)}\0${mark}`);
    above.write('tree/bom.py', `\uFEFF${mark}`);
    above.write('tree/large.py', mark.padStart(4 * 1024 * 1024, 'x'));
    above.write('tree/too large.py', mark.padStart(4 * 1024 * 1024 + 1, 'x'));
    symlinkSync('plain.py', `${above.path}/tree/link.py`);
    symlinkSync('..', `${above.path}/tree/deep/up`);
  });

  after(() => above.remove());

  /** Of some files those that are text and hold a mark. */
  const holding = async (uris: readonly string[]): Promise<string[]> => {
    const files = nodeFiles();
    const kept = await Promise.all(uris.map(async (uri) => await files.read(uri, '@paper:') === undefined ? [] : relativePath(root, uri) ?? uri));
    return kept.flat().sort();
  };

  it('finds what a listing finds, and has searched as many', async () => {
    const found: string[] = [];
    const searched = await nodeFiles({ ripgrep: () => Promise.resolve(rgPath) }).grep?.(root, '@paper:', table.globs, (uris) => {
      found.push(...uris);
      return Promise.resolve();
    });
    const listed: string[] = [];
    await nodeFiles().list(root, (folder, names) => listed.push(...names.map((name) => folder + name)), { wanted: (path) => table.knows(path) });
    deepEqual(await holding(found), await holding(listed));
    deepEqual((await holding(found)).filter((name) => /ignored|lost|excluded|node_modules|submodule|other/.test(name)), ['excluded.py']);
    // It knows nothing of roots further in, which have five files, and leaves out the one that is too large.
    equal(searched, listed.length + 5 - 1);
  });

  it('leaves a scan as it is without, but for the time it takes', async () => {
    const folder = new ScratchFolder('scanned');
    for (const name of ['a.py', 'b.paper.yaml', 'sub/c.rs', 'sub/d.txt', 'sub/too/e.md']) folder.write(name, name.endsWith('.rs') ? `// ${mark}` : mark);
    const scan = async (program: string | undefined): Promise<unknown> => {
      const found: string[] = [];
      const log = { info: () => undefined, error: (message: string, error: unknown) => { throw new Error(message, { cause: error }); } };
      const searched = await marksBelow(URI.file(folder.path).toString(), { files: nodeFiles({ ripgrep: () => Promise.resolve(program) }), log }, ({ uri, marks }) => found.push(`${uri} ${marks.length}`));
      return { searched, found: found.sort() };
    };
    const without = await scan(undefined);
    deepEqual(await scan(rgPath), without);
    deepEqual((without as { searched: number }).searched, 4);
    folder.remove();
  });

  it('has not searched where it is not, and where it is something else', async () => {
    for (const program of [undefined, '/nowhere/rg', '/bin/false', '/bin/true']) {
      const files = nodeFiles({ ripgrep: () => Promise.resolve(program) });
      equal(await files.grep?.(root, '@paper:', table.globs, () => Promise.resolve()), undefined, program);
    }
  });
});
