import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextPage } from '../core/text/page.ts';
import { lineNumbers } from './lineNumbers.ts';

/** A page's text and where each item stands. */
export interface PositionedPage extends TextPage {
  /** Of each item, the start of its baseline in PDF points from the lower left of the page. */
  readonly origins: readonly { readonly x: number; readonly y: number }[];
}

/**
 * Reads one page's text as the core expects it, unnormalised. Its items are those of pdf.js's text layer, one for
 * one: the layer asks for marked content, which changes where runs are cut, so this asks for it too and drops it.
 *
 * @param page from 1
 */
export async function readPage(document: PDFDocumentProxy, page: number): Promise<PositionedPage> {
  const proxy = await document.getPage(page);
  const content = await proxy.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const items = content.items.filter((item) => 'str' in item);
  const numbers = lineNumbers(items.map(({ str, width, transform }) => ({ text: str, width, transform: transform as number[] })));
  return {
    page,
    items: items.map(({ str, hasEOL }, item) => ({ text: str, endsLine: hasEOL, ...(numbers.has(item) ? { aside: true } : {}) })),
    origins: items.map(({ transform }) => ({ x: Number(transform[4]), y: Number(transform[5]) })),
  };
}
