import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { type Entry, walk } from '../core/files/walk.ts';
import type { Files } from '../core/ports.ts';
import { pathsIn } from '../core/root.ts';
import { folderUri, nameInUri, pathOf } from './pathOf.ts';
import { ripgrep } from './ripgrep.ts';
import { nodeSearch } from './search.ts';
import { isNodeError, textReader } from './textReader.ts';

/** After so many synchronous looks others get a turn. */
const turnAfter = 64;

/** What starting threads costs is had back from about so many files on. */
const worthThreads = 4000;

export interface FileTools {
  /** Where the script of `searchThread` is; without it no threads are started for very many files. */
  readonly searchThread?: string | URL;
  /** From so many files on they are started. */
  readonly from?: number;
  /** Finds the program where there is one. */
  readonly ripgrep?: () => Promise<string | undefined>;
}

/** The files of this machine. */
export function nodeFiles({ searchThread, from = worthThreads, ripgrep: findRipgrep }: FileTools = {}): Files {
  let sinceTurn = 0;
  const textOf = textReader();
  const takeTurns = async (): Promise<void> => {
    sinceTurn += 1;
    if (sinceTurn % turnAfter === 0) await nextTurn();
  };
  return {
    async list(root, found, { wanted = () => true, only }) {
      const base = URI.parse(root).fsPath;
      await walk({
        async entries(folder) {
          await takeTurns();
          return entriesOf(path.join(base, folder));
        },
        text: (file) => Promise.resolve(textOf(path.join(base, file))),
        near: true,
      }, (folder, names) => found(folderUri(path.join(base, folder)), names.filter((name) => wanted(folder + name)).map(nameInUri)), only && pathsIn(root, only));
    },
    async read(uri, containing) {
      await takeTurns();
      return textOf(pathOf(uri), containing);
    },
    search: (found, options) => nodeSearch(searchThread === undefined ? undefined : { script: searchThread, from }, textOf, found, options),
    async grep(...search) {
      const program = await findRipgrep?.();
      return program === undefined ? undefined : ripgrep(program, ...search);
    },
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
