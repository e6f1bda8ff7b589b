import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Hints, Place, Rect } from '../core/outline/page.ts';
import { readBookmarks } from './bookmarks.ts';
import { placeOf } from './destination.ts';
import { pageLimit } from './layout.ts';
import { readTagged } from './text.ts';

/** Destinations looked up; a long specification has thousands, of which only those of the bibliography are asked for. */
const limit = 5000;
/**
 * Links read of a document, at some 0.15 ms each. A paper has hundreds; where a specification has ten thousand, the labels
 * in its text tell where it cites, and part of the links would tell less.
 */
const linkLimit = 2000;

/** What the PDF itself says of its structure; what is damaged is left out. `signal` ends it between two pages. */
export async function readHints(document: PDFDocumentProxy, signal?: AbortSignal): Promise<Hints> {
  const named = await document.getDestinations().catch(() => new Map()) as ReadonlyMap<string, unknown>;
  const place = async (dest: unknown): Promise<Place | undefined> => placeOf(document, typeof dest === 'string' ? named.get(dest) : dest);
  const outline = await readBookmarks(document).catch(() => []);
  const bookmarks = await Promise.all(outline.slice(0, limit).map(async ({ title, level, dest }) => ({ title, level, place: await place(dest) })));
  const cites = [...named.keys()].filter((name) => name.startsWith('cite.')).slice(0, limit);
  const destinations = await Promise.all(cites.map(async (name) => ({ name, place: await place(name) })));
  const links: Hints['links'][number][] = [];
  const headings: Hints['headings'][number][] = [];
  const tagged = Boolean((await document.getMarkInfo().catch(() => null) as { Marked?: boolean } | null)?.Marked);
  let linked = destinations.length > 0;
  for (let page = 1; page <= Math.min(document.numPages, pageLimit) && (linked || tagged) && !signal?.aborted; page++) {
    const proxy = await document.getPage(page).catch(() => undefined);
    if (!proxy) continue;
    if (linked) links.push(...await linksOf(proxy, page));
    linked &&= links.length <= linkLimit;
    if (tagged) headings.push(...await headingsOf(proxy, page));
  }
  return {
    bookmarks: bookmarks.flatMap(({ title, level, place: at }) => (at ? [{ title, level, place: at }] : [])),
    destinations: destinations.flatMap(({ name, place: at }) => (at ? [{ name, place: at }] : [])),
    links: links.length <= linkLimit ? links : [],
    headings,
  };
}

/** The links of a page to named destinations. */
async function linksOf(proxy: PDFPageProxy, page: number): Promise<Hints['links'][number][]> {
  const annotations = await proxy.getAnnotations().catch(() => []) as { subtype?: string; dest?: unknown; rect?: Rect }[];
  return annotations.flatMap(({ subtype, dest, rect }) => (subtype === 'Link' && typeof dest === 'string' && rect ? [{ page, rect, destination: dest }] : []));
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

async function headingsOf(proxy: PDFPageProxy, page: number): Promise<Hints['headings'][number][]> {
  const tree = await proxy.getStructTree().catch(() => null) as Node | null;
  if (!tree) return [];
  const items = await readTagged(proxy);
  const found: Hints['headings'][number][] = [];
  const walk = (node: Node) => {
    const level = /^H([1-6])$/.exec(node.role ?? '')?.[1];
    if (level !== undefined) found.push({ page, level: Number(level), items: contents(node).flatMap((id) => items.get(id) ?? []) });
    else for (const child of node.children ?? []) walk(child);
  };
  walk(tree);
  return found;
}

function contents({ type, id, children = [] }: Node): string[] {
  return type === 'content' && id !== undefined ? [id] : children.flatMap(contents);
}
