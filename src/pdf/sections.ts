import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { formatAddress } from '../core/address.ts';
import type { Address } from '../core/address.ts';
import type { Place } from '../core/outline/page.ts';
import { readBookmarks } from './bookmarks.ts';
import { placeOf } from './destination.ts';
import type { PositionedPage } from './text.ts';

/** Where a section starts, as the PDF's own bookmarks and destinations tell. */
export interface SectionStart extends Place {
  /** `sec.3.2`, `app.A` */
  readonly address: string;
}

/** Every numbered section that the PDF itself names, by page. Empty when it has neither bookmarks nor such names. */
export async function readSections(document: PDFDocumentProxy): Promise<readonly SectionStart[]> {
  const named = await document.getDestinations() as ReadonlyMap<string, unknown>;
  const wanted = new Map<string, unknown>();
  for (const { title, dest } of await readBookmarks(document)) {
    const address = (typeof dest === 'string' ? fromName(dest) : undefined) ?? fromTitle(title);
    if (address && !wanted.has(address)) wanted.set(address, typeof dest === 'string' ? named.get(dest) : dest);
  }
  for (const [name, dest] of named) {
    const address = fromName(name);
    if (address && !wanted.has(address)) wanted.set(address, dest);
  }
  const starts = await Promise.all([...wanted].map(([address, dest]) => locate(document, address, dest)));
  return starts.filter((start) => start !== undefined).sort((a, b) => a.page - b.page);
}

/**
 * The section that holds an item of a page: the last one that starts at or before it in reading order, which is
 * the order of the page's items. Undefined when none does.
 */
export function sectionAt(sections: readonly SectionStart[], page: PositionedPage, item: number): string | undefined {
  let best: { address: string; page: number; at: number } | undefined;
  for (const section of sections) {
    if (section.page > page.page) break;
    const at = section.page === page.page ? headingItem(section, page) : 0;
    if (section.page === page.page && at > item) continue;
    if (!best || section.page > best.page || at >= best.at) best = { address: section.address, page: section.page, at };
  }
  return best?.address;
}

/**
 * The item that opens the section's heading. hyperref puts a destination about a line above the heading's baseline,
 * at the left edge of its column; so it is the nearest item below and not left of it.
 */
function headingItem({ left = 0, top = Infinity }: SectionStart, { origins }: PositionedPage): number {
  const slack = 24;
  let best = 0;
  let least = Infinity;
  origins.forEach(({ x, y }, item) => {
    if (y > top + 2 || x < left - slack) return;
    const distance = Math.min(top, 1e4) - y + Math.abs(x - left) / 4;
    if (distance < least) [best, least] = [item, distance];
  });
  return best;
}

/** hyperref's names: `section.3`, `subsection.3.2`, `appendix.A`, `chapter.4`. Starred ones (`section*.2`) have no number. */
function fromName(name: string): string | undefined {
  const match = /^(?:(?:sub)*section|chapter|appendix)\.((?:\d+|[A-Z]|[IVX]+)(?:\.(?:\d+|[A-Z]))*)$/.exec(name);
  return match?.[1] === undefined ? undefined : address(match[1]);
}

/** A bookmark's title that is numbered as a heading is: `3.2 Training`, `III-B Setup`, `A. Proofs`; not `A theory of…`. */
function fromTitle(title: string): string | undefined {
  const match = /^\s*(?:§|Section\s+|Appendix\s+)?(\d+(?:\.\d+)*(?=\.?\s)|[IVX]+-[A-Z](?=\.?\s)|(?:[A-Z]|[IVX]+)(?:\.\d+)+(?=\.?\s)|(?:[A-Z]|[IVX]+)(?=\.\s|:\s))/.exec(title);
  return match?.[1] === undefined ? undefined : address(match[1]);
}

function address(number: string): string {
  const kind: Address['kind'] = /^[A-HJ-UWYZ](?:\.|$)/.test(number) ? 'app' : 'sec';
  return formatAddress({ kind, number });
}

async function locate(document: PDFDocumentProxy, address: string, dest: unknown): Promise<SectionStart | undefined> {
  const place = await placeOf(document, dest);
  return place && { address, ...place };
}
