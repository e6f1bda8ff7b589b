import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Reporter } from '../window/reporter.ts';
import { clientOptions } from './clientOptions.ts';
import { LanguageServer } from './languageServer.ts';
import type { Server } from './server.ts';

/** The server as a process of its own, spoken to over IPC. */
export function startNodeServer({ extensionUri }: ExtensionContext, reporter: Reporter): Server {
  const module = Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  const options = clientOptions(reporter);
  return new LanguageServer((documentSelector) => new LanguageClient('papertrace', 'Papertrace', {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  }, { ...options, documentSelector }), reporter);
}
