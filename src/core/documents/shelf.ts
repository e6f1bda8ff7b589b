import type { Log } from '../ports.ts';
import { ReadDocument } from './readDocument.ts';
import type { Pdfs, Reading } from './reading.ts';

/** What is known of one PDF. */
export interface DocumentState {
  /** SHA-256 of the file as it is now; undefined when it is not there. */
  readonly sha256: string | undefined;
  /** As far as it was read; undefined where nobody asked for it yet. */
  readonly read?: ReadDocument;
  /** Why it cannot be read, for people. */
  readonly failure?: string;
}

/** Text of so many documents is kept; what others hold is read again when it is asked for. */
const kept = 4;

/** The PDFs of a root: their hashes, and what was read of those that somebody asked for. Reading goes on by itself. */
export class DocumentShelf {
  readonly #pdfs: Pdfs | undefined;
  readonly #log: Log;
  /** Called when more is known of a document than before. */
  readonly #onChange: () => void;
  readonly #states = new Map<string, DocumentState>();
  readonly #stale = new Set<string>();
  #past: ReadonlyMap<string, ReadDocument> = new Map();
  readonly #running = new Map<string, { readonly sha256: string; readonly reading: Promise<ReadDocument | undefined> }>();

  constructor(pdfs: Pdfs | undefined, log: Log, onChange: () => void) {
    this.#pdfs = pdfs;
    this.#log = log;
    this.#onChange = onChange;
  }

  /** The file may have changed. */
  changed(uri: string): void {
    this.#stale.add(uri);
  }

  /** What is known of a document now; its file is looked at once, and after each change. */
  async state(uri: string): Promise<DocumentState> {
    const before = this.#states.get(uri);
    if (before && !this.#stale.has(uri)) return before;
    this.#stale.delete(uri);
    const sha256 = await this.#pdfs?.hash(uri);
    // Asked again: meanwhile it may have been read.
    const known = this.#states.get(uri);
    const now = known && known.sha256 === sha256 ? known : { sha256 };
    this.#states.set(uri, now);
    return now;
  }

  known(uri: string): DocumentState | undefined {
    return this.#states.get(uri);
  }

  /**
   * The document, read whole; begun at once where it was not yet, at the page `first`. Undefined when it is not there or
   * cannot be read: then its state says why.
   */
  async read(uri: string, first?: number): Promise<ReadDocument | undefined> {
    const { sha256, read, failure } = await this.state(uri);
    if (!this.#pdfs || sha256 === undefined || failure !== undefined) return undefined;
    if (read?.reading.complete) return read;
    const running = this.#running.get(uri);
    if (running?.sha256 === sha256) return running.reading;
    const reading = this.#begin(this.#pdfs, uri, sha256, first);
    this.#running.set(uri, { sha256, reading });
    void reading.finally(() => {
      if (this.#running.get(uri)?.reading === reading) this.#running.delete(uri);
    });
    return reading;
  }

  /** What is still known of a PDF whose file is another by now. */
  async recall(sha256: string): Promise<ReadDocument | undefined> {
    const known = this.#past.get(sha256);
    const reading = known ? undefined : await this.#pdfs?.recall?.(sha256);
    const read = known ?? (reading?.complete === true ? new ReadDocument(reading) : undefined);
    // One at a time is compared with what came after it.
    this.#past = new Map(read ? [[sha256, read]] : []);
    return read;
  }

  /** Settles when nothing is being read. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ reading }) => reading));
  }

  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  async #begin(pdfs: Pdfs, uri: string, sha256: string, first: number | undefined): Promise<ReadDocument | undefined> {
    try {
      const whole = await pdfs.read(uri, { ...(first === undefined ? {} : { first }), onPart: (part) => { this.#take(uri, sha256, part); } });
      return this.#take(uri, sha256, whole);
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      this.#log.info(`${uri} cannot be read: ${failure}`);
      if (this.#states.get(uri)?.sha256 === sha256) this.#states.set(uri, { sha256, failure });
      this.#onChange();
      return undefined;
    }
  }

  /** Of a file that changed meanwhile nothing is taken. */
  #take(uri: string, sha256: string, reading: Reading): ReadDocument | undefined {
    if (reading.sha256 !== sha256 || this.#states.get(uri)?.sha256 !== sha256) {
      this.changed(uri);
      this.#onChange();
      return undefined;
    }
    const read = new ReadDocument(reading);
    // Taken anew, so that it counts as the latest.
    this.#states.delete(uri);
    this.#states.set(uri, { sha256, read });
    const holding = [...this.#states].filter(([, state]) => state.read);
    for (const [other, state] of holding.slice(0, -kept)) this.#states.set(other, { sha256: state.sha256 });
    this.#onChange();
    return read;
  }
}
