import type { Connection } from 'vscode-languageserver';
import type { Papertrace } from '../core/service.ts';
import type { ClientAbilities } from './abilities.ts';

/** LSP's own requests, handed to the service and back. */
export function registerFeatures(connection: Connection, papertrace: Papertrace, client: () => ClientAbilities): void {
  connection.onHover(async ({ textDocument, position }) => (await papertrace.hover(textDocument.uri, position)) ?? null);
  connection.onDefinition(({ textDocument, position }) => papertrace.definition(textDocument.uri, position));
  connection.onReferences(({ textDocument, position, context }) => papertrace.references(textDocument.uri, position, context.includeDeclaration));
  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const line = papertrace.textOf(uri)?.split(/\r\n|\n|\r/, position.line + 1)[position.line] ?? '';
    return papertrace.completion(uri, line, position);
  });
  connection.onCodeLens(({ textDocument }) => papertrace.lenses(textDocument.uri));
  connection.onCodeAction(({ textDocument, range }) => papertrace.actions(textDocument.uri, range, client().rulePages));
}
