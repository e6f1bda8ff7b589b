import type { Connection } from 'vscode-languageserver';
import type { Pdfs } from '../core/documents/reading.ts';
import { pdfReader } from '../pdf/reader.ts';
import type { ReaderHost, ReaderWorker } from '../pdf/reader.ts';
import type { FromReader } from '../pdf/readerMessages.ts';
import { clientBytes } from './clientBytes.ts';

/** Reads PDFs where the server itself is a web worker: the reader is a worker of it, and all bytes come through the client. */
export function workerPdfs(connection: Connection): Pdfs {
  return pdfReader({
    bytes: (uri) => clientBytes(connection, 'papertrace/readBytes', { uri }),
    file: (path) => clientBytes(connection, 'papertrace/readOwn', { path: `pdfjs/${path}` }),
    start: () => startReader(connection),
    kept: cacheStorage('papertrace-readings'),
  });
}

async function startReader(connection: Connection): Promise<ReaderWorker> {
  const script = await clientBytes(connection, 'papertrace/readOwn', { path: 'reader.mjs' });
  if (!script) throw new Error('The reader of PDFs cannot be started: its script is not there.');
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module', name: 'Papertrace PDF reader' });
  return {
    post: (message, transfer) => { worker.postMessage(message, transfer); },
    onMessage: (listener) => { worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => { listener(data); }); },
    onGone: (listener) => { worker.addEventListener('error', (event) => { listener(event.message); }); },
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}

/** What the browser keeps for this origin; it may refuse, as in private windows, and then nothing is kept. */
function cacheStorage(name: string): NonNullable<ReaderHost['kept']> {
  const key = (entry: string): string => `https://papertrace.invalid/${entry}`;
  const open = async (): Promise<Cache | undefined> => {
    try {
      return await caches.open(name);
    } catch {
      return undefined;
    }
  };
  return {
    get: async (entry) => (await (await open())?.match(key(entry)))?.text(),
    set: async (entry, text) => {
      // Where there is no more room, it is read again the next time.
      await (await open())?.put(key(entry), new Response(text)).catch(() => undefined);
    },
  };
}
