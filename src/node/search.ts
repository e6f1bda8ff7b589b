import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ReadOptions, Search } from '../core/ports.ts';
import { pathOf } from './pathOf.ts';
import type { TextReader } from './textReader.ts';

/** To a thread: which files to read. */
export interface Wanted {
  /** In one string with line ends, as the URIs: many strings cost far more to hand over. */
  readonly uris: string;
  readonly containing: string | undefined;
}

/** From a thread: what it found of these files, by their place in `uris`. */
export type Found = readonly { readonly index: number; readonly text: string }[];

/** Files that a thread gets at a time, a few milliseconds' worth, and so many it has in hand, so that it need not wait for us. */
const batchSize = 256;
const batchesAhead = 3;

/** Without threads others get a turn after so many files. */
const turnAfter = 64;

/** More than these wait for the disk, not for each other. */
const mostThreads = 4;

/** One core stays with us, who find files and parse marks meanwhile: a thread too many costs its start and takes turns with us. */
function threadCount(): number {
  return Math.max(1, Math.min(availableParallelism() - 1, mostThreads));
}

export interface Threads {
  /** Where the script of `searchThread` is. */
  readonly script: string | URL;
  /** From so many files on they are started. */
  readonly from: number;
}

interface Batch {
  readonly uris: string[];
  readonly containing: string | undefined;
}

/**
 * Reads many files, synchronously, which is the fastest that Node can. Where there are very many, threads do it while
 * more are being found, and end with the search. What is left once all are found we read too, in short turns.
 */
export function nodeSearch(threads: Threads | undefined, textOf: TextReader, found: (uri: string, text: string) => void, { progress, signal }: ReadOptions): Search {
  const batches: Batch[] = [];
  const running: { readonly give: () => void; readonly over: Promise<void> }[] = [];
  let added = 0;
  let done = 0;
  let isComplete = false;

  const finished = (count: number): void => {
    done += count;
    progress?.(done, added);
  };

  const startThread = (script: string | URL): void => {
    const thread = new Worker(script);
    const inHand: Batch[] = [];
    let give = (): void => undefined;
    const over = new Promise<void>((resolve, reject) => {
      give = () => {
        while (inHand.length < batchesAhead) {
          const batch = signal?.aborted ? undefined : batches.shift();
          if (!batch) break;
          inHand.push(batch);
          thread.postMessage({ uris: batch.uris.join('\n'), containing: batch.containing } satisfies Wanted);
        }
        if (inHand.length === 0 && isComplete) resolve();
      };
      thread.on('error', reject);
      thread.on('message', (texts: Found) => {
        const { uris } = inHand.shift() ?? { uris: [] };
        for (const { index, text } of texts) found(uris[index] ?? '', text);
        finished(uris.length);
        give();
      });
    }).finally(() => thread.terminate());
    // whoever waits for the end hears of it
    over.catch(() => undefined);
    running.push({ give, over });
  };

  const readHere = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const { uris, containing } = batch;
      for (const [index, uri] of uris.entries()) {
        if (signal?.aborted) return;
        if (index % turnAfter === 0) await nextTurn();
        const text = textOf(pathOf(uri), containing);
        if (text !== undefined) found(uri, text);
      }
      finished(uris.length);
    }
  };

  return {
    add(uris, containing) {
      for (const uri of uris) {
        const last = batches.at(-1);
        if (last && last.uris.length < batchSize && last.containing === containing) last.uris.push(uri);
        else batches.push({ uris: [uri], containing });
      }
      added += uris.length;
      if (threads && running.length === 0 && added >= threads.from) {
        for (let count = threadCount(); count > 0; count--) startThread(threads.script);
      }
      for (const { give } of running) give();
    },
    async end() {
      isComplete = true;
      for (const { give } of running) give();
      await Promise.all([readHere(), ...running.map(({ over }) => over)]);
    },
  };
}
