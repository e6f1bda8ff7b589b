import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from '../node/files.ts';
import { gitHistory } from '../node/gitHistory.ts';
import { keptMarks } from '../node/keptMarks.ts';
import { keptReadings } from '../node/keptReadings.ts';
import { nodePdfs } from '../node/pdfs.ts';
import { clientBytes } from './clientBytes.ts';
import { clientFiles, nearAndFar } from './clientFiles.ts';
import { clientLog } from './log.ts';
import { startServer } from './server.ts';

// Over IPC when an editor of the VS Code family starts it, over stdio (`--stdio`) for any other.
const connection = createConnection(ProposedFeatures.all);
const log = clientLog(connection);
process.on('unhandledRejection', (reason) => log.error('unhandled', reason));
// This script lies in dist/, beside docs/.
const rulePages = `${pathToFileURL(path.join(__dirname, '../docs/rules')).toString()}/{rule}.md`;
const { storage } = parseArgs({ options: { storage: { type: 'string' } }, strict: false, allowPositionals: true }).values as { storage?: string };
startServer(connection, {
  files: nearAndFar(nodeFiles({ searchThread: path.join(__dirname, 'searchThread.js') }), clientFiles(connection, log)),
  log,
  history: gitHistory(),
  ...(storage === undefined ? {} : { memory: keptMarks(path.join(storage, 'marked')) }),
  pdfs: nodePdfs(__dirname, {
    ...(storage === undefined ? {} : { kept: keptReadings(path.join(storage, 'readings')) }),
    far: (uri) => clientBytes(connection, 'papertrace/readBytes', { uri }),
  }),
}, { rulePages });
