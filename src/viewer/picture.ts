import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rect } from '../core/outline/page.ts';

/** PDF points of the page around a passage. */
const margin = 4;
/** CSS pixels that a hover has room for, across. */
const widest = 480;
/** CSS pixels of height beyond which a passage is cut. */
const tallest = 320;
/** Pixels drawn for one CSS pixel, so that letters stay sharp. */
const density = 2;

/** A picture of a part of a page as a `data:` address; undefined where it holds nothing. */
export async function pictureOf(document: PDFDocumentProxy, page: number, rects: readonly Rect[]): Promise<string | undefined> {
  const proxy = await document.getPage(page);
  const whole = proxy.getViewport({ scale: 1 });
  const corners = rects.flatMap(([x1, y1, x2, y2]) => [whole.convertToViewportPoint(x1, y1), whole.convertToViewportPoint(x2, y2)] as [number, number][]);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const [width, height] = [Math.max(...xs) - left + margin, Math.max(...ys) - top + margin];
  if (!(width > 2 * margin && height > 2 * margin)) return undefined;
  const scale = Math.min(1.4, widest / width);
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.round(width * scale * density);
  canvas.height = Math.round(Math.min(height * scale, tallest) * density);
  const viewport = proxy.getViewport({ scale: scale * density, offsetX: -left * scale * density, offsetY: -top * scale * density });
  await proxy.render({ canvas, viewport }).promise;
  return canvas.toDataURL('image/webp', 0.8);
}
