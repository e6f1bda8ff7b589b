import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileSet } from '../../src/core/files/fileSet.ts';
import { hasMarks, languageTable } from '../../src/core/marks/languages.ts';
import { parseMarks } from '../../src/core/marks/parse.ts';
import { createPapertrace } from '../../src/core/service.ts';
import { nodeFiles } from '../../src/node/files.ts';
import { root } from '../harness/places.ts';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { alternate, type Measurement } from './measurement.ts';
import { writeSourceTree } from './sourceTree.ts';

const fileCount = 20_000;
const changedCount = 5000;
const rounds = 9;

/** A switch to another branch: what the service does until its problems are known. */
export const changedFiles: Measurement = {
  rows: [{
    name: 'switch',
    what: `${changedCount.toLocaleString('en')} of ${fileCount.toLocaleString('en')} files have another text on disk, until the problems are known, against reading those files and their marks`,
    reference: 'those files alone',
    unit: 'ms',
    goal: { ratio: 1.5 },
  }],
  async measure() {
    const folder = new ScratchFolder('switch');
    try {
      writeSourceTree(folder.path, fileCount);
      folder.write('a.paper.yaml', 'papertrace: 1\npaper:\n  title: A paper\n');
      const files = nodeFiles({ searchThread: path.join(root, 'dist', 'searchThread.js') });
      const papertrace = createPapertrace({ files, log: { info: () => undefined, error: (message, error) => { throw new Error(message, { cause: error }); } } });
      const home = pathToFileURL(folder.path).toString();
      await papertrace.open(home);
      const table = languageTable();
      const uris: string[] = [];
      await files.list(home, (folder, names) => { uris.push(...names.map((name) => folder + name)); }, { wanted: (file) => table.knows(file) });
      const changed = uris.slice(0, changedCount);
      const touch = (): void => { for (const uri of changed) appendFileSync(fileURLToPath(uri), '\n'); };
      const ours = async (): Promise<number> => {
        touch();
        const started = performance.now();
        for (const uri of changed) papertrace.changedOnDisk(uri, 'text');
        await papertrace.problems();
        return performance.now() - started;
      };
      const reference = async (): Promise<number> => {
        touch();
        const started = performance.now();
        const search = files.search?.((uri, text) => {
          const language = table.of(uri, undefined, text);
          if (language && hasMarks(text)) for (const { extent } of parseMarks(text, language, table)) extent();
        }, {});
        for (const [folder, names] of new FileSet(changed).folders()) search?.add(folder, [...names], '@paper:');
        await search?.end();
        return performance.now() - started;
      };
      return { switch: await alternate(rounds, ours, reference) };
    } finally {
      folder.remove();
    }
  },
};
