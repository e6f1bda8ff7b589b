import path from 'node:path';
import process from 'node:process';
import manifest from '../../package.json' with { type: 'json' };
import { nodeFiles } from '../node/files.ts';
import { gitHistory } from '../node/gitHistory.ts';
import { nodePdfs } from '../node/pdfs.ts';
import { today } from '../core/today.ts';
import { writeAtomically } from '../node/writeAtomically.ts';
import { main } from './main.ts';

// `papertrace scan | head` closes the pipe early, which is nobody's fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  version: manifest.version,
  server: path.join(import.meta.dirname, 'server.js'),
  today: today(),
  ports: {
    files: nodeFiles({
      searchThread: path.join(import.meta.dirname, 'searchThread.js'),
      // A package of its own brings it along; beside the packed extension there is none.
      ripgrep: () => import('@vscode/ripgrep').then(({ rgPath }) => rgPath, () => undefined),
    }),
    pdfs: nodePdfs(import.meta.dirname),
    today,
    history: gitHistory(),
    log: {
      info: () => undefined,
      error: (message, error) => void process.stderr.write(`papertrace: ${message}: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`),
    },
  },
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  writeFile: writeAtomically,
});
