import type { CancellationToken, WorkspaceEdit } from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import type { Refusal } from '../../core/features/edits.ts';
import type { Server } from '../client/server.ts';
import type { PaperFileWriter } from '../paperFile/paperFileWriter.ts';
import { isRefusal } from '../window/refusal.ts';
import { withProgressWhenSlow } from '../window/slow.ts';

/** Asks the server for an edit of a paper file and has it written. */
export function writeEdit<Answer extends { readonly edit: lsp.WorkspaceEdit }>(
  writer: PaperFileWriter, server: Server, label: string, ask: (token: CancellationToken) => Promise<Answer | Refusal>,
): Promise<(Omit<Answer, 'edit'> & { readonly edit: WorkspaceEdit }) | Refusal> {
  return writer.write(label, async () => {
    const answer = await withProgressWhenSlow(label, ask);
    return isRefusal(answer) ? answer : { ...answer, edit: await server.toWorkspaceEdit(answer.edit) };
  });
}
