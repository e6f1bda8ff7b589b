import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF with all pages of another, so many times over. */
export async function repeatPages(pdf: Uint8Array, times: number): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf);
  const result = await PDFDocument.create();
  for (let time = 0; time < times; time++) {
    for (const page of await result.copyPages(source, source.getPageIndices())) result.addPage(page);
  }
  return await result.save();
}
