import process from 'node:process';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from '../node/files.ts';
import { startServer } from './server.ts';

// Over IPC when an editor of the VS Code family starts it, over stdio (`--stdio`) for any other.
const connection = createConnection(ProposedFeatures.all);
process.on('unhandledRejection', (reason) => connection.console.error(`unhandled: ${reason instanceof Error ? reason.stack ?? reason.message : String(reason)}`));
startServer(connection, nodeFiles());
