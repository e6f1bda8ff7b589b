import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { normalisePage } from '../core/text/normalise.ts';
import type { NormalPage } from '../core/text/normalise.ts';
import { readPage } from '../pdf/text.ts';
import type { PositionedPage } from '../pdf/text.ts';

/** Normalised pages kept; each holds two numbers for every letter, so a long book's do not all stay. */
const keptNormal = 40;

/** The text of a document's pages, read when first asked for. Pages count from 1. */
export class PageTexts {
  readonly count: number;
  readonly #document: PDFDocumentProxy;
  readonly #pages = new Map<number, Promise<PositionedPage>>();
  readonly #normal = new Map<number, Promise<NormalPage>>();

  constructor(document: PDFDocumentProxy) {
    this.#document = document;
    this.count = document.numPages;
  }

  read(page: number): Promise<PositionedPage> {
    let text = this.#pages.get(page);
    if (!text) {
      // A page that cannot be read has no text; the others are still searched.
      text = readPage(this.#document, page).catch(() => ({ page, items: [], origins: [] }));
      this.#pages.set(page, text);
    }
    return text;
  }

  /** The page as the core compares it; the source that its search wants. */
  page(page: number): Promise<NormalPage> {
    const normal = this.#normal.get(page) ?? this.read(page).then(normalisePage);
    this.#normal.delete(page);
    this.#normal.set(page, normal);
    if (this.#normal.size > keptNormal) {
      const oldest = this.#normal.keys().next().value;
      if (oldest !== undefined) this.#normal.delete(oldest);
    }
    return normal;
  }
}
