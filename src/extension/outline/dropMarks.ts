import { DocumentDropEdit, languages, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { Server } from '../client/server.ts';
import { fileSchemes } from '../window/fileSchemes.ts';
import { isRefusal } from '../window/refusal.ts';
import { markMime } from './outlineTree.ts';

/** A row of the outline that is dropped into a text editor becomes its mark, in the language's comment, above the line. */
export function registerDroppedMarks(server: Server): Disposable {
  return languages.registerDocumentDropEditProvider(fileSchemes().map((scheme) => ({ scheme })), {
    async provideDocumentDropEdits(document, position, data, token) {
      const text = await data.get(markMime)?.asString();
      if (text === undefined || !workspace.isTrusted) return undefined;
      const { line, character } = position;
      const answer = await server.request('papertrace/insertMark', { text, uri: document.uri.toString(), languageId: document.languageId, position: { line, character } }, token);
      if (isRefusal(answer)) return undefined;
      // The drop itself inserts nothing: the mark stands above the line, not at the letter it fell on.
      const edit = new DocumentDropEdit('');
      edit.additionalEdit = await server.toWorkspaceEdit(answer.edit);
      return edit;
    },
  }, { dropMimeTypes: [markMime] });
}
