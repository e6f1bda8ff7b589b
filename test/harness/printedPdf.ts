import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

const [size, leading, margin] = [10, 16, 50];

/** A PDF of plain lines, a page for each list of them. */
export async function printedPdf(...pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    lines.forEach((line, index) => page.drawText(line, { x: margin, y: 842 - margin - index * leading, size, font }));
  }
  return document.save();
}
