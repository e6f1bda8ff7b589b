import type { Files, ReadOptions, Search } from '../ports.ts';

/** So many files are asked for at a time: they may be far. */
const atOnce = 16;

/** A search that reads one file like the other, when all are known. */
export function searchEach(files: Pick<Files, 'read'>, found: (uri: string, text: string) => void, { progress, signal }: ReadOptions): Search {
  const all: { readonly uri: string; readonly containing: string | undefined }[] = [];
  return {
    add(folder, names, containing) {
      for (const name of names) all.push({ uri: folder + name, containing });
    },
    async end() {
      for (let done = 0; done < all.length && !signal?.aborted; done += atOnce) {
        progress?.(done, all.length);
        await Promise.all(all.slice(done, done + atOnce).map(async ({ uri, containing }) => {
          const text = await files.read(uri, containing);
          if (text !== undefined) found(uri, text);
        }));
      }
    },
  };
}
