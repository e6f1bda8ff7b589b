import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFLinkService } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { pageOfDestination } from '../pdf/destination.ts';
import { listen } from './disposable.ts';
import type { Disposable } from './disposable.ts';

type Destination = string | readonly unknown[];

/** Follows links inside the paper at the reader's own zoom, and says so before it jumps. */
export class PaperLinks extends PDFLinkService {
  /** Called before a jump, while the view still shows where it starts. */
  beforeJump: () => void = () => undefined;

  override async goToDestination(dest: Destination): Promise<void> {
    // pdf.js's own also moves the focus into the page once it is drawn, which may be long after the reader went on.
    const paper = this.pdfDocument as PDFDocumentProxy | null;
    const viewer = this.pdfViewer as PDFViewer | null;
    if (!paper || !viewer) return;
    const explicit: unknown = typeof dest === 'string' ? await paper.getDestination(dest) : dest;
    if (!Array.isArray(explicit)) return;
    const pageNumber = await pageOfDestination(paper, explicit[0]);
    if (pageNumber === undefined) return;
    this.beforeJump();
    viewer.scrollPageIntoView({ pageNumber, destArray: explicit, ignoreDestinationZoom: true });
  }
}

/** Hands links out of the paper to `open`; VS Code's own handling of clicks must not see any of them. */
export function interceptLinks(container: HTMLElement, open: (url: string) => void): Disposable {
  return listen(container, 'click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.stopPropagation();
    event.preventDefault();
    const url = link.getAttribute('href') ?? '';
    if (/^(?:https?|mailto):/i.test(url)) open(url);
  });
}
