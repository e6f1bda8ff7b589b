import { findOutline } from '../core/outline/find.ts';
import type { Outline } from '../core/outline/outline.ts';
import { noHints } from '../core/outline/page.ts';
import type { LayoutPage } from '../core/outline/page.ts';
import { readHints } from './hints.ts';
import { readLayout } from './layout.ts';
import { openPdf } from './open.ts';
import type { PdfAssets } from './open.ts';

export interface OutlineOptions {
  /** Whether bookmarks, links and the structure tree are looked at too. */
  readonly hints: boolean;
  readonly signal?: AbortSignal;
  /** Asked for each page as it is there, for progress. */
  readonly onPage?: (page: LayoutPage) => void;
}

/**
 * The outline of a PDF's bytes, which are taken over. What damage or `signal` left unread stands in its problems.
 *
 * @throws PdfFailure when nothing can be read
 */
export async function outlineOf(data: Uint8Array, assets: PdfAssets, { hints, signal, onPage }: OutlineOptions): Promise<Outline> {
  const open = await openPdf(data, { ...assets, fontNames: true }, () => Promise.resolve(undefined));
  const { document, incomplete } = open;
  try {
    const pages: LayoutPage[] = [];
    for await (const page of readLayout(document, signal ? { signal } : {})) {
      pages.push(page);
      onPage?.(page);
    }
    const total = document.numPages;
    const outline = findOutline(pages, hints ? await readHints(document, signal) : noHints);
    const problems = [
      ...(incomplete ? [{ reason: 'The end of the file is missing: pages or what they show may be missing too.' }] : []),
      ...(pages.length < total ? [{ reason: `Reading was ended after ${pages.length} of ${total} pages.` }] : []),
      ...outline.problems,
    ];
    return { ...outline, pages: total, problems };
  } finally {
    await open.close();
  }
}
