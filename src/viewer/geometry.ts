import type { Rect } from '../core/outline/page.ts';

/** A rectangle in fractions of its page's width and height, from the upper left; so zooming leaves it true. */
export interface PageRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Any rectangle of the window, in CSS pixels. */
export type WindowRect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** The share of the lower of two runs that must overlap for both to be one line: a superscript's does, the next line's does not. */
const sameLine = 0.5;
/** The widest gap inside a line, in heights of it: a stretched blank, not the gap between columns. */
const widestGap = 1.5;

/** Joins runs of one line that follow each other, so that a passage is marked by a bar a line instead of a patch a word. */
export function mergeLines(runs: readonly WindowRect[]): WindowRect[] {
  const lines: WindowRect[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last && continues(last, run)) lines[lines.length - 1] = union(last, run);
    // A copy: a DOMRect's sides are inherited, and spreading one would lose them.
    else if (run.right > run.left) lines.push(union(run, run));
  }
  return lines;
}

function continues(line: WindowRect, run: WindowRect): boolean {
  const height = Math.min(line.bottom - line.top, run.bottom - run.top);
  const overlap = Math.min(line.bottom, run.bottom) - Math.max(line.top, run.top);
  const gap = run.left - line.right;
  return overlap > height * sameLine && gap < height * widestGap && gap > -height * widestGap;
}

export function union(a: WindowRect, b: WindowRect): WindowRect {
  return {
    left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom),
  };
}

/** How pdf.js shows a page now. Sizes are in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** From PDF points to CSS pixels from the upper left of the page as it is shown. */
  convertToViewportPoint(x: number, y: number): [number, number];
  /** The way back. */
  convertToPdfPoint(x: number, y: number): [number, number];
}

/** A box in PDF points, where it stands on its page. */
export function onPage([x1, y1, x2, y2]: Rect, viewport: Viewport): PageRect {
  const [[ax, ay], [bx, by]] = [viewport.convertToViewportPoint(x1, y1), viewport.convertToViewportPoint(x2, y2)];
  const { width, height } = viewport;
  return { left: Math.min(ax, bx) / width, top: Math.min(ay, by) / height, width: Math.abs(bx - ax) / width, height: Math.abs(by - ay) / height };
}

/** From the page that `page` frames to the window. */
export function toWindow({ left, top, width, height }: PageRect, page: DOMRect): WindowRect {
  const [x, y] = [page.left + left * page.width, page.top + top * page.height];
  return { left: x, top: y, right: x + width * page.width, bottom: y + height * page.height };
}

/** From the window to the page that `page` frames. */
export function toPage(rect: WindowRect, page: DOMRect): PageRect {
  return {
    left: (rect.left - page.left) / page.width,
    top: (rect.top - page.top) / page.height,
    width: (rect.right - rect.left) / page.width,
    height: (rect.bottom - rect.top) / page.height,
  };
}

/** Puts an absolutely placed element there. */
export function place(element: HTMLElement, { left, top, width, height }: PageRect): void {
  const percent = (value: number) => `${(value * 100).toFixed(4)}%`;
  element.style.left = percent(left);
  element.style.top = percent(top);
  element.style.width = percent(width);
  element.style.height = percent(height);
}

export function contains({ left, top, width, height }: PageRect, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
