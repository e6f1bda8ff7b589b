import type { Reading } from '../core/documents/reading.ts';
import { engineVersion } from '../core/documents/reading.ts';
import { findOutline } from '../core/outline/find.ts';
import type { Outline } from '../core/outline/outline.ts';
import { noHints } from '../core/outline/page.ts';
import { readHints } from './hints.ts';
import type { PageRead } from './layout.ts';
import { readLayout } from './layout.ts';
import { openPdf } from './open.ts';
import type { PdfAssets } from './open.ts';

/** A reading of bytes: who had the file knows its hash. */
export type BytesRead = Omit<Reading, 'sha256'>;

export interface BytesOptions {
  /** Whether bookmarks, links and the structure tree are looked at too. */
  readonly hints: boolean;
  /** The page to begin with, from 1. */
  readonly first?: number;
  readonly signal?: AbortSignal;
  /** Asked after the first page, the second, the fourth, …: each takes its outline anew, so together they cost as much as the whole. */
  readonly onPart?: (part: BytesRead) => void;
}

/**
 * The text and the outline of a PDF's bytes, which are taken over. What damage or `signal` left unread stands in the
 * outline's problems.
 *
 * @throws PdfFailure when nothing can be read
 */
export async function readPdf(data: Uint8Array, assets: PdfAssets, { hints, first = 1, signal, onPart }: BytesOptions): Promise<BytesRead> {
  const open = await openPdf(data, { ...assets, fontNames: true }, () => Promise.resolve(undefined));
  const { document, incomplete } = open;
  const total = document.numPages;
  try {
    const read: PageRead[] = [];
    const reading = (outline: Outline, complete: boolean): BytesRead => ({
      engine: engineVersion, total, pages: read.map(({ text }) => text).sort((a, b) => a.page - b.page), outline: { ...outline, pages: total }, complete,
    });
    for await (const page of readLayout(document, { first, ...(signal ? { signal } : {}) })) {
      read.push(page);
      if (onPart && Number.isInteger(Math.log2(read.length)) && read.length < total) onPart(reading(findOutline(layouts(read)), false));
    }
    const outline = findOutline(layouts(read), hints ? await readHints(document, signal) : noHints);
    const problems = [
      ...(incomplete ? [{ reason: 'The end of the file is missing: pages or what they show may be missing too.' }] : []),
      ...(read.length < total ? [{ reason: signal?.aborted ? `Reading was ended after ${read.length} of ${total} pages.` : `The document is too long to be read whole: ${read.length} of its ${total} pages were read.` }] : []),
      ...outline.problems,
    ];
    return reading({ ...outline, problems }, true);
  } finally {
    await open.close();
  }
}

function layouts(read: readonly PageRead[]) {
  return read.map(({ layout }) => layout);
}
