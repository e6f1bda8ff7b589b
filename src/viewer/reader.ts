import { AnnotationEditorType, AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, PDFFindController, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { ViewState } from '../protocol/viewer.ts';
import { Disposables } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import type { Viewport } from './geometry.ts';
import { PaperLinks } from './links.ts';
import { onViewer } from './viewerEvents.ts';

/** Steps of pages drawn late while zooming go on: a canvas is stretched at once and drawn anew after this time. */
const drawingDelay = 300;

export interface PageView {
  readonly div: HTMLElement;
  /** Null until the page was read, and for good when it cannot be. */
  readonly pdfPage: object | null;
  readonly viewport: Viewport;
}

/** pdf.js's viewer, set up for reading; the only owner of its components. Pages count from 1. */
export class Reader implements Disposable {
  readonly bus = new EventBus();
  readonly #container: HTMLDivElement;
  readonly #viewer: PDFViewer;
  readonly #links: PaperLinks;
  readonly #find: PDFFindController;
  readonly #disposables = new Disposables();
  readonly #abort = new AbortController();
  /** Where the reader came from, the latest last. */
  readonly #trail: ViewState[] = [];
  #shown: PDFDocumentProxy | undefined;
  #labels: readonly string[] | undefined;
  onTrail: (canGoBack: boolean) => void = () => undefined;

  constructor(container: HTMLDivElement, pages: HTMLDivElement) {
    this.#container = container;
    this.#links = new PaperLinks({ eventBus: this.bus });
    this.#find = new PDFFindController({ eventBus: this.bus, linkService: this.#links });
    this.#viewer = new PDFViewer({
      container, viewer: pages, eventBus: this.bus, linkService: this.#links, findController: this.#find,
      annotationMode: AnnotationMode.ENABLE, annotationEditorMode: AnnotationEditorType.DISABLE,
      // The browser's own selection is what is measured and marked; one look for it is enough.
      enableSelectionRendering: false, imagesRightClickMinSize: -1,
      ...{ abortSignal: this.#abort.signal },
    });
    this.#links.setViewer(this.#viewer);
    this.#links.beforeJump = () => { this.#leaveTrail(); };
    const resized = new ResizeObserver(() => { this.#keepPreset(); });
    resized.observe(container);
    this.#disposables.add({ dispose: () => { resized.disconnect(); } });
  }

  /** Shows a document, instead of the one before, where the reader left it; at the width of the window the first time. */
  async show(paper: PDFDocumentProxy, state: ViewState | undefined): Promise<void> {
    this.#shown = paper;
    this.#labels = undefined;
    this.#trail.length = 0;
    this.onTrail(false);
    const started = new Promise<void>((resolve) => {
      const once = onViewer(this.bus, 'pagesinit', () => {
        once.dispose();
        this.#viewer.currentScaleValue = state?.scale ?? 'page-width';
        if (state) this.restore({ ...state, page: Math.min(state.page, paper.numPages) });
        resolve();
      });
    });
    this.#viewer.setDocument(paper);
    this.#links.setDocument(paper);
    await started;
    const labels = await paper.getPageLabels();
    // Labels that only count the pages say nothing.
    if (this.#shown !== paper || !labels || labels.every((label, index) => label === String(index + 1))) return;
    this.#labels = labels;
    this.#viewer.setPageLabels(labels);
  }

  get pageCount(): number {
    return this.#shown?.numPages ?? 0;
  }

  get page(): number {
    return this.#viewer.currentPageNumber;
  }

  set page(page: number) {
    this.#viewer.currentPageNumber = Math.min(Math.max(page, 1), this.pageCount);
  }

  /** What is printed on the page, or its number. */
  labelOf(page: number): string {
    const label = this.#labels?.[page - 1] ?? '';
    return label === '' ? String(page) : label;
  }

  get hasLabels(): boolean {
    return this.#labels !== undefined;
  }

  /** Goes to a page by its printed label, else by its number; false when there is none such. */
  goToLabel(text: string): boolean {
    const page = this.#viewer.pageLabelToPageNumber(text) ?? Number(text);
    if (!Number.isInteger(page) || page < 1 || page > this.pageCount) return false;
    this.page = page;
    return true;
  }

  get scale(): number {
    return this.#viewer.currentScale;
  }

  get scaleValue(): string {
    return this.#viewer.currentScaleValue;
  }

  set scaleValue(value: string) {
    this.#settle();
    this.#viewer.currentScaleValue = value;
  }

  /** Zooms by steps (+1, −1) around the middle of the view. */
  zoom(steps: number): void {
    const { left, top, width, height } = this.#container.getBoundingClientRect();
    this.#anchored(left + width / 2, top + height / 2, () => { this.#viewer.updateScale({ drawingDelay, steps }); });
  }

  /** Zooms by a factor; what is at a point of the window (CSS pixels) stays there. */
  zoomAt(scaleFactor: number, x: number, y: number): void {
    this.#anchored(x, y, () => { this.#viewer.updateScale({ drawingDelay, scaleFactor }); });
  }

  get state(): ViewState | undefined {
    const location = this.#viewer._location as { pageNumber: number; left: number; top: number } | null;
    if (!location) return undefined;
    return { page: location.pageNumber, scale: this.scaleValue, left: location.left, top: location.top };
  }

  /** Scrolls to where `state` says; its scale is not applied. */
  restore({ page, left, top }: ViewState): void {
    this.scrollTo(page, left, top);
  }

  /** Brings a point (PDF points from the lower left of the page) to the upper left of the view. */
  scrollTo(page: number, left: number, top: number): void {
    this.#viewer.scrollPageIntoView({
      pageNumber: page, destArray: [null, { name: 'XYZ' }, left, top, null], allowNegativeOffset: true,
    });
  }

  /** The page's element and how PDF points become CSS pixels in it; undefined before the document is there. */
  view(page: number): PageView | undefined {
    return this.#viewer.getPageView(page - 1) as PageView | undefined;
  }

  get canGoBack(): boolean {
    return this.#trail.length > 0;
  }

  /** Back to where the last followed link was. */
  goBack(): void {
    const state = this.#trail.pop();
    if (state) this.restore(state);
    this.onTrail(this.canGoBack);
  }

  dispose(): void {
    this.#disposables.dispose();
    this.#viewer.setDocument(null);
    this.#abort.abort();
  }

  #leaveTrail(): void {
    const state = this.state;
    if (state) this.#trail.push(state);
    this.onTrail(this.canGoBack);
  }

  /** pdf.js's own anchoring takes the space around pages to grow with them, which it does not. */
  #anchored(x: number, y: number, zoom: () => void): void {
    this.#settle();
    const page = [-1, 0, 1, 2, 3].map((step) => this.view(this.page + step)?.div).find((div) => {
      const { top, bottom } = div?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      return top <= y && y < bottom;
    });
    const before = page?.getBoundingClientRect();
    zoom();
    if (!page || !before) return;
    const after = page.getBoundingClientRect();
    this.#container.scrollBy({
      left: after.left + (x - before.left) / before.width * after.width - x,
      top: after.top + (y - before.top) / before.height * after.height - y,
      behavior: 'instant',
    });
  }

  /** pdf.js zooms about where it last saw the view, which a scroll of this very frame has left. */
  #settle(): void {
    this.#viewer.update();
  }

  #keepPreset(): void {
    // A hidden tab has no width, and what has no document has no scale.
    if (this.#container.clientWidth === 0 || !this.#shown) return;
    if (/^[a-z]/.test(this.scaleValue)) this.#viewer.currentScaleValue = this.scaleValue;
    this.#settle();
  }
}
