import { Disposable, workspace } from 'vscode';
import type { Memento, Uri } from 'vscode';
import type { ViewState } from '../../protocol/viewer.ts';

const key = 'papertrace.viewStates';

/** The PDFs whose places are remembered, in each workspace. */
const limit = 200;

/** Scrolling tells of a new state many times a second; storing can wait. */
const storeAfterMs = 500;

/** Where the reader was in each PDF: survives closing it and restarts, and follows renames made in the editor. */
export class ViewStates implements Disposable {
  readonly #memento: Memento;
  /** The least recently read first. */
  readonly #states: Map<string, ViewState>;
  readonly #listeners: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(memento: Memento) {
    this.#memento = memento;
    this.#states = new Map(memento.get<[string, ViewState][]>(key, []));
    this.#listeners = Disposable.from(
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#move(oldUri.toString(), newUri.toString());
      }),
      workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#move(uri.toString(), undefined);
      }),
    );
  }

  get(uri: Uri): ViewState | undefined {
    return this.#states.get(uri.toString());
  }

  set(uri: Uri, state: ViewState): void {
    this.#states.delete(uri.toString());
    this.#states.set(uri.toString(), state);
    for (const oldest of this.#states.keys()) {
      if (this.#states.size <= limit) break;
      this.#states.delete(oldest);
    }
    this.#storeSoon();
  }

  dispose(): void {
    this.#listeners.dispose();
    if (this.#timer) this.#store();
  }

  /** A file or a folder was renamed, or deleted where `to` is undefined. */
  #move(from: string, to: string | undefined): void {
    for (const [uri, state] of [...this.#states]) {
      if (uri !== from && !uri.startsWith(`${from}/`)) continue;
      this.#states.delete(uri);
      if (to !== undefined) this.#states.set(to + uri.slice(from.length), state);
      this.#storeSoon();
    }
  }

  #storeSoon(): void {
    this.#timer ??= setTimeout(() => this.#store(), storeAfterMs);
  }

  #store(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#memento.update(key, [...this.#states]);
  }
}
