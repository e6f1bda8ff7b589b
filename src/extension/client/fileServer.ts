import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isSource, largestSource } from '../../core/files/source.ts';
import type { FileRequests } from '../../protocol/fileRequests.ts';
import { exists } from '../window/files.ts';
import type { Reporter } from '../window/reporter.ts';

type Handlers = { readonly [Name in keyof FileRequests]: (params: FileRequests[Name]['params']) => Promise<FileRequests[Name]['result']> };

/** What tells of a file that is not there for us, rather than of a fault. */
const absent: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'FileIsADirectory', 'NoPermissions']);

/** Reads for the server the files that only the editor can read. `dist` holds the extension's own. */
export function serveFiles(client: BaseLanguageClient, dist: Uri, reporter: Reporter): void {
  const orNull = async <T>(doing: string, action: () => Promise<T>): Promise<T | null> => {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof FileSystemError && absent.has(error.code))) reporter.note(doing, error);
      return null;
    }
  };
  const handlers: Handlers = {
    'papertrace/readFolder': ({ uri }) => orNull(`list ${uri}`, async () => (await workspace.fs.readDirectory(Uri.parse(uri))).map(([name, type]) => ({
      name, kind: type === FileType.Directory ? 'folder' : type === FileType.File ? 'file' : 'other',
    }))),
    'papertrace/readFile': ({ uri, containing }) => orNull(`read ${uri}`, () => readText(Uri.parse(uri), containing)),
    'papertrace/readBytes': ({ uri }) => orNull(`read ${uri}`, () => readBase64(Uri.parse(uri))),
    'papertrace/readOwn': ({ path }) => orNull(`read ${path}`, () => readBase64(Uri.joinPath(dist, path))),
    'papertrace/exists': async ({ uri }) => await orNull(`look for ${uri}`, async () => exists(Uri.parse(uri))) ?? false,
  };
  for (const [name, handler] of Object.entries(handlers) as [string, (params: never) => Promise<unknown>][]) client.onRequest(name, handler);
}

async function readText(uri: Uri, containing: string | undefined): Promise<string | null> {
  // Asked first: what is too large may take minutes to come.
  if ((await workspace.fs.stat(uri)).size > largestSource) return null;
  const bytes = await workspace.fs.readFile(uri);
  if (!isSource(bytes)) return null;
  const text = new TextDecoder().decode(bytes);
  return containing === undefined || text.includes(containing) ? text : null;
}

/** A part at a time: a whole PDF is more than one call takes. */
async function readBase64(uri: Uri): Promise<string> {
  const bytes = await workspace.fs.readFile(uri);
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}
