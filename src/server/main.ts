import process from 'node:process';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from '../node/files.ts';
import { clientFiles, nearAndFar } from './clientFiles.ts';
import { clientLog } from './log.ts';
import { startServer } from './server.ts';

// Over IPC when an editor of the VS Code family starts it, over stdio (`--stdio`) for any other.
const connection = createConnection(ProposedFeatures.all);
const log = clientLog(connection);
process.on('unhandledRejection', (reason) => log.error('unhandled', reason));
startServer(connection, nearAndFar(nodeFiles(), clientFiles(connection, log)), log);
