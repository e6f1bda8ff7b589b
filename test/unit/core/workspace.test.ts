import { deepEqual } from 'node:assert/strict';
import { createPapertrace, type Papertrace } from '../../../src/core/service.ts';
import { at, memoryFiles, root } from '../workspace.ts';

const mark = '# @paper:nothing-known\n';

interface Counted {
  readonly papertrace: Papertrace;
  readonly files: Map<string, string>;
  /** What was listed and read since this was last asked, each in order. */
  readonly looks: () => { listed: string[]; read: string[] };
  /** The files with marks, by their paths. */
  readonly marked: () => Promise<string[]>;
}

/** A root that counts how often it is looked at; `remembered` are the files that had marks the last time, and nothing is listed before `released`. */
async function counted(contents: Record<string, string>, remembered?: readonly string[], released?: Promise<void>): Promise<Counted> {
  const files = new Map(Object.entries(contents).map(([path, text]) => [at(path), text]));
  const near = memoryFiles(files);
  let listed: string[] = [];
  let read: string[] = [];
  const papertrace = createPapertrace({
    files: {
      ...near,
      list: async (base, found, options) => {
        await released;
        listed.push(...(options.only ?? []).map((uri) => uri.slice(root.length)));
        return near.list(base, found, options);
      },
      read: (uri, containing) => {
        read.push(uri.slice(root.length + 1));
        return near.read(uri, containing);
      },
    },
    log: { info: () => undefined, error: (message, error) => { throw new Error(message, { cause: error }); } },
    ...(remembered ? { memory: { recall: () => Promise.resolve(remembered.map(at)), remember: () => Promise.resolve() } } : {}),
  });
  const workspace = await papertrace.open(root);
  return {
    papertrace,
    files,
    looks: () => {
      const looks = { listed, read: read.sort() };
      [listed, read] = [[], []];
      return looks;
    },
    marked: async () => (await workspace.trace()).files.map(({ uri }) => uri.slice(root.length + 1)),
  };
}

describe('the files of a root', () => {
  it('are read again where they changed, and nothing else is, however many events tell of it', async () => {
    const { papertrace, files, looks, marked } = await counted({ 'a.py': mark, 'b.py': mark, 'c.py': 'x = 1\n' });
    looks();
    files.set(at('c.py'), mark);
    for (let time = 0; time < 1000; time++) papertrace.changedOnDisk(at('c.py'), 'text');
    deepEqual(await Promise.all([marked(), marked()]), [['a.py', 'b.py', 'c.py'], ['a.py', 'b.py', 'c.py']]);
    deepEqual(looks(), { listed: [], read: ['c.py'] });
  });

  it('follow what is made and removed by looking at that place alone', async () => {
    const { papertrace, files, looks, marked } = await counted({ 'src/a.py': mark, 'src/deep/b.py': mark, 'lib/c.py': mark });
    looks();
    // a renamed folder: one event for each name, whatever is in it
    files.delete(at('src/a.py'));
    files.delete(at('src/deep/b.py'));
    files.set(at('new/a.py'), mark);
    files.set(at('new/deep/b.py'), mark);
    for (const place of ['src', 'new']) papertrace.changedOnDisk(at(place), 'presence');
    deepEqual(await marked(), ['lib/c.py', 'new/a.py', 'new/deep/b.py']);
    deepEqual(looks(), { listed: ['/src', '/new'], read: ['new/a.py', 'new/deep/b.py'] });
  });

  it('are listed again below a folder whose rules changed', async () => {
    const { papertrace, files, looks, marked } = await counted({ 'src/a.py': mark, 'src/out/b.py': mark, 'lib/c.py': mark });
    looks();
    files.set(at('src/.gitignore'), 'out/\n');
    papertrace.changedOnDisk(at('src/.gitignore'), 'presence');
    deepEqual(await marked(), ['lib/c.py', 'src/a.py']);
    files.set(at('src/.gitignore'), '\n');
    papertrace.changedOnDisk(at('src/.gitignore'), 'text');
    deepEqual(await marked(), ['lib/c.py', 'src/a.py', 'src/out/b.py']);
    deepEqual(looks(), { listed: ['/src', '/src/.gitignore', '/src'], read: ['src/.gitignore', 'src/.gitignore', 'src/out/b.py'] });
  });

  it('take a change for a new file where that one was missed', async () => {
    const { papertrace, files, marked } = await counted({ 'a.py': mark });
    files.set(at('b.py'), mark);
    papertrace.changedOnDisk(at('b.py'), 'text');
    deepEqual(await marked(), ['a.py', 'b.py']);
  });

  it('are not read again for a configuration that reads them alike', async () => {
    const { papertrace, files, looks, marked } = await counted({ 'a.py': mark, 'vendor/b.py': mark });
    const configure = (text: string): void => {
      files.set(at('papertrace.config.yaml'), text);
      papertrace.changedOnDisk(at('papertrace.config.yaml'), 'text');
    };
    looks();
    configure('severities: { unknown-record: warning }\n');
    deepEqual(await marked(), ['a.py', 'vendor/b.py']);
    deepEqual(looks(), { listed: [], read: ['papertrace.config.yaml'] });
    configure('exclude: [vendor/**]\n');
    deepEqual(await marked(), ['a.py']);
  });

  it('that had marks the last time are there before any folder is looked at, and all others come behind', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const { papertrace, looks, marked } = await counted({ 'a.py': mark, 'gone.py': 'x = 1\n', 'new.py': mark, 'shown.py': 'x = 1\n' }, ['a.py', 'gone.py', 'removed.py'], released);
    deepEqual(await marked(), ['a.py']);
    deepEqual(looks(), { listed: [], read: ['a.py', 'gone.py', 'papertrace.config.yaml', 'removed.py'] });
    // an editor is faster than we are
    papertrace.shown(at('shown.py'), mark, 'python');
    release();
    await papertrace.workspaces[0]?.whole;
    deepEqual(await marked(), ['a.py', 'new.py', 'shown.py']);
  });
});
