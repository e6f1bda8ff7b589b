import { Disposable, Uri, workspace } from 'vscode';
import type { Refusal } from '../../core/features/edits.ts';
import type { LockText } from '../../core/features/locks.ts';
import { turns } from '../../core/turns.ts';
import type { Server } from '../client/server.ts';
import type { Reporter } from '../window/reporter.ts';
import { isRefusal } from '../window/refusal.ts';
import { writeFile } from '../window/files.ts';

/** What is saved at once, as by "Save All", is one writing. */
const settleMs = 800;

/**
 * The only way in which the extension writes locks. Keeps them up to date: after a save, once nothing is unsaved, so that a lock says what the saved files use and no
 * word that somebody is just typing. In a folder that is not trusted nothing is written.
 */
export class LockKeeper implements Disposable {
  readonly #server: Server;
  readonly #reporter: Reporter;
  readonly #listener: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #inTurn = turns();

  constructor(server: Server, reporter: Reporter) {
    this.#server = server;
    this.#reporter = reporter;
    this.#listener = workspace.onDidSaveTextDocument(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#saved(), settleMs);
    });
  }

  /** Has locks written as an answer of the server says, or hands on the refusal. One at a time: each is made of the lock that the one before left. */
  write<Answer extends { readonly locks: readonly LockText[] }>(ask: () => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
    return this.#inTurn(async () => {
      const answer = await ask();
      if (isRefusal(answer)) return answer;
      for (const { uri, text } of answer.locks) await writeFile(Uri.parse(uri), text);
      return answer;
    });
  }

  /** Writes the locks that are behind, when all PDFs that tell of them are read; resolves to how many. */
  async update(): Promise<number> {
    const answer = await this.write(() => this.#server.request('papertrace/staleLocks', null));
    return isRefusal(answer) ? 0 : answer.locks.length;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
  }

  async #saved(): Promise<void> {
    if (!workspace.isTrusted || workspace.textDocuments.some(({ isDirty, isUntitled }) => isDirty && !isUntitled)) return;
    try {
      await this.update();
    } catch (error) {
      this.#reporter.note('write the lock', error);
    }
  }
}
