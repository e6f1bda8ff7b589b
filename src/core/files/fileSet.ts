/**
 * Files by their URIs, kept folder by folder: of very many files that takes half the time and memory that their whole
 * URIs would. A folder is its URI with a `/` at the end, a name what follows it.
 */
export class FileSet {
  readonly #folders = new Map<string, Set<string>>();

  constructor(uris: Iterable<string> = []) {
    for (const uri of uris) this.add(uri);
  }

  has(uri: string): boolean {
    const { folder, name } = partsOf(uri);
    return this.#folders.get(folder)?.has(name) ?? false;
  }

  /** Gives whether it is new. */
  add(uri: string): boolean {
    const { folder, name } = partsOf(uri);
    return this.addIn(folder, [name]).length > 0;
  }

  /** Gives those that are new. */
  addIn(folder: string, names: readonly string[]): readonly string[] {
    const known = this.#folders.get(folder);
    if (!known) {
      if (names.length > 0) this.#folders.set(folder, new Set(names));
      return names;
    }
    const added = names.filter((name) => !known.has(name));
    for (const name of added) known.add(name);
    return added;
  }

  delete(uri: string): void {
    const { folder, name } = partsOf(uri);
    const names = this.#folders.get(folder);
    names?.delete(name);
    if (names?.size === 0) this.#folders.delete(folder);
  }

  folders(): IterableIterator<[folder: string, names: ReadonlySet<string>]> {
    return this.#folders.entries();
  }

  * [Symbol.iterator](): Generator<string> {
    for (const [folder, names] of this.#folders) for (const name of names) yield folder + name;
  }

  /** Those at or below one of `places`, which are URIs of files or folders without a `/` at the end. */
  within(places: ReadonlySet<string>): string[] {
    const known = new Map<string, boolean>();
    const isWithin = (folder: string): boolean => {
      let is = known.get(folder);
      if (is === undefined) {
        const here = folder.slice(0, -1);
        const { folder: above } = partsOf(here);
        is = places.has(here) || (above !== '' && isWithin(above));
        known.set(folder, is);
      }
      return is;
    };
    return [...this.#folders].flatMap(([folder, names]) => {
      const uris = [...names].map((name) => folder + name);
      return isWithin(folder) ? uris : uris.filter((uri) => places.has(uri));
    });
  }
}

function partsOf(uri: string): { folder: string; name: string } {
  const from = uri.lastIndexOf('/') + 1;
  return { folder: uri.slice(0, from), name: uri.slice(from) };
}
