import { fileURLToPath } from 'node:url';
import type { Outline } from '../core/outline/outline.ts';
import { outlineOf } from '../pdf/outline.ts';

/** In a bundle of its own beside pdf.js's files, which it finds as seen from dist/cli/. */
export async function readOutline(data: Uint8Array, hints: boolean): Promise<Outline> {
  const pdfjs = new URL('../pdfjs/', import.meta.url);
  return await outlineOf(data, { base: fileURLToPath(pdfjs), worker: new URL('pdf.worker.min.mjs', pdfjs).href }, { hints });
}
