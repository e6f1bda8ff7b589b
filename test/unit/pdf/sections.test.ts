import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readSections, sectionAt } from '../../../src/pdf/sections.ts';
import { readPage } from '../../../src/pdf/text.ts';
import { examplePaper } from '../../viewer/papers.ts';

describe('pdf: sections by the paper’s own bookmarks', () => {
  let paper: PDFDocumentProxy;
  before(async () => {
    paper = await getDocument({ data: new Uint8Array(await readFile(examplePaper)), verbosity: VerbosityLevel.ERRORS }).promise;
  });
  after(() => paper.loadingTask.destroy());

  it('knows each numbered heading by its address', async () => {
    const sections = await readSections(paper);
    assert.deepEqual(sections.slice(0, 6).map(({ address, page }) => [address, page]), [
      ['sec.1', 1], ['sec.2', 1], ['sec.3', 1], ['sec.4', 2], ['sec.4.1', 2], ['sec.4.2', 2],
    ]);
  });

  it('tells the section of a passage in either column', async () => {
    const sections = await readSections(paper);
    const page = await readPage(paper, 1);
    const at = (words: string) => sectionAt(sections, page, page.items.findIndex(({ text }) => text.includes(words)));
    assert.deepEqual(
      ['Introduction', 'Related Work', 'Phelps and Wilensky', 'The Problem'].map(at),
      ['sec.1', 'sec.2', 'sec.2', 'sec.3'],
    );
    assert.equal(sectionAt(sections, page, 0), undefined);
    assert.equal(sectionAt(sections, await readPage(paper, 2), 0), 'sec.3');
  });
});
