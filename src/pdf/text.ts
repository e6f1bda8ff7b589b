import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { TextPage } from '../core/text/page.ts';
import { lineNumbers } from './lineNumbers.ts';

/** A page's text and where each item stands. */
export interface PositionedPage extends TextPage {
  /** Of each item, the start of its baseline in PDF points from the lower left of the page. */
  readonly origins: readonly { readonly x: number; readonly y: number }[];
}

/**
 * Reads one page's text as the core expects it, unnormalised.
 *
 * @param page from 1
 */
export async function readPage(document: PDFDocumentProxy, page: number): Promise<PositionedPage> {
  const items = await readItems(await document.getPage(page));
  const numbers = lineNumbersIn(items);
  return {
    page,
    items: items.map(({ str, hasEOL }, item) => ({ text: str, endsLine: hasEOL, ...(numbers.has(item) ? { aside: true } : {}) })),
    origins: items.map(({ transform }) => ({ x: Number(transform[4]), y: Number(transform[5]) })),
  };
}

/**
 * The items of pdf.js's text layer, one for one: the layer asks for marked content, which changes where runs are cut,
 * so this asks for it too and drops it.
 */
export async function readItems(page: PDFPageProxy): Promise<TextItem[]> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  return content.items.filter((item) => 'str' in item);
}

/** The indexes of the items that number the lines in a margin. */
export function lineNumbersIn(items: readonly TextItem[]): ReadonlySet<number> {
  return lineNumbers(items.map(({ str, width, transform }) => ({ text: str, width, transform: transform as number[] })));
}

/** The indexes of the items that belong to each piece of marked content, by its id in the structure tree. */
export async function readTagged(page: PDFPageProxy): Promise<Map<string, number[]>> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const found = new Map<string, number[]>();
  const open: (string | undefined)[] = [];
  let index = 0;
  for (const item of content.items) {
    if ('str' in item) {
      const id = open.filter((each) => each !== undefined).at(-1);
      const own = id === undefined ? undefined : found.get(id);
      if (own) own.push(index);
      else if (id !== undefined) found.set(id, [index]);
      index++;
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id || undefined);
  }
  return found;
}
