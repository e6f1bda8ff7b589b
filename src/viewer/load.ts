import { openPdf } from '../pdf/open.ts';
import type { AskPassword, OpenPdf } from '../pdf/open.ts';
import { startWorker } from '../pdf/worker.ts';
import type { Disposable } from './disposable.ts';

/** An open document with the worker that serves it alone. */
export interface LoadedPdf extends Disposable {
  readonly pdf: OpenPdf;
}

/**
 * Opens PDFs, each in a worker of its own. The first worker is started before its file has come, since fetching and
 * starting it takes about as long as the file.
 */
export class PdfLoader implements Disposable {
  readonly #assets: string;
  #ahead: Promise<Worker> | undefined;

  /** @param assets the URI of pdf.js's files, with a slash at its end */
  constructor(assets: string) {
    this.#assets = assets;
    this.#ahead = startWorker(assets);
    // Said when it is wanted.
    this.#ahead.catch(() => undefined);
  }

  /** @throws PdfFailure for anything that is wrong with the file */
  async load(data: Uint8Array, ask: AskPassword): Promise<LoadedPdf> {
    const starting = this.#ahead ?? startWorker(this.#assets);
    this.#ahead = undefined;
    const worker = await starting;
    try {
      const pdf = await openPdf(data, { base: this.#assets, worker }, ask);
      return { pdf, dispose: () => { void pdf.close().finally(() => { worker.terminate(); }); } };
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  dispose(): void {
    void this.#ahead?.then((worker) => { worker.terminate(); }, () => undefined);
    this.#ahead = undefined;
  }
}
