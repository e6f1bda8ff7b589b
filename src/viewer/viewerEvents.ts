import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Disposable } from './disposable.ts';

/** pdf.js's viewer events that are used here; its own declarations leave them untyped. Pages count from 1. */
export interface ViewerEvents {
  pagesinit: object;
  pagesloaded: { pagesCount: number };
  pagechanging: { pageNumber: number };
  scalechanging: { scale: number };
  updateviewarea: { location: { pageNumber: number; left: number; top: number } };
  pagerender: { pageNumber: number };
  pagerendered: { pageNumber: number; error?: unknown };
  textlayerrendered: { pageNumber: number; error?: unknown };
  /** Find's marks in the text were drawn anew, or taken away. */
  updatetextlayermatches: { pageIndex: number };
  updatefindmatchescount: { matchesCount: MatchesCount };
  updatefindcontrolstate: { state: number; matchesCount: MatchesCount };
}

export interface MatchesCount {
  /** From 1; 0 when none is selected. */
  readonly current: number;
  readonly total: number;
}

/** Listens to one of pdf.js's viewer events until disposed. */
export function onViewer<Name extends keyof ViewerEvents>(
  bus: EventBus, name: Name, listener: (event: ViewerEvents[Name]) => void,
): Disposable {
  bus.on(name, listener);
  return { dispose: () => { bus.off(name, listener); } };
}
