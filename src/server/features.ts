import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Refusal } from '../core/features/edits.ts';
import type { Papertrace } from '../core/service.ts';
import type { ClientAbilities } from './abilities.ts';

/** LSP's own requests, handed to the service and back. */
export function registerFeatures(connection: Connection, papertrace: Papertrace, client: () => ClientAbilities): void {
  connection.onHover(async ({ textDocument, position }) => (await papertrace.hover(textDocument.uri, position)) ?? null);
  connection.onDefinition(({ textDocument, position }) => papertrace.definition(textDocument.uri, position));
  connection.onReferences(({ textDocument, position, context }) => papertrace.references(textDocument.uri, position, context.includeDeclaration));
  connection.onDocumentHighlight(({ textDocument, position }) => papertrace.documentHighlights(textDocument.uri, position));
  connection.onDocumentSymbol(({ textDocument }) => papertrace.documentSymbols(textDocument.uri));
  connection.onWorkspaceSymbol(({ query }) => papertrace.workspaceSymbols(query));
  connection.onPrepareRename(async ({ textDocument, position }) => accepted(await papertrace.prepareRename(textDocument.uri, position)));
  connection.onRenameRequest(async ({ textDocument, position, newName }) => accepted(await papertrace.rename(textDocument.uri, position, newName, client().annotatesEdits)));
  connection.languages.onLinkedEditingRange(async ({ textDocument, position }) => (await papertrace.linkedRanges(textDocument.uri, position)) ?? null);
  connection.languages.inlayHint.on(({ textDocument, range }) => papertrace.inlayHints(textDocument.uri, range));
  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const lines = papertrace.textOf(uri)?.split(/\r\n|\n|\r/, position.line + 1) ?? [];
    return papertrace.completion(uri, lines, position, client().fillsSnippets);
  });
  connection.onCodeLens(({ textDocument }) => papertrace.lenses(textDocument.uri));
  connection.onCodeAction(({ textDocument, range }) => papertrace.actions(textDocument.uri, range, client().rulePages));
}

/** What stands in the way is an error of the protocol, whose words editors show as they are. */
function accepted<Answer extends object>(answer: Answer | Refusal | undefined): Answer | null {
  if (answer && 'refused' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer ?? null;
}
