import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { type ClientCapabilities, ConnectionError, createProtocolConnection, type Diagnostic, type ProtocolConnection, PublishDiagnosticsNotification, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import type { Requests, ServerOptions } from '../../src/protocol/requests.ts';

const server = path.resolve(import.meta.dirname, '../../dist/server.js');
/** For the server to end once it was told to, in milliseconds. */
const patience = 5000;

/** The built server over stdio, as `papertrace lsp` starts it. It is gone at the latest when we exit. */
export class Client {
  readonly #child: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  /** Resolves to the exit code. */
  readonly #exited: Promise<number | null>;
  /** Rejects when the server has ended. */
  readonly #ended: Promise<never>;
  #stopped: Promise<number | null> | undefined;
  #errors = '';
  #woken: (() => void)[] = [];

  constructor(args: readonly string[] = []) {
    this.#child = spawn(process.execPath, ['--max-semi-space-size=4', server, '--stdio', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout, stderr } = this.#child;
    if (!stdin || !stdout || !stderr) throw new Error('the server has no pipes');
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#errors += text;
      process.stderr.write(text);
    });
    process.on('exit', this.#kill);
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    // Not `exit`, since what it wrote last may still be to be read then.
    this.#exited = new Promise((resolve) => this.#child.once('close', resolve));
    this.#ended = this.#exited.then((code): never => {
      throw new Error(`The server ended with ${this.#child.signalCode ?? String(code)}. It wrote:\n${this.#errors}`);
    });
    // Said to whom waits for something then.
    this.#ended.catch(() => undefined);
    void this.#exited.then(() => {
      process.off('exit', this.#kill);
      this.connection.dispose();
    });
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
    await this.#unlessItEnds(() => this.connection.sendRequest('initialize', { processId: process.pid, rootUri: uri, capabilities, initializationOptions, workspaceFolders: [{ uri, name: 'folder' }] }));
    await this.connection.sendNotification('initialized', {});
  }

  ask<Name extends keyof Requests>(name: Name, params: Requests[Name]['params']): Promise<Requests[Name]['result']> {
    return this.#unlessItEnds(() => this.connection.sendRequest(name, params));
  }

  /**
   * What was published last for `uri`; undefined where nothing was so far, as for a file that never had a problem.
   * All files are told of together: who waited for one of them, and asked something after that, knows of each.
   */
  published(uri: string): readonly Diagnostic[] | undefined {
    return this.#diagnostics.get(uri);
  }

  /** Waits until problems were published for `uri` that satisfy `wanted`; the test's own time limit ends it otherwise. */
  async problems(uri: string, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    for (;;) {
      const now = this.published(uri);
      if (now && wanted(now)) return now;
      await this.#unlessItEnds(() => new Promise<void>((resolve) => this.#woken.push(resolve)));
    }
  }

  /** Ends the server; gives its exit code, also when asked again. One that does not end of itself is killed, which is an error. */
  stop(): Promise<number | null> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<number | null> {
    const killing = setTimeout(this.#kill, patience);
    try {
      await this.#unlessItEnds(() => this.connection.sendRequest('shutdown'));
      await this.connection.sendNotification('exit');
      const code = await this.#exited;
      return this.#child.signalCode === null ? code : await this.#ended;
    } finally {
      clearTimeout(killing);
    }
  }

  readonly #kill = (): void => void this.#child.kill('SIGKILL');

  /** What was asked for, or how the server ended where that came before it. */
  async #unlessItEnds<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await Promise.race([this.#ended, ask()]);
    } catch (error) {
      // The connection may notice first, and knows no reason.
      if (error instanceof ConnectionError) return this.#ended;
      throw error;
    }
  }
}
