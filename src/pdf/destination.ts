import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The page (from 1) that a destination's first part names, by reference or by number; undefined when there is none such. */
export async function pageOfDestination(document: PDFDocumentProxy, target: unknown): Promise<number | undefined> {
  if (typeof target === 'number') return target < document.numPages ? target + 1 : undefined;
  if (typeof target !== 'object' || target === null) return undefined;
  try {
    return await document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]) + 1;
  } catch {
    // Destinations into nowhere are common in damaged or cut PDFs and tell nothing.
    return undefined;
  }
}
