import { CancellationError, Disposable, EventEmitter, l10n, workspace } from 'vscode';
import type { CancellationToken, Event, Uri, WorkspaceEdit } from 'vscode';
import { InlayHintRequest, LSPErrorCodes, ResponseError, State } from 'vscode-languageclient';
import type { BaseLanguageClient, DocumentSelector } from 'vscode-languageclient';
import type * as lsp from 'vscode-languageserver-types';
import type { ClientNotifications, Notifications, Requests } from '../../protocol/requests.ts';
import { fileSchemes } from '../window/fileSchemes.ts';
import type { Reporter } from '../window/reporter.ts';
import { serveFiles } from './fileServer.ts';
import type { Server } from './server.ts';

const changed = 'papertrace/changed' satisfies keyof Notifications;
const cancelledCodes: ReadonlySet<number> = new Set([LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled]);

/** Makes a client for documents of these kinds. */
export type MakeClient = (documents: DocumentSelector) => BaseLanguageClient;

/** The server behind a language client; which client, the host's entry decides. */
export class LanguageServer implements Server {
  readonly #makeClient: MakeClient;
  readonly #dist: Uri;
  readonly #reporter: Reporter;
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable;
  #schemes: readonly string[] = [];
  #client: BaseLanguageClient;
  #started: Promise<void>;
  #restarts = 0;

  /** @param dist the folder of the extension's built files */
  constructor(makeClient: MakeClient, dist: Uri, reporter: Reporter) {
    this.#makeClient = makeClient;
    this.#dist = dist;
    this.#reporter = reporter;
    this.#client = this.#newClient();
    this.#started = this.#start(() => this.#client.start());
    this.#listeners = Disposable.from(
      workspace.onDidChangeWorkspaceFolders(() => {
        // Which documents a client tells of is settled when it is made.
        if (fileSchemes().some((scheme) => !this.#schemes.includes(scheme))) void this.restart();
      }),
      workspace.onDidGrantWorkspaceTrust(() => void this.#tellTrusted()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('papertrace.inlayHints')) this.#refreshHints();
      }),
    );
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  async request<Method extends keyof Requests>(
    method: Method, params: Requests[Method]['params'], token?: CancellationToken,
  ): Promise<Requests[Method]['result']> {
    await this.#settled();
    const restarts = this.#restarts;
    if (!this.#client.isRunning()) throw new Error(l10n.t('The language server is not running. “Papertrace: Restart Server” starts it again.'));
    try {
      return await this.#client.sendRequest<Requests[Method]['result']>(method, params, token);
    } catch (error) {
      if (error instanceof ResponseError && cancelledCodes.has(error.code)) throw new CancellationError();
      // The answer went down with the server that owed it: the new one is asked.
      if (restarts !== this.#restarts) return this.request(method, params, token);
      throw error;
    }
  }

  async toWorkspaceEdit(edit: lsp.WorkspaceEdit): Promise<WorkspaceEdit> {
    return this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  async restart(): Promise<void> {
    this.#restarts += 1;
    const before = this.#started;
    this.#started = this.#start(async () => {
      await before;
      await this.#stop();
      this.#client = this.#newClient();
      await this.#client.start();
    });
    await this.#started;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
    void this.#stop();
  }

  #refreshHints(): void {
    const feature = this.#client.getFeature(InlayHintRequest.method);
    for (const provider of new Set(workspace.textDocuments.map((document) => feature.getProvider(document)))) provider?.onDidChangeInlayHints.fire();
  }

  async #tellTrusted(): Promise<void> {
    await this.#settled();
    if (this.#client.isRunning()) await this.#client.sendNotification('papertrace/trusted' satisfies keyof ClientNotifications);
  }

  /** Marks stand in any language, and unsaved text comes first: the server is told of every open file. */
  #newClient(): BaseLanguageClient {
    this.#schemes = fileSchemes();
    const client = this.#makeClient(this.#schemes.flatMap((scheme) => [{ scheme }, { notebook: { notebookType: '*', scheme } }]));
    client.onNotification(changed, () => this.#changed.fire());
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#changed.fire();
    });
    serveFiles(client, this.#dist, this.#reporter);
    return client;
  }

  /** Resolves once the server has started, and no newer start is under way. */
  async #settled(): Promise<void> {
    let awaited: Promise<void>;
    do {
      awaited = this.#started;
      await awaited;
    } while (awaited !== this.#started);
  }

  /** One that does not end in order is left behind: a new one is wanted all the same. */
  async #stop(): Promise<void> {
    if (!this.#client.isRunning()) return;
    try {
      await this.#client.dispose();
    } catch (error) {
      this.#reporter.note('stop the language server', error);
    }
  }

  /** A server that does not start is said once; every request then says that it is not running. */
  async #start(start: () => Promise<void>): Promise<void> {
    await this.#reporter.guard('start the language server', start);
  }
}
