import { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, Uri } from 'vscode';
import type { FileChangeEvent, FileStat, FileSystemProvider } from 'vscode';

/** A file system in memory, as that of a virtual workspace: flat, a folder being there as soon as something is in it. */
export class MemoryFiles implements FileSystemProvider {
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [path, content] of Object.entries(files)) this.#set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat({ path }: Uri): FileStat {
    const file = this.#files.get(path);
    if (file) return { type: FileType.File, size: file.bytes.length, ctime: 0, mtime: file.mtime };
    if (this.#below(path).length > 0) return { type: FileType.Directory, size: 0, ctime: 0, mtime: 0 };
    throw FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const rest = this.#below(path);
    if (rest.length === 0) throw FileSystemError.FileNotFound(path);
    return [...new Map(rest.map((one) => {
      const [name = '', ...deeper] = one.split('/');
      return [name, deeper.length > 0 ? FileType.Directory : FileType.File] as const;
    }))];
  }

  readFile({ path }: Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw FileSystemError.FileNotFound(path);
    return file.bytes;
  }

  writeFile(uri: Uri, bytes: Uint8Array): void {
    const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#set(uri.path, bytes);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  createDirectory(): void {
    // it is there once something is in it
  }

  #set(path: string, bytes: Uint8Array): void {
    this.#files.set(path, { bytes, mtime: Date.now() });
  }

  #below(path: string): string[] {
    const prefix = path.endsWith('/') ? path : `${path}/`;
    return [...this.#files.keys()].filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
  }
}
