import { deepEqual } from 'node:assert/strict';
import { createPapertrace } from '../../../../src/core/service.ts';
import { at, memoryFiles, root, wrongIn } from '../../workspace.ts';

const paper = (code: string): string => `papertrace: 1\npaper:\n  title: Attention\n${code}steps:\n  attention:\n    title: Attention\n`;
const wrong = '# @paper:attend\n';

/** A root that is far, and which of its files were read. */
async function far(contents: Record<string, string>) {
  const files = new Map(Object.entries(contents).map(([path, text]) => [at(path), text]));
  const near = memoryFiles(files);
  const read: string[] = [];
  const papertrace = createPapertrace({
    files: {
      ...near,
      read: (uri, containing) => {
        read.push(uri.slice(root.length + 1));
        return near.read(uri, containing);
      },
      isFar: () => true,
    },
    log: { info: () => undefined, error: (message, error) => { throw new Error(message, { cause: error }); } },
  });
  await papertrace.open(root);
  const problems = async (): Promise<string[]> => (await wrongIn(papertrace)).map(({ uri, rule }) => `${uri.slice(root.length + 1)} ${rule}`);
  return { papertrace, files, read, problems };
}

describe('a root that is far', () => {
  it('is read only where its papers say the code is', async () => {
    const { read, problems } = await far({ 'a.paper.yaml': paper('  code: ["src/**"]\n'), 'src/model.py': wrong, 'tools/plot.py': wrong });
    deepEqual(read, ['papertrace.config.yaml', 'a.paper.yaml', 'src/model.py']);
    deepEqual(await problems(), ['src/model.py unknown-record']);
  });

  it('is read whole where a paper does not say', async () => {
    const { problems } = await far({ 'a.paper.yaml': paper(''), 'src/model.py': wrong, 'tools/plot.py': wrong });
    deepEqual(await problems(), ['src/model.py unknown-record', 'tools/plot.py unknown-record']);
  });

  it('without a paper costs nothing', async () => {
    const { read } = await far({ 'src/model.py': wrong });
    deepEqual(read, ['papertrace.config.yaml']);
  });

  it('counts what an editor shows, as long as it does', async () => {
    const { papertrace, problems } = await far({ 'a.paper.yaml': paper('  code: ["src/**"]\n'), 'tools/plot.py': wrong });
    papertrace.shown(at('tools/plot.py'), wrong, 'python');
    deepEqual(await problems(), ['tools/plot.py unknown-record']);
    papertrace.closed(at('tools/plot.py'));
    deepEqual(await problems(), []);
  });

  it('is read anew where a paper says otherwise now', async () => {
    const { papertrace, files, problems } = await far({ 'a.paper.yaml': paper('  code: ["src/**"]\n'), 'src/model.py': wrong, 'tools/plot.py': wrong });
    files.set(at('a.paper.yaml'), paper('  code: ["tools/**"]\n'));
    papertrace.changedOnDisk(at('a.paper.yaml'), 'text');
    deepEqual(await problems(), ['tools/plot.py unknown-record']);
  });
});
