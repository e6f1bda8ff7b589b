import type { Outline } from '../core/outline/outline.ts';
import type { PdfAssets } from './open.ts';
import { readPdf } from './reading.ts';
import type { BytesOptions } from './reading.ts';

/**
 * The outline of a PDF's bytes, which are taken over.
 *
 * @throws PdfFailure when nothing can be read
 */
export async function outlineOf(data: Uint8Array, assets: PdfAssets, options: BytesOptions): Promise<Outline> {
  return (await readPdf(data, assets, options)).outline;
}
