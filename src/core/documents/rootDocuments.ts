import { emptyLock, lockSuffix, parseLock } from '../paper/lock.ts';
import type { Paper } from '../paper/paper.ts';
import type { Ports } from '../ports.ts';
import type { Link } from '../trace/link.ts';
import { makeTrace, type Trace } from '../trace/trace.ts';
import { locate, type LocatedPaper, type LockState } from './located.ts';
import type { ReadDocument } from './readDocument.ts';
import { type DocumentState, DocumentShelf } from './shelf.ts';
import { wantedIn } from './wanted.ts';

interface FoundPaper {
  readonly paper: Paper;
  readonly links: readonly Link[];
  /** See `wantedIn`. */
  readonly wanted: string;
  readonly lock: LockState;
  readonly found: LocatedPaper;
}

/** A lock, and the text that it was read of; undefined where there is no such file, or none that can be read. */
interface ReadLock {
  readonly text: string | undefined;
  readonly state: LockState;
}

/** The PDFs and the locks of one root. */
export class RootDocuments {
  readonly #ports: Ports;
  readonly #shelf: DocumentShelf;
  readonly #locks = new Map<string, Promise<ReadLock>>();
  /** What was found last, by paper file. A change begins a new map: what is still being found then rests on what was before. */
  #known = new Map<string, FoundPaper>();

  /** @param onChange called when a trace made now would know more */
  constructor(ports: Ports, onChange: () => void) {
    this.#ports = ports;
    this.#shelf = new DocumentShelf(ports.pdfs, ports.log, () => {
      this.#known = new Map();
      onChange();
    });
  }

  /** A PDF or a lock may have changed on disk; false for what is neither. */
  changedOnDisk(uri: string): boolean {
    if (isPdf(uri)) this.#shelf.changed(uri);
    else if (uri.endsWith(lockSuffix)) this.#locks.delete(uri);
    else return false;
    this.#known = new Map();
    return true;
  }

  /** Reads the locks again, of whose change the news may be on its way; gives whether one is another. */
  async rereadLocks(): Promise<boolean> {
    const asked = [...this.#locks];
    const same = await Promise.all(asked.map(async ([uri, known]) => (await known).text === await this.#textOf(uri)));
    return asked.filter(([uri], index) => same[index] !== true && this.changedOnDisk(uri)).length > 0;
  }

  /** The document read whole, begun at once; undefined where it cannot be read. */
  read(uri: string, first?: number): Promise<ReadDocument | undefined> {
    return this.#shelf.read(uri, first);
  }

  state(uri: string): Promise<DocumentState> {
    return this.#shelf.state(uri);
  }

  /** What is still known of a PDF, by its hash, whose file is another by now. */
  recall(sha256: string): Promise<ReadDocument | undefined> {
    return this.#shelf.recall(sha256);
  }

  /** The trace with what is known of the places that it names. Begins to read what the locks do not tell. */
  async locate(trace: Trace): Promise<Trace> {
    const located = new Map<Paper, LocatedPaper>();
    for (const { paper, links } of trace.papers) {
      const found = await this.#find(paper, links);
      located.set(paper, found);
      for (const uri of found.unread) void this.#shelf.read(uri);
    }
    return trace.papers.every((traced) => traced.located === located.get(traced.paper)) ? trace : makeTrace({ ...trace, located }, trace);
  }

  async #find(paper: Paper, links: readonly Link[]): Promise<LocatedPaper> {
    const lock = await this.#lock(paper);
    const all = this.#known;
    const last = all.get(paper.uri);
    const known = last?.paper === paper && last.lock === lock ? last : undefined;
    if (known?.links === links) return known.found;
    // Marks move with every line that is typed above them, and name what they named.
    const wanted = wantedIn(links);
    const found = known?.wanted === wanted ? known.found : await locate(paper, links, lock, this.#shelf);
    all.set(paper.uri, { paper, links, wanted, lock, found });
    return found;
  }

  /** Settles when nothing is being read. */
  idle(): Promise<void> {
    return this.#shelf.idle();
  }

  get isIdle(): boolean {
    return this.#shelf.isIdle;
  }

  /** The promise is kept, not what it gives: of a change while a lock is being read the next reading tells. */
  async #lock(paper: Paper): Promise<LockState> {
    const uri = lockUri(paper);
    const reading = this.#locks.get(uri) ?? this.#readLock(uri);
    this.#locks.set(uri, reading);
    return (await reading).state;
  }

  async #readLock(uri: string): Promise<ReadLock> {
    const text = await this.#textOf(uri);
    const isThere = text !== undefined || (uri !== '' && await this.#ports.files.exists(uri));
    return { text, state: { uri, ...(text === undefined ? { lock: emptyLock, unreadable: [] } : parseLock(text)), exists: isThere, isText: text !== undefined || !isThere } };
  }

  async #textOf(uri: string): Promise<string | undefined> {
    return uri === '' ? undefined : this.#ports.files.read(uri);
  }
}

export function isPdf(uri: string): boolean {
  return uri.slice(-4).toLowerCase() === '.pdf';
}

/** Beside the paper file; empty for a paper that has none. */
export function lockUri({ uri }: Paper): string {
  return uri.endsWith('.paper.yaml') ? uri.slice(0, -'.paper.yaml'.length) + lockSuffix : '';
}
