import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Reporter } from '../window/reporter.ts';
import { clientOptions } from './clientOptions.ts';
import { LanguageServer } from './languageServer.ts';
import type { Server } from './server.ts';

/** Young objects get 4 MB at a time: of a large tree the server keeps next to nothing, and a larger nursery is only never given back. */
const execArgv = ['--max-semi-space-size=4'];

/** The server as a process of its own, spoken to over IPC. */
export function startNodeServer({ extensionUri, globalStorageUri }: ExtensionContext, reporter: Reporter): Server {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  const args = ['--storage', globalStorageUri.fsPath];
  const options = clientOptions(reporter);
  return new LanguageServer((documentSelector) => new LanguageClient('papertrace', 'Papertrace', {
    run: { module, transport, args, options: { execArgv } },
    debug: { module, transport, args, options: { execArgv: [...execArgv, '--nolazy', '--inspect=6019'] } },
  }, { ...options, documentSelector }), Uri.joinPath(extensionUri, 'dist'), reporter);
}
