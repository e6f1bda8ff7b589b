import { deepEqual } from 'node:assert/strict';
import type { BytesRead } from '../../../src/pdf/reading.ts';
import { pdfReader } from '../../../src/pdf/reader.ts';
import type { FromReader } from '../../../src/pdf/readerMessages.ts';

const outline = { version: 1 as const, pages: 1, sections: [], equations: [], algorithms: [], figures: [], tables: [], theorems: [], footnotes: [], references: [], citations: [], problems: [] };
const read: BytesRead = { engine: 1, total: 1, pages: [], outline, complete: true };

describe('the reader of PDFs', () => {
  it('reads anew what was kept and is damaged', async () => {
    const kept = new Map<string, string>();
    const pdfs = pdfReader({
      bytes: () => Promise.resolve(new Uint8Array([1])),
      file: () => Promise.resolve(undefined),
      start() {
        let tell: ((message: FromReader) => void) | undefined;
        return Promise.resolve({
          post: (message) => { if (message.type === 'read') tell?.({ type: 'read', job: message.job, read }); },
          onMessage: (listener) => { tell = listener; },
          onGone: () => undefined,
          end: () => undefined,
        });
      },
      kept: { get: (name) => Promise.resolve(kept.get(name)), set: (name, text) => Promise.resolve(void kept.set(name, text)) },
    });
    const first = await pdfs.read('file:///a.pdf');
    for (const [name, text] of kept) kept.set(name, text.slice(0, -10));
    deepEqual([await pdfs.recall?.(first.sha256), await pdfs.read('file:///a.pdf')], [undefined, first]);
    deepEqual([...kept.values()], [JSON.stringify(first)]);
  });
});
