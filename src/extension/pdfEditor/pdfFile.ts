import { Disposable, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { Event } from 'vscode';
import { exists } from '../window/files.ts';

/** TeX writes a PDF in pieces and deletes it first; what it does within this time counts as one change. */
const settleMs = 400;

/** One PDF on disk. */
export class PdfFile implements Disposable {
  readonly uri: Uri;
  readonly #changed = new EventEmitter<'changed' | 'vanished'>();
  readonly #watcher: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(uri: Uri) {
    this.uri = uri;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    // In brackets, since a file's name may hold what a glob takes for its own.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), name.replace(/[[\]{}*?]/g, '[$&]')));
    const soon = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#settled(), settleMs);
    };
    this.#watcher = Disposable.from(watcher, watcher.onDidChange(soon), watcher.onDidCreate(soon), watcher.onDidDelete(soon));
  }

  get onDidChange(): Event<'changed' | 'vanished'> {
    return this.#changed.event;
  }

  /** A copy, since the viewer takes it over. Rejects with what the file system says. */
  async read(): Promise<Uint8Array> {
    return new Uint8Array(await workspace.fs.readFile(this.uri));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watcher.dispose();
    this.#changed.dispose();
  }

  async #settled(): Promise<void> {
    this.#changed.fire(await exists(this.uri) ? 'changed' : 'vanished');
  }
}
