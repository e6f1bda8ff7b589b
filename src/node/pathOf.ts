import process from 'node:process';
import { URI } from 'vscode-uri';

const scheme = 'file://';

/** Paths that a URI writes as they are. */
export const plainPath = /^[\w./-]*$/;

/** A file's path. Taking the URI apart costs as much as opening the file, and hardly one needs it. */
export function pathOf(uri: string): string {
  const isPlain = process.platform !== 'win32' && uri.startsWith(`${scheme}/`) && plainPath.test(uri.slice(scheme.length));
  return isPlain ? uri.slice(scheme.length) : URI.parse(uri).fsPath;
}
