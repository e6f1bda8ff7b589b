import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { URI } from 'vscode-uri';
import type { Pdfs } from '../core/documents/reading.ts';
import { pdfReader } from '../pdf/reader.ts';
import type { ReaderHost, ReaderWorker } from '../pdf/reader.ts';
import type { FromReader } from '../pdf/readerMessages.ts';

/** A PDF that needs more is read no further; the largest that we met, of 1,093 pages, takes a fifth. In MB. */
const mostMemory = 2048;

interface NodePdfsOptions {
  /** Where readings are kept between sessions. */
  readonly kept?: ReaderHost['kept'];
  /** Bytes of what is not on this machine. */
  readonly far?: ReaderHost['bytes'];
}

/** Reads PDFs of this machine. `dist` is the folder of the built extension, which holds the reader and pdf.js's files. */
export function nodePdfs(dist: string, { kept, far }: NodePdfsOptions = {}): Pdfs {
  const reader = pdfReader({
    bytes: (uri) => uri.startsWith('file:') || !far ? bytesOf(URI.parse(uri).fsPath) : far(uri),
    file: (file) => bytesOf(path.join(dist, 'pdfjs', file)),
    start: () => Promise.resolve(startReader(path.join(dist, 'reader.mjs'))),
    ...(kept ? { kept } : {}),
  });
  return {
    ...reader,
    async hash(uri) {
      if (!uri.startsWith('file:')) return reader.hash(uri);
      const data = await bytesOf(URI.parse(uri).fsPath);
      return data && createHash('sha256').update(data).digest('hex');
    },
  };
}

function startReader(file: string): ReaderWorker {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: mostMemory }, stderr: false, stdout: false });
  return {
    post: (message, transfer) => { worker.postMessage(message, transfer); },
    onMessage: (listener) => { worker.on('message', (message: FromReader) => { listener(message); }); },
    onGone: (listener) => { worker.on('error', listener); },
    end: () => void worker.terminate(),
  };
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    // A copy: small files share a pool, which must not be given away.
    return new Uint8Array(await readFile(file));
  } catch {
    return undefined;
  }
}
