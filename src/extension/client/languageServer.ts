import { CancellationError, EventEmitter, l10n } from 'vscode';
import type { CancellationToken, Event, WorkspaceEdit } from 'vscode';
import { LSPErrorCodes, ResponseError, State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type * as lsp from 'vscode-languageserver-types';
import type { Notifications, Requests } from '../../protocol/requests.ts';
import type { Reporter } from '../window/reporter.ts';
import type { Server } from './server.ts';

const changed = 'papertrace/changed' satisfies keyof Notifications;
const cancelledCodes: ReadonlySet<number> = new Set([LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled]);

/** The server behind a language client; which client, the host's entry decides. */
export class LanguageServer implements Server {
  readonly #client: BaseLanguageClient;
  readonly #reporter: Reporter;
  readonly #changed = new EventEmitter<void>();
  #started: Promise<void>;

  constructor(client: BaseLanguageClient, reporter: Reporter) {
    this.#client = client;
    this.#reporter = reporter;
    client.onNotification(changed, () => this.#changed.fire());
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#changed.fire();
    });
    this.#started = this.#start(() => client.start());
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  async request<Method extends keyof Requests>(
    method: Method, params: Requests[Method]['params'], token?: CancellationToken,
  ): Promise<Requests[Method]['result']> {
    await this.#started;
    if (!this.#client.isRunning()) throw new Error(l10n.t('The language server is not running. “Papertrace: Restart Server” starts it again.'));
    try {
      return await this.#client.sendRequest<Requests[Method]['result']>(method, params, token);
    } catch (error) {
      if (error instanceof ResponseError && cancelledCodes.has(error.code)) throw new CancellationError();
      throw error;
    }
  }

  async toWorkspaceEdit(edit: lsp.WorkspaceEdit): Promise<WorkspaceEdit> {
    return this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  async restart(): Promise<void> {
    this.#started = this.#start(async () => {
      if (this.#client.isRunning()) await this.#client.stop();
      await this.#client.start();
    });
    await this.#started;
  }

  dispose(): void {
    this.#changed.dispose();
    void this.#client.dispose();
  }

  /** A server that does not start is said once; every request then says that it is not running. */
  async #start(start: () => Promise<void>): Promise<void> {
    await this.#reporter.guard('start the language server', start);
  }
}
