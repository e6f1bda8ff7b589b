import { equal } from 'node:assert/strict';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readLayout } from '../../../src/pdf/layout.ts';

describe('the pages of a PDF', () => {
  it('of ten thousand, as many are read as memory and patience allow', async () => {
    const document = { numPages: 10_000, getPage: () => Promise.reject(new Error('damaged')) } as unknown as PDFDocumentProxy;
    let read = 0;
    for await (const { layout } of readLayout(document)) read += layout.reason === undefined ? 0 : 1;
    equal(read, 2000);
  });
});
