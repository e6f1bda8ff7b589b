import { FileSystemError, workspace } from 'vscode';
import type { TextDocument, Uri } from 'vscode';

/** Writes a file whole, by way of a neighbour: whoever reads it meanwhile sees the old content or the new one, never half. */
export async function writeFile(uri: Uri, content: string | Uint8Array): Promise<void> {
  const temporary = uri.with({ path: `${uri.path}.${crypto.randomUUID().slice(0, 8)}.tmp` });
  try {
    await workspace.fs.writeFile(temporary, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    await workspace.fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    if (await exists(temporary)) await workspace.fs.delete(temporary);
    throw error;
  }
}

/** Only a file that is known to be absent counts as absent. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}

/** The document of a file, opened where it is not; undefined where there is neither such a file nor such a document. */
export async function documentOf(uri: Uri): Promise<TextDocument | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open ?? (await exists(uri) ? workspace.openTextDocument(uri) : undefined);
}
