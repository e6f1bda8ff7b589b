import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { type ClientCapabilities, createProtocolConnection, type Diagnostic, type ProtocolConnection, PublishDiagnosticsNotification, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import type { Requests, ServerOptions } from '../../src/protocol/requests.ts';

const server = path.resolve(import.meta.dirname, '../../dist/server.js');

/** The built server over stdio, as `papertrace lsp` starts it. */
export class Client {
  readonly #child: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  #woken: (() => void)[] = [];

  constructor(args: readonly string[] = []) {
    this.#child = spawn(process.execPath, ['--max-semi-space-size=4', server, '--stdio', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#child;
    if (!stdin || !stdout) throw new Error('the server has no pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
      for (const wake of this.#woken.splice(0)) wake();
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.listen();
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the server did not start');
    return this.#child.pid;
  }

  async start(folder: string, initializationOptions: ServerOptions = {}, capabilities: ClientCapabilities = {}): Promise<void> {
    const uri = pathToFileURL(folder).toString();
    await this.connection.sendRequest('initialize', { processId: process.pid, rootUri: uri, capabilities, initializationOptions, workspaceFolders: [{ uri, name: 'folder' }] });
    await this.connection.sendNotification('initialized', {});
  }

  ask<Name extends keyof Requests>(name: Name, params: Requests[Name]['params']): Promise<Requests[Name]['result']> {
    return this.connection.sendRequest(name, params);
  }

  /** Waits until the problems published for `uri` satisfy `wanted`; the test's own time limit ends it otherwise. */
  async problems(uri: string, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    for (;;) {
      const now = this.#diagnostics.get(uri) ?? [];
      if (wanted(now)) return now;
      await new Promise<void>((resolve) => this.#woken.push(resolve));
    }
  }

  /** Ends the server; gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#child.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}
