import { Uri, workspace } from 'vscode';
import type { Disposable } from 'vscode';

const scheme = 'papertrace-past';
/** So many comparisons are kept: what is shown longer ago is closed by then. */
const most = 50;

/** Texts that are in no file: what was reviewed. Read-only. */
export class PastTexts implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #provider: Disposable;
  #next = 0;

  constructor() {
    this.#provider = workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: ({ query }) => this.#texts.get(query) ?? '' });
  }

  /** `path` tells how it is called and in which language it is. */
  add(path: string, text: string): Uri {
    const query = String(this.#next++);
    this.#texts.set(query, text);
    for (const old of [...this.#texts.keys()].slice(0, -most)) this.#texts.delete(old);
    return Uri.from({ scheme, path: `/${path}`, query });
  }

  dispose(): void {
    this.#provider.dispose();
  }
}
