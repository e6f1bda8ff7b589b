import { AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PlacedItem, ReadPage } from '../core/documents/reading.ts';
import type { FontStyle, LayoutPage, Rect, TextRun } from '../core/outline/page.ts';
import { drawingsOf } from './drawings.ts';
import { fontStyle, isSuperior, untold } from './fontStyle.ts';
import { lineNumbersIn, readItems } from './text.ts';

export interface LayoutOptions {
  /** The page to begin with, from 1: the one that is looked at. The rest follow in order, and then those before it. */
  readonly first?: number;
  /** Ends the reading before the next page; what was read stays read. */
  readonly signal?: AbortSignal;
}

/** Runs kept of one page: some ten times what the densest printed page holds, one glyph a run. */
const runLimit = 60_000;
/** Pages read of a document: twice the longest specification that was met. */
export const pageLimit = 2000;
/** Runs kept of a document; together they take some hundred megabytes. The pages after that are not read. */
const totalLimit = 1_500_000;

/**
 * Reads page after page, each handed on as soon as it is there. A page that cannot be read comes too, empty or in
 * part, with its reason; of more than a person reads, the rest is left out. Costs what pdf.js takes for the text and the operators of the pages, and some 2% beside.
 */
export async function* readLayout(document: PDFDocumentProxy, { first = 1, signal }: LayoutOptions = {}): AsyncGenerator<PageRead> {
  const count = document.numPages;
  let runs = 0;
  for (let step = 0; step < Math.min(count, pageLimit) && runs < totalLimit; step++) {
    if (signal?.aborted) return;
    const page = await readLayoutPage(document, (first - 1 + step) % count + 1);
    runs += page.layout.runs.length;
    yield page;
  }
}

/** One page, from one reading: as quotes are found in it, and as the outline is. */
export interface PageRead {
  readonly text: ReadPage;
  readonly layout: LayoutPage;
}

/** One page; `page` from 1. Never fails. */
async function readLayoutPage(document: PDFDocumentProxy, page: number): Promise<PageRead> {
  let proxy: PDFPageProxy;
  try {
    proxy = await document.getPage(page);
  } catch {
    const view: Rect = [0, 0, 612, 792];
    return { text: { page, view, items: [] }, layout: { page, view, runs: [], drawings: [], fonts: {}, reason: 'The page is damaged and cannot be read.' } };
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = proxy.view;
  const view: Rect = [left, bottom, right, top];
  const reasons: string[] = [];
  // Both at once: the worker then reads the page's fonts once.
  const [operators, items] = await Promise.all([
    // Annotations are no part of what the paper prints, and a tenth of the time.
    proxy.getOperatorList({ annotationMode: AnnotationMode.DISABLE }).catch(() => void reasons.push('What the page draws cannot be read.')),
    readItems(proxy).catch(() => void reasons.push('The page’s text cannot be read.')),
  ]);
  const drawings = operators ? drawingsOf(operators) : [];
  if (items && items.length > runLimit) reasons.push(`The page has ${items.length} runs of text; the first ${runLimit} were read.`);
  const read = (items ?? []).slice(0, runLimit);
  const numbers = lineNumbersIn(read);
  const placed = read.map(({ str, hasEOL, transform, width }, item) => ({
    text: str, endsLine: hasEOL, ...(numbers.has(item) ? { aside: true as const } : {}), width, ...placeOf(transform as number[]),
  }));
  const runs = placed.flatMap(({ text, aside, x, y, width, size, angle }, item) => (aside ? [] : [{ text, x, y, width, size, angle, font: read[item]?.fontName ?? '', item }]));
  const names = new Map([...new Set(runs.map(({ font }) => font))].map((font) => [font, nameOf(proxy, font)]));
  const fonts: Record<string, FontStyle> = {};
  for (const [font, name] of names) fonts[font] = name === undefined ? untold : fontStyle(name);
  proxy.cleanup();
  return { text: { page, view, items: placed }, layout: { page, view, runs: runs.map((each) => (isSuperior(names.get(each.font) ?? '') ? raised(each) : each)), drawings, fonts, ...(reasons.length > 0 ? { reason: reasons.join(' ') } : {}) } };
}

function placeOf([a = 1, b = 0, c = 0, d = 1, x = 0, y = 0]: readonly number[]): Pick<PlacedItem, 'x' | 'y' | 'size' | 'angle'> {
  return { x, y, size: Math.hypot(c, d) || Math.hypot(a, b), angle: Math.round(Math.atan2(b, a) * 180 / Math.PI) };
}

/** What a font of superscripts shows, as if it were set smaller and higher. */
function raised(run: TextRun): TextRun {
  return { ...run, size: 0.7 * run.size, ...(run.angle === 0 ? { y: run.y + 0.33 * run.size } : {}) };
}

/** The page's operators have brought its fonts with them; their names come only where `fontExtraProperties` is set. */
function nameOf(page: PDFPageProxy, font: string): string | undefined {
  if (!page.commonObjs.has(font)) return undefined;
  const { name } = page.commonObjs.get(font) as { name?: unknown };
  return typeof name === 'string' ? name : undefined;
}
