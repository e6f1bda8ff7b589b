import { emptyLock, lockSuffix, parseLock } from '../paper/lock.ts';
import type { Paper } from '../paper/paper.ts';
import type { Ports } from '../ports.ts';
import { makeTrace, type Trace } from '../trace/trace.ts';
import { locate, type LocatedPaper, type LockState } from './located.ts';
import type { ReadDocument } from './readDocument.ts';
import { type DocumentState, DocumentShelf } from './shelf.ts';

/** The PDFs and the locks of one root. */
export class RootDocuments {
  readonly #ports: Ports;
  readonly #shelf: DocumentShelf;
  readonly #locks = new Map<string, LockState>();

  /** @param onChange called when a trace made now would know more */
  constructor(ports: Ports, onChange: () => void) {
    this.#ports = ports;
    this.#shelf = new DocumentShelf(ports.pdfs, ports.log, onChange);
  }

  /** A PDF or a lock may have changed on disk; false for what is neither. */
  changedOnDisk(uri: string): boolean {
    if (isPdf(uri)) this.#shelf.changed(uri);
    else if (uri.endsWith(lockSuffix)) this.#locks.delete(uri);
    else return false;
    return true;
  }

  /** The document read whole, begun at once; undefined where it cannot be read. */
  read(uri: string, first?: number): Promise<ReadDocument | undefined> {
    return this.#shelf.read(uri, first);
  }

  state(uri: string): Promise<DocumentState> {
    return this.#shelf.state(uri);
  }

  /** The trace with what is known of the places that it names. Begins to read what the locks do not tell. */
  async locate(trace: Trace): Promise<Trace> {
    const located = new Map<Paper, LocatedPaper>();
    for (const { paper } of trace.papers) {
      const links = trace.links.filter((link) => link.paper === paper);
      const found = await locate(paper, links, await this.#lock(paper), this.#shelf);
      located.set(paper, found);
      for (const uri of found.unread) void this.#shelf.read(uri);
    }
    return makeTrace({ ...trace, located });
  }

  /** Settles when nothing is being read. */
  idle(): Promise<void> {
    return this.#shelf.idle();
  }

  get isIdle(): boolean {
    return this.#shelf.isIdle;
  }

  async #lock(paper: Paper): Promise<LockState> {
    const uri = lockUri(paper);
    const known = this.#locks.get(uri);
    if (known) return known;
    const text = uri === '' ? undefined : await this.#ports.files.read(uri);
    const state = { uri, ...(text === undefined ? { lock: emptyLock, unreadable: [] } : parseLock(text)), exists: text !== undefined };
    this.#locks.set(uri, state);
    return state;
  }
}

export function isPdf(uri: string): boolean {
  return /\.pdf$/i.test(uri);
}

/** Beside the paper file; empty for a paper that has none. */
export function lockUri({ uri }: Paper): string {
  return uri.endsWith('.paper.yaml') ? uri.slice(0, -'.paper.yaml'.length) + lockSuffix : '';
}
