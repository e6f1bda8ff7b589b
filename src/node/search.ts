import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ReadOptions, Search } from '../core/ports.ts';
import { type FolderFiles, readFolder, type TextReader } from './textReader.ts';

/** To a thread: which files to read. */
export interface Wanted {
  /** A line for each folder, of its URI and the names in it between tabs: many strings cost far more to hand over. */
  readonly files: string;
  readonly containing: string | undefined;
}

/** From a thread: what it found. */
export type Found = readonly (readonly [uri: string, text: string])[];

/** Files that a thread gets at a time, a few milliseconds' worth, and so many it has in hand, so that it need not wait for us. */
const batchSize = 256;
const batchesAhead = 3;

/** Others get a turn after so many files are read here, or so many texts are handed on, which takes about as long. */
const filesInTurn = 64;
const textsInTurn = 16;

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
  readonly folders: FolderFiles[];
  readonly containing: string | undefined;
  count: number;
}

/**
 * Reads many files, synchronously, which is the fastest that Node can. Where there are very many, threads do it while
 * more are being found, and end with the search. Once all are found we read too, in short turns. What threads found is
 * handed on only then: till then they wait for files.
 */
export function nodeSearch(threads: Threads | undefined, textOf: TextReader, found: (uri: string, text: string) => void, { progress, signal }: ReadOptions): Search {
  const batches: Batch[] = [];
  const running: { readonly give: () => void; readonly over: Promise<void> }[] = [];
  const arrived: Found[number][] = [];
  let added = 0;
  let done = 0;
  let isComplete = false;
  let sinceTurn = 0;

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
          thread.postMessage({ files: filesOf(batch.folders), containing: batch.containing } satisfies Wanted);
        }
        if (inHand.length === 0 && isComplete) resolve();
      };
      thread.on('error', reject);
      thread.on('message', (texts: Found) => {
        arrived.push(...texts);
        finished(inHand.shift()?.count ?? 0);
        give();
      });
    }).finally(() => thread.terminate());
    // whoever waits for the end hears of it
    over.catch(() => undefined);
    running.push({ give, over });
  };

  const handOn = async (): Promise<void> => {
    while (arrived.length > 0) {
      for (const [uri, text] of arrived.splice(0, textsInTurn)) found(uri, text);
      await nextTurn();
    }
  };

  const readHere = async (): Promise<void> => {
    await handOn();
    for (let batch = batches.shift(); batch && !signal?.aborted; batch = batches.shift()) {
      for (const { folder, names } of batch.folders) {
        for (let from = 0; from < names.length; from += filesInTurn) {
          const some = names.slice(from, from + filesInTurn);
          readFolder(textOf, { folder, names: some }, batch.containing, found);
          sinceTurn += some.length;
          if (sinceTurn < filesInTurn) continue;
          sinceTurn = 0;
          await nextTurn();
        }
      }
      finished(batch.count);
      await handOn();
    }
  };

  return {
    add(folder, names, containing) {
      for (let from = 0; from < names.length; from += batchSize) {
        const some = from === 0 && names.length <= batchSize ? names : names.slice(from, from + batchSize);
        const last = batches.at(-1);
        if (last && last.count + some.length <= batchSize && last.containing === containing) {
          last.folders.push({ folder, names: some });
          last.count += some.length;
        } else batches.push({ folders: [{ folder, names: some }], containing, count: some.length });
      }
      added += names.length;
      if (threads && running.length === 0 && added >= threads.from) {
        for (let count = threadCount(); count > 0; count--) startThread(threads.script);
      }
      for (const { give } of running) give();
    },
    async end() {
      isComplete = true;
      for (const { give } of running) give();
      await Promise.all([readHere(), ...running.map(({ over }) => over)]);
      await handOn();
    },
  };
}

function filesOf(folders: readonly FolderFiles[]): string {
  return folders.map(({ folder, names }) => [folder, ...names].join('\t')).join('\n');
}

/** The folders of a message to a thread. */
export function foldersIn(files: string): FolderFiles[] {
  return files.split('\n').map((line) => {
    const [folder = '', ...names] = line.split('\t');
    return { folder, names };
  });
}
