import type { Pdfs, Reading, ReadOptions } from '../core/documents/reading.ts';
import { engineVersion } from '../core/documents/reading.ts';
import { failureReasons } from './failure.ts';
import type { FromReader, ToReader } from './readerMessages.ts';

/** A worker that runs `reader.worker.ts`. */
export interface ReaderWorker {
  post(message: ToReader, transfer: ArrayBuffer[]): void;
  onMessage(listener: (message: FromReader) => void): void;
  /** It is gone, as when its memory is used up. */
  onGone(listener: (error: unknown) => void): void;
  end(): void;
}

export interface ReaderHost {
  /** The bytes of a PDF, new each time; undefined when it is not there. */
  bytes(uri: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** A file of pdf.js's by its path below its folder; undefined when it is not there. */
  file(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  start(): Promise<ReaderWorker>;
  /** Keeps readings between sessions, by name; may forget at any time. */
  readonly kept?: { get(name: string): Promise<string | undefined>; set(name: string, text: string): Promise<void> };
}

interface Job {
  readonly sha256: string;
  readonly options: ReadOptions;
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: unknown) => void;
}

/** So long may one page take, or reading the file's structure; in milliseconds. Damaged files keep pdf.js going for ever. */
const patience = 60_000;

/**
 * Reads PDFs in a worker that is started when it is needed and ended when nothing is left to read: idle, there is neither
 * thread nor timer, and what pdf.js holds of a document (100 MB and more) is given back.
 */
export function pdfReader(host: ReaderHost): Pdfs {
  const jobs = new Map<number, Job>();
  let worker: Promise<ReaderWorker> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  const settle = (job: number, how: (job: Job) => void): void => {
    const known = jobs.get(job);
    if (!known) return;
    jobs.delete(job);
    how(known);
    if (jobs.size === 0) stop();
  };
  const stop = (): void => {
    clearTimeout(watch);
    void worker?.then((running) => { running.end(); }, () => undefined);
    worker = undefined;
  };
  const gone = (reason: string): void => {
    for (const job of [...jobs.keys()]) settle(job, ({ reject }) => { reject(new Error(reason)); });
  };
  const alive = (): void => {
    clearTimeout(watch);
    watch = setTimeout(() => { gone('Reading this PDF takes too long; it may be damaged.'); }, patience);
  };
  const receive = async (running: ReaderWorker, message: FromReader): Promise<void> => {
    alive();
    switch (message.type) {
      case 'file': {
        const data = (await host.file(message.path)) ?? null;
        running.post({ type: 'file', path: message.path, data }, data ? [data.buffer] : []);
        break;
      }
      case 'part': {
        const job = jobs.get(message.job);
        job?.options.onPart?.({ ...message.part, sha256: job.sha256 });
        break;
      }
      case 'read':
        settle(message.job, ({ sha256, resolve }) => { resolve({ ...message.read, sha256 }); });
        break;
      case 'failed':
        settle(message.job, ({ reject }) => { reject(new Error(message.reason)); });
        break;
    }
  };
  const start = async (): Promise<ReaderWorker> => {
    const running = await host.start();
    running.onMessage((message) => void receive(running, message));
    running.onGone(() => { gone(failureReasons.broken); });
    return running;
  };

  async function readNow(data: Uint8Array<ArrayBuffer>, sha256: string, options: ReadOptions): Promise<Reading> {
    last += 1;
    const job = last;
    const { promise, resolve, reject } = Promise.withResolvers<Reading>();
    jobs.set(job, { sha256, options, resolve, reject });
    const { signal } = options;
    const abort = (): void => {
      void worker?.then((running) => { running.post({ type: 'cancel', job }, []); }, () => undefined);
      settle(job, ({ reject: end }) => { end(new DOMException('Reading was cancelled.', 'AbortError')); });
    };
    signal?.addEventListener('abort', abort);
    try {
      const running = await (worker ??= start());
      alive();
      running.post({ type: 'read', job, data, hints: options.hints ?? true, first: options.first ?? 1, parts: options.onPart !== undefined }, [data.buffer]);
      return await promise;
    } finally {
      signal?.removeEventListener('abort', abort);
      settle(job, () => undefined);
    }
  }

  /** What was kept may be gone, or damaged: then the PDF is read anew. */
  async function recall(name: string): Promise<Reading | undefined> {
    const kept = await host.kept?.get(name);
    try {
      return kept === undefined ? undefined : JSON.parse(kept) as Reading;
    } catch {
      return undefined;
    }
  }

  return {
    async hash(uri) {
      const data = await host.bytes(uri);
      return data && await sha256Of(data);
    },
    async read(uri, options = {}) {
      const data = await host.bytes(uri);
      if (!data) throw new Error('The PDF is not there.');
      const sha256 = await sha256Of(data);
      const name = `${keptName(sha256)}${options.hints === false ? '-plain' : ''}.json`;
      const kept = await recall(name);
      if (kept) return kept;
      const reading = await readNow(data, sha256, options);
      await host.kept?.set(name, JSON.stringify(reading));
      return reading;
    },
    recall: (sha256) => recall(`${keptName(sha256)}.json`),
  };
}

function keptName(sha256: string): string {
  return `${sha256}-${engineVersion}`;
}

async function sha256Of(data: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
