import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of the outline that a PDF itself brings. */
export interface Bookmark {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** A destination's name, or the destination; see `placeOf`. */
  readonly dest: unknown;
}

interface Node {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly Node[];
}

/** The bookmarks of a document, each before those below it; rejects with what pdf.js says of damaged ones. */
export async function readBookmarks(document: PDFDocumentProxy): Promise<Bookmark[]> {
  // Its declaration does not tell that there may be none.
  const outline = await document.getOutline() as readonly Node[] | null;
  return flatten(outline ?? [], 1);
}

function flatten(nodes: readonly Node[], level: number): Bookmark[] {
  return nodes.flatMap(({ title, dest, items }) => [{ title, level, dest }, ...flatten(items, level + 1)]);
}
