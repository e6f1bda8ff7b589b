import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { type Entry, walk } from '../core/files/walk.ts';
import type { Files } from '../core/ports.ts';
import { pathsIn } from '../core/root.ts';
import { pathOf, plainPath } from './pathOf.ts';
import { nodeSearch } from './search.ts';
import { isNodeError, textReader } from './textReader.ts';

/** After so many synchronous looks others get a turn. */
const turnAfter = 64;

/** What starting threads costs is had back from about so many files on. */
const worthThreads = 4000;

/** The files of this machine. `searchThread` is where that script is; without it no threads are started for very many files. */
export function nodeFiles(searchThread?: string | URL, from = worthThreads): Files {
  let sinceTurn = 0;
  const textOf = textReader();
  const takeTurns = async (): Promise<void> => {
    sinceTurn += 1;
    if (sinceTurn % turnAfter === 0) await nextTurn();
  };
  return {
    async list(root, found, { wanted = () => true, only }) {
      const base = URI.parse(root).fsPath;
      const baseUri = URI.file(path.join(base, path.sep)).toString();
      await walk({
        async entries(folder) {
          await takeTurns();
          return entriesOf(path.join(base, folder));
        },
        text: (file) => Promise.resolve(textOf(path.join(base, file))),
        near: true,
      }, (files) => found(files.filter(wanted).map((file) => plainPath.test(file) ? baseUri + file : URI.file(path.join(base, file)).toString())), only && pathsIn(root, only));
    },
    async read(uri, containing) {
      await takeTurns();
      return textOf(pathOf(uri), containing);
    },
    search: (found, options) => nodeSearch(searchThread === undefined ? undefined : { script: searchThread, from }, textOf, found, options),
    exists(uri) {
      return Promise.resolve(existsSync(URI.parse(uri).fsPath));
    },
  };
}

/** What cannot be read is taken for empty. */
function entriesOf(folder: string): Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other' }));
  } catch (error) {
    if (isNodeError(error)) return [];
    throw error;
  }
}
