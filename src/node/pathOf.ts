import path from 'node:path';
import process from 'node:process';
import { URI } from 'vscode-uri';

const scheme = 'file://';

/** Paths that a URI writes as they are. */
const plain = /^[\w./-]*$/;

/** A file's or a folder's path. Taking the URI apart costs as much as opening the file, and hardly one needs it. */
export function pathOf(uri: string): string {
  const isPlain = process.platform !== 'win32' && uri.startsWith(`${scheme}/`) && plain.test(uri.slice(scheme.length));
  return isPlain ? uri.slice(scheme.length) : URI.parse(uri).fsPath;
}

/** The URI of a folder by its path, with a `/` at the end. */
export function folderUri(folder: string): string {
  return URI.file(path.join(folder, path.sep)).toString();
}

/** What stands in a URI for a file of this name. */
export function nameInUri(name: string): string {
  return plain.test(name) ? name : URI.file(`/${name}`).toString().slice(`${scheme}/`.length);
}
