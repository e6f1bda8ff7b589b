import path from 'node:path';
import { URI } from 'vscode-uri';
import { relativePath } from '../core/root.ts';

/** The file `uri` as seen from the folder `from`, with `/` on every system. */
export function relative(from: string, uri: string): string {
  return relativePath(from, uri) ?? path.relative(URI.parse(from).fsPath, URI.parse(uri).fsPath).split(path.sep).join('/');
}
