import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { parse } from 'yaml';
import { findQuote, type PageSource } from '../../src/core/text/find.ts';
import { normalisePage, type NormalPage } from '../../src/core/text/normalise.ts';
import { paperFile, type StepFields } from '../../src/core/paper/schema.ts';
import { readPage } from '../../src/pdf/text.ts';

const folder = new URL('../../examples/quote-anchoring/', import.meta.url);
const pdf = readFileSync(new URL('quote-anchoring.pdf', folder));
const paper = paperFile.parse(parse(readFileSync(new URL('quote-anchoring.paper.yaml', folder), 'utf8')));

/** Every passage of the paper file, by its record. */
function passages(): { id: string; page: number | undefined; quote: string }[] {
  const records = [paper.steps, paper.ambiguities, paper.deviations, paper.results, paper.parameters, paper.notes];
  return records.flatMap((section) => Object.entries<{ at?: StepFields['at'] }>(section ?? {}).flatMap(([id, { at }]) =>
    (Array.isArray(at) ? at : [at]).flatMap((place) => (typeof place === 'object' && place.quote !== undefined ? [{ id, page: place.page, quote: place.quote }] : []))));
}

describe('the example paper', () => {
  let pages: PageSource;
  let close: () => Promise<void>;

  before(async () => {
    const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
    const document = await task.promise;
    const read = new Map<number, Promise<NormalPage>>();
    close = () => task.destroy();
    pages = {
      count: document.numPages,
      page: (number) => {
        const page = read.get(number) ?? readPage(document, number).then(normalisePage);
        read.set(number, page);
        return page;
      },
    };
  });
  after(() => close());

  it('is the PDF that the paper file names', () => {
    equal(paper.paper.documents?.main?.sha256, createHash('sha256').update(pdf).digest('hex'));
  });

  it('has passages', () => notEqual(passages().length, 0));

  for (const { id, page, quote } of passages()) {
    it(`says what ${id} quotes: ${quote}`, async () => {
      const found = await findQuote(pages, { quote, ...(page !== undefined && { page }) });
      deepEqual(
        { text: found?.text, page: found?.spans[0]?.page, tier: found?.tier },
        { text: quote, page, tier: 'sure' },
      );
    });
  }
});
