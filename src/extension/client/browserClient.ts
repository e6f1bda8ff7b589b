import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import type { Reporter } from '../window/reporter.ts';
import { clientOptions } from './clientOptions.ts';
import { LanguageServer } from './languageServer.ts';
import type { Server } from './server.ts';

/** The server as a web worker; the one before it is ended, which a client does not do. */
export function startWorkerServer({ extensionUri }: ExtensionContext, reporter: Reporter): Server {
  const script = Uri.joinPath(extensionUri, 'dist', 'web', 'server.js');
  const options = clientOptions(reporter);
  let worker: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    const next = await startWorker(script);
    worker?.terminate();
    worker = next;
    // Not left to the client: it knows a worker by its class, for which this host has one of its own.
    return { reader: new BrowserMessageReader(next), writer: new BrowserMessageWriter(next) };
  };
  return new LanguageServer((documentSelector) => new LanguageClient('papertrace', 'Papertrace', start, { ...options, documentSelector }), Uri.joinPath(extensionUri, 'dist'), reporter);
}

/** From the script's text: the host makes no worker of an address that only the editor can read, as one of a remote extension. */
async function startWorker(script: Uri): Promise<Worker> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(await workspace.fs.readFile(script))], { type: 'text/javascript' }));
  return new Worker(address, { name: 'Papertrace language server' });
}
