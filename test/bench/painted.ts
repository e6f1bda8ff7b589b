import type { BrowserContext } from 'playwright-core';

/** When a page of the browser began and when its first PDF page was painted. Times are milliseconds of the wall clock. */
export interface Painted {
  /** The navigation of the page; of a webview the outer frame's, which VS Code makes. */
  readonly navigated: number;
  /** The navigation of the page itself; within a webview the inner frame's, which holds the extension's page. */
  readonly began: number;
  readonly at: number;
  /** Of the canvas, in device pixels: what was painted must be alike to be compared. */
  readonly width: number;
  readonly height: number;
  /** Of what scrolls the pages, in CSS pixels. */
  readonly view: { readonly width: number; readonly height: number };
  /** Milliseconds from `began` to when each file had come, by name. */
  readonly loaded: Readonly<Record<string, number>>;
}

declare global {
  interface Window {
    benchPainted?: (painted: Painted) => void;
    /** When the mouse was last pressed in the workbench. */
    benchPressed?: number;
  }
}

/** Tells of each PDF page that a browser paints, wherever in its frames. */
export class PaintWatch {
  private tell: (painted: Painted) => void = () => undefined;

  async attach(context: BrowserContext): Promise<void> {
    await context.exposeBinding('benchPainted', (_source, painted: Painted) => { this.tell(painted); });
    await context.addInitScript(watch);
  }

  /** Resolves to the first page painted after what `action` sets off; rejects when none is within a minute. */
  async next(action: () => Promise<unknown>): Promise<Painted> {
    const painted = new Promise<Painted>((resolve, reject) => {
      const late = setTimeout(() => { reject(new Error('no page was painted within a minute')); }, 60_000);
      this.tell = (what) => {
        clearTimeout(late);
        resolve(what);
      };
    });
    await action();
    return await painted;
  }
}

/** Runs in each frame before its scripts. Both sides draw with pdf.js's component, whose classes say when a page is done. */
function watch(): void {
  addEventListener('pointerdown', (event) => { window.benchPressed = performance.timeOrigin + event.timeStamp; }, true);
  // VS Code's frame around the extension's page, which it writes into an inner frame once it has come; or the bare page
  if (!/\/(?:pre\/index\.html|bare)$/.test(location.pathname)) return;
  const inner = (): Window | null => {
    if (location.pathname.endsWith('/bare')) return window;
    return document.querySelector<HTMLIFrameElement>('iframe#active-frame')?.contentWindow ?? null;
  };
  const look = (): void => {
    const page = inner();
    const canvas = page?.document.querySelector<HTMLCanvasElement>('.page[data-page-number="1"][data-loaded]:not(.loadingIcon) canvas');
    if (!page || !canvas) {
      requestAnimationFrame(look);
      return;
    }
    // the frame after the one that it is drawn into
    requestAnimationFrame(() => {
      const at = performance.timeOrigin + performance.now();
      const container = canvas.closest('.pdfViewer')?.parentElement;
      window.benchPainted?.({
        navigated: performance.timeOrigin,
        began: page.performance.timeOrigin,
        at,
        width: canvas.width, height: canvas.height,
        view: { width: container?.offsetWidth ?? 0, height: container?.offsetHeight ?? 0 },
        loaded: Object.fromEntries(page.performance.getEntriesByType('resource').map((entry) => [entry.name.slice(entry.name.lastIndexOf('/') + 1), entry.startTime + entry.duration])),
      });
    });
  };
  requestAnimationFrame(look);
}
