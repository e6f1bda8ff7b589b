import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { failureReasons, PdfFailure } from './failure.ts';
import type { PdfAssets } from './open.ts';
import type { FromReader, ToReader } from './readerMessages.ts';
import type { readPdf } from './reading.ts';

/*
 * The one extractor, in a worker of its own: Node's or a browser's, from the same bundle. pdf.js's own worker runs in
 * this thread too, since nothing else has to be done here.
 */

interface Port {
  postMessage(message: FromReader): void;
  onMessage(listener: (message: ToReader) => void): void;
}

interface NodePort {
  postMessage(message: FromReader): void;
  on(event: 'message', listener: (message: ToReader) => void): void;
}

declare const process: { getBuiltinModule?(name: string): { parentPort: NodePort | null } } | undefined;

function parentPort(): Port {
  const node = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:worker_threads').parentPort;
  if (node) return { postMessage: (message) => { node.postMessage(message); }, onMessage: (listener) => { node.on('message', listener); } };
  return {
    postMessage: (message) => { self.postMessage(message); },
    onMessage: (listener) => { self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => { listener(data); }); },
  };
}

const port = parentPort();
const jobs = new Map<number, AbortController>();
const files = new Map<string, PromiseWithResolvers<Uint8Array>>();

const assets: PdfAssets = {
  base: '',
  file: (path) => {
    const known = files.get(path);
    if (known) return known.promise;
    const asked = Promise.withResolvers<Uint8Array>();
    files.set(path, asked);
    port.postMessage({ type: 'file', path });
    return asked.promise;
  },
};

let reading: Promise<{ readPdf: typeof readPdf }> | undefined;

/** pdf.js looks for its worker's code here before it loads any, and says on loading what it lacks for drawing, which nobody asks of it. */
async function load(): Promise<{ readPdf: typeof readPdf }> {
  Object.assign(globalThis, { pdfjsWorker });
  const { warn, log } = console;
  console.warn = console.log = () => undefined;
  try {
    return await import('./reading.ts');
  } finally {
    Object.assign(console, { warn, log });
  }
}

async function read({ job, data, hints, first, parts }: Extract<ToReader, { type: 'read' }>): Promise<void> {
  const cancelled = new AbortController();
  jobs.set(job, cancelled);
  try {
    const { readPdf } = await (reading ??= load());
    const { signal } = cancelled;
    const whole = await readPdf(data, assets, { hints, first, signal, ...(parts ? { onPart: (part) => { port.postMessage({ type: 'part', job, part }); } } : {}) });
    port.postMessage({ type: 'read', job, read: whole });
  } catch (error) {
    port.postMessage({ type: 'failed', job, reason: error instanceof PdfFailure ? error.message : failureReasons.broken });
  } finally {
    jobs.delete(job);
  }
}

port.onMessage((message) => {
  switch (message.type) {
    case 'read':
      void read(message);
      break;
    case 'cancel':
      jobs.get(message.job)?.abort();
      break;
    case 'file':
      if (message.data) files.get(message.path)?.resolve(message.data);
      else files.get(message.path)?.reject(new Error(`${message.path} is not there`));
      break;
  }
});
