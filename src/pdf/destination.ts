import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Place } from '../core/outline/page.ts';

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

/** Where an explicit destination leads, in PDF points; left and top are undefined where it tells none. */
export async function placeOf(document: PDFDocumentProxy, dest: unknown): Promise<Place | undefined> {
  if (!Array.isArray(dest)) return undefined;
  const [target, fit, first, second] = dest as readonly unknown[];
  const page = await pageOfDestination(document, target);
  if (page === undefined) return undefined;
  const name = typeof fit === 'object' && fit && 'name' in fit ? fit.name : undefined;
  const [left, top] = name === 'XYZ' ? [first, second] : name === 'FitH' || name === 'FitBH' ? [undefined, first] : [];
  return { page, left: typeof left === 'number' ? left : undefined, top: typeof top === 'number' ? top : undefined };
}
