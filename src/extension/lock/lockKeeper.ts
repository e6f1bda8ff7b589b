import { Disposable, Uri, workspace } from 'vscode';
import type { Server } from '../client/server.ts';
import type { Reporter } from '../window/reporter.ts';
import { writeFile } from '../window/writeFile.ts';

/** What is saved at once, as by "Save All", is one writing. */
const settleMs = 800;

/**
 * Keeps the locks up to date: after a save, once nothing is unsaved, so that a lock says what the saved files use and no
 * word that somebody is just typing. In a folder that is not trusted nothing is written.
 */
export class LockKeeper implements Disposable {
  readonly #server: Server;
  readonly #reporter: Reporter;
  readonly #listener: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<number> | undefined;

  constructor(server: Server, reporter: Reporter) {
    this.#server = server;
    this.#reporter = reporter;
    this.#listener = workspace.onDidSaveTextDocument(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#saved(), settleMs);
    });
  }

  /** Writes the locks that are behind, when all PDFs that tell of them are read; resolves to how many. */
  async write(): Promise<number> {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
  }

  async #saved(): Promise<void> {
    if (!workspace.isTrusted || workspace.textDocuments.some(({ isDirty, isUntitled }) => isDirty && !isUntitled)) return;
    try {
      await this.write();
    } catch (error) {
      this.#reporter.note('write the lock', error);
    }
  }

  async #write(): Promise<number> {
    const locks = await this.#server.request('papertrace/staleLocks', null);
    for (const { uri, text } of locks) await writeFile(Uri.parse(uri), text);
    return locks.length;
  }
}
