import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { clientFiles } from './clientFiles.ts';
import { clientLog } from './log.ts';
import { startServer } from './server.ts';
import { workerPdfs } from './workerPdfs.ts';

declare const self: DedicatedWorkerGlobalScope;

// In a worker that the extension started; all files come through it.
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
const log = clientLog(connection);
startServer(connection, { files: clientFiles(connection, log), log, pdfs: workerPdfs(connection) });
