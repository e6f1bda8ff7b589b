import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { walk } from '../core/files/walk.ts';
import type { Files, Log } from '../core/ports.ts';
import { pathsIn } from '../core/root.ts';
import type { FileRequests } from '../protocol/fileRequests.ts';

/** More would only queue at the other end, before requests that somebody waits for. */
const atOnce = 16;
/** What has more folders that git would not ignore is no one's source tree; the rest of it is not listed. */
const mostFolders = 5000;

/** Files that the client reads for us. Never rejects: a client that does not know the requests has no such files. */
export function clientFiles(connection: Connection, log: Log): Files {
  const inTurn = limited(atOnce);
  const ask = <Name extends 'papertrace/readFolder' | 'papertrace/readFile' | 'papertrace/exists'>(name: Name, params: FileRequests[Name]['params']): Promise<FileRequests[Name]['result'] | null> =>
    inTurn(async () => {
      try {
        return await connection.sendRequest<FileRequests[Name]['result']>(name, params);
      } catch (error) {
        log.error(`${name} ${params.uri}`, error);
        return null;
      }
    });
  return {
    async list(root, found, { wanted = () => true, only }) {
      const base = URI.parse(root);
      const at = (path: string): string => (path === '' ? base : Utils.joinPath(base, path)).toString();
      let folders = 0;
      await walk({
        async entries(path) {
          folders += 1;
          if (folders === mostFolders + 1) log.error(`listing ${root}`, new Error(`there are more than ${mostFolders} folders; only so many are looked at`));
          return folders > mostFolders ? [] : await ask('papertrace/readFolder', { uri: at(path) }) ?? [];
        },
        text: async (path) => await ask('papertrace/readFile', { uri: at(path) }) ?? undefined,
      }, (folder, names) => {
        const uris = names.map((name) => folder + name).filter(wanted).map(at);
        const from = (uris[0] ?? '').lastIndexOf('/') + 1;
        found((uris[0] ?? '').slice(0, from), uris.map((uri) => uri.slice(from)));
      }, only && pathsIn(root, only));
    },
    read: async (uri, containing) => await ask('papertrace/readFile', { uri, ...(containing === undefined ? {} : { containing }) }) ?? undefined,
    exists: async (uri) => await ask('papertrace/exists', { uri }) ?? false,
    isFar: () => true,
  };
}

/** Files of this machine by `near`, all others by `far`. */
export function nearAndFar(near: Files, far: Files): Files {
  const isNear = (uri: string): boolean => uri.startsWith('file:');
  const of = (uri: string): Files => isNear(uri) ? near : far;
  return {
    list: (root, found, options) => of(root).list(root, found, options),
    read: (uri, containing) => of(uri).read(uri, containing),
    ...(near.search ? { search: near.search.bind(near) } : {}),
    exists: (uri) => of(uri).exists(uri),
    isFar: (root) => !isNear(root),
  };
}

/** Runs what it is given, so many at a time, the others in order after them. */
function limited(most: number): <T>(action: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (action) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await action();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
