import type { CancellationToken, Event, WorkspaceEdit } from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import type { Requests } from '../../protocol/requests.ts';

/** The language server as the rest of the extension sees it. */
export interface Server {
  /** Rejects with a CancellationError when cancelled, and when the server is not running; it never waits for ever. */
  request<Method extends keyof Requests>(method: Method, params: Requests[Method]['params'], token?: CancellationToken): Promise<Requests[Method]['result']>;
  toWorkspaceEdit(edit: lsp.WorkspaceEdit): Promise<WorkspaceEdit>;
  /** What the overview or the highlights tell may be different now; also after a restart. */
  readonly onDidChange: Event<void>;
  restart(): Promise<void>;
  dispose(): void;
}
