import { getDocument, GlobalWorkerOptions, PasswordResponses, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { checkBytes, lacksEnd, PdfFailure } from './failure.ts';

export interface PdfAssets {
  /** The folder with cmaps/, standard_fonts/, wasm/ and iccs/, with a slash at its end: a URI, in Node a path. */
  readonly base: string;
  /**
   * A worker that runs pdf.js; it stays the caller's. In Node, where pdf.js knows no workers, the URI of its worker's
   * file, which then runs in the caller's thread. Undefined where the caller's own bundle holds it (`reader.worker.ts`).
   */
  readonly worker?: Worker | string;
  /** Gives a file of pdf.js's by its path below `base`, where fetching it from there is not possible. */
  readonly file?: (path: string) => Promise<Uint8Array>;
  /** Whether the names of fonts are told, as the outline needs them; costs the memory of their data twice. */
  readonly fontNames?: boolean;
}

/** Asked for each try; `wrong` from the second on. Undefined gives up, and opening fails as `locked`. */
export type AskPassword = (wrong: boolean) => Promise<string | undefined>;

/** A document that can be shown: its first page was read. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** The file's end is missing; what was found is shown all the same. */
  readonly incomplete: boolean;
  /** The only page draws nothing, as damage often leaves it. */
  readonly blank: boolean;
  close(): Promise<void>;
}

/**
 * Opens a PDF. `data` is taken over: its buffer is detached.
 *
 * @throws PdfFailure for anything that is wrong with the file
 */
export async function openPdf(data: Uint8Array, assets: PdfAssets, ask: AskPassword): Promise<OpenPdf> {
  const wrong = checkBytes(data);
  if (wrong) throw new PdfFailure(wrong);
  const incomplete = lacksEnd(data);
  if (typeof assets.worker === 'string') GlobalWorkerOptions.workerSrc = assets.worker;
  const port = typeof assets.worker === 'object' ? { port: assets.worker } : {};
  const worker = PDFWorker.create({ ...port, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    data,
    worker,
    cMapUrl: `${assets.base}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets.base}standard_fonts/`,
    wasmUrl: `${assets.base}wasm/`,
    iccUrl: `${assets.base}iccs/`,
    // A webview's worker cannot reach the webview's resources: the main thread fetches for it.
    useWorkerFetch: false,
    ...(assets.file ? { BinaryDataFactory: givenFiles(assets.file) } : {}),
    useSystemFonts: false,
    enableXfa: false,
    enableHWA: true,
    fontExtraProperties: assets.fontNames ?? false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const password = { refused: false };
  task.onPassword = (answer: (password: string | Error) => void, response: number) => {
    void ask(response === PasswordResponses.INCORRECT_PASSWORD).then((given) => {
      password.refused = given === undefined;
      answer(given ?? new Error('No password was given.'));
    });
  };
  const close = async () => {
    await task.destroy();
    worker.destroy();
  };
  try {
    const document = await task.promise;
    const first = await document.getPage(1);
    const blank = document.numPages === 1 && (await first.getOperatorList()).fnArray.length === 0;
    return { document, incomplete, blank, close };
  } catch (error) {
    await close();
    throw new PdfFailure(password.refused ? 'locked' : incomplete ? 'truncated' : 'broken', error);
  }
}

/** pdf.js's own way to have its files read: a class, made anew for each document. */
function givenFiles(file: (path: string) => Promise<Uint8Array>): object {
  const folders: Readonly<Record<string, string>> = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts', wasmUrl: 'wasm' };
  return class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return file(`${folders[kind] ?? kind}/${filename}`);
    }
  };
}
