import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Papertrace } from '../core/service.ts';

/** LSP's own requests, handed to the service and back. */
export function registerFeatures(connection: Connection, papertrace: Papertrace, documents: TextDocuments<TextDocument>): void {
  connection.onHover(async ({ textDocument, position }) => (await papertrace.hover(textDocument.uri, position)) ?? null);
  connection.onDefinition(({ textDocument, position }) => papertrace.definition(textDocument.uri, position));
  connection.onReferences(({ textDocument, position, context }) => papertrace.references(textDocument.uri, position, context.includeDeclaration));
  connection.onCompletion(({ textDocument, position: { line, character } }) => {
    const text = documents.get(textDocument.uri)?.getText({ start: { line, character: 0 }, end: { line, character } }) ?? '';
    return papertrace.completion(textDocument.uri, text, { line, character });
  });
  connection.onCodeLens(({ textDocument }) => papertrace.lenses(textDocument.uri));
  connection.onCodeAction(({ textDocument, range }) => papertrace.actions(textDocument.uri, range));
}
