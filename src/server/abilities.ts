import type { ClientCapabilities } from 'vscode-languageserver';
import type { ServerOptions } from '../protocol/requests.ts';

/** What the client can do, as far as it matters here, and what it told of itself. */
export interface ClientAbilities extends ServerOptions {
  readonly watchesFiles: boolean;
  readonly followsFolders: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** Shows the edits of a change in labelled groups. */
  readonly annotatesEdits: boolean;
  /** Fills in the parts of a completion's snippet. */
  readonly fillsSnippets: boolean;
}

export function abilitiesOf({ workspace, textDocument }: ClientCapabilities, options: ServerOptions): ClientAbilities {
  return {
    ...options,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    followsFolders: workspace?.workspaceFolders ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    annotatesEdits: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    fillsSnippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
  };
}
