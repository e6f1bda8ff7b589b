import { EventEmitter } from 'vscode';
import type { Disposable, Event } from 'vscode';
import type { Overview, PaperOverview, TreeNode } from '../../core/features/overview.ts';
import type { Server } from '../client/server.ts';
import { Coalesced } from '../window/coalesced.ts';
import { sameUri } from '../window/places.ts';
import type { Reporter } from '../window/reporter.ts';

/** Typing changes the overview with every key; what happens within this time is one refresh. */
const coalesceMs = 150;

/** What the server last said of everything, refreshed when it says that something changed. */
export class OverviewModel implements Disposable {
  readonly #server: Server;
  readonly #reporter: Reporter;
  readonly #changed = new EventEmitter<Overview>();
  readonly #refreshing = new Coalesced(coalesceMs, () => void this.#refresh());
  readonly #listener: Disposable;
  #current: Overview | undefined;
  #isDisposed = false;

  constructor(server: Server, reporter: Reporter) {
    this.#server = server;
    this.#reporter = reporter;
    this.#listener = server.onDidChange(this.#refreshing.soon);
  }

  get onDidChange(): Event<Overview> {
    return this.#changed.event;
  }

  /** Undefined until the server has answered once. */
  get current(): Overview | undefined {
    return this.#current;
  }

  /** Asks anew: for what must hold at this moment. */
  async now(): Promise<Overview> {
    const overview = await this.#server.request('papertrace/overview', null);
    if (!this.#isDisposed) {
      this.#current = overview;
      this.#changed.fire(overview);
    }
    return overview;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#refreshing.dispose();
    this.#listener.dispose();
    this.#changed.dispose();
  }

  async #refresh(): Promise<void> {
    try {
      await this.now();
    } catch (error) {
      this.#reporter.note('refresh the views', error);
    }
  }
}

/** The papers that have the PDF as a document. */
export function papersOf(overview: Overview, pdf: string): readonly PaperOverview[] {
  return overview.papers.filter(({ documents }) => documents.some(({ uri }) => sameUri(uri, pdf)));
}

/** Every row, parents before their children. */
export function allRows({ steps, ambiguities, deviations, results }: Overview): readonly TreeNode[] {
  const flat = (nodes: readonly TreeNode[]): readonly TreeNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);
  return flat([...steps, ...ambiguities, ...deviations, ...results]);
}
