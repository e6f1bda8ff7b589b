import { workspace } from 'vscode';
import type { Uri } from 'vscode';
import { exists } from '../pdfEditor/pdfFile.ts';

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
