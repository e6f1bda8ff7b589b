import { openPdf } from '../pdf/open.ts';
import type { AskPassword, OpenPdf } from '../pdf/open.ts';
import { startWorker } from '../pdf/worker.ts';
import type { Disposable } from './disposable.ts';

/** An open document with the worker that serves it alone. */
export interface LoadedPdf extends Disposable {
  readonly pdf: OpenPdf;
}

/**
 * Opens a PDF in a worker of its own.
 *
 * @param assets the URI of pdf.js's files, with a slash at its end
 * @throws PdfFailure for anything that is wrong with the file
 */
export async function loadPdf(data: Uint8Array, assets: string, ask: AskPassword): Promise<LoadedPdf> {
  const worker = await startWorker(assets);
  try {
    const pdf = await openPdf(data, { base: assets, worker }, ask);
    return { pdf, dispose: () => { void pdf.close().finally(() => { worker.terminate(); }); } };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
