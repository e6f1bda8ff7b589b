import type { RecordRef } from '../core/features/overview.ts';
import type { PageSpan } from '../core/text/page.ts';
import type { Passage, Stretch } from './anchoring.ts';
import { Disposables } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import type { WindowRect } from './geometry.ts';
import { PageMarks } from './pageMarks.ts';
import type { PageTexts } from './pageTexts.ts';
import type { Reader } from './reader.ts';
import { TextLayerMap } from './textLayer.ts';
import { onViewer } from './viewerEvents.ts';

/** All highlights of the document; draws those of the pages that pdf.js has drawn, each time it does. */
export class HighlightLayer implements Disposable {
  readonly #reader: Reader;
  readonly #texts: PageTexts;
  readonly #open: (passage: Passage) => void;
  readonly #marks = new Map<number, PageMarks>();
  readonly #disposables = new Disposables();
  #passages: readonly Passage[] = [];
  #disposed = false;

  constructor(reader: Reader, texts: PageTexts, open: (passage: Passage) => void) {
    this.#reader = reader;
    this.#texts = texts;
    this.#open = open;
    const { bus } = reader;
    // Redrawing removes what pdf.js does not know: back at once, so that zooming does not make highlights blink.
    this.#disposables.add(onViewer(bus, 'pagerender', ({ pageNumber }) => { this.#marks.get(pageNumber)?.attach(); }));
    this.#disposables.add(onViewer(bus, 'pagerendered', ({ pageNumber }) => { this.#marks.get(pageNumber)?.attach(); }));
    this.#disposables.add(onViewer(bus, 'textlayerrendered', ({ pageNumber }) => { void this.#draw(pageNumber); }));
  }

  /** In reading order. */
  get passages(): readonly Passage[] {
    return this.#passages;
  }

  /** Replaces what is highlighted. */
  update(passages: readonly Passage[]): void {
    const touched = new Set([...pagesOf(this.#passages), ...pagesOf(passages)]);
    this.#passages = passages;
    for (const page of touched) void this.#draw(page);
  }

  /** The passage at a point of the window. */
  at(x: number, y: number): Passage | undefined {
    const page = document.elementFromPoint(x, y)?.closest<HTMLElement>('.pdfViewer .page');
    return page ? this.#marks.get(Number(page.dataset['pageNumber']))?.allAt(x, y)[0] : undefined;
  }

  /** The records whose passages share text with any of the spans, or are boxes that hold the middle of a selected line; `lines` in the window. */
  touching(spans: readonly PageSpan[], lines: readonly WindowRect[]): RecordRef[] {
    const boxed = new Set([...this.#marks.values()].flatMap((marks) => lines.flatMap((line) => marks.allAt((line.left + line.right) / 2, (line.top + line.bottom) / 2))));
    const records = this.#passages
      .filter((passage) => passage.stretches.some((own) => ('rects' in own ? boxed.has(passage) : spans.some((span) => overlap(own, span)))))
      .map(({ highlight }) => highlight.record);
    return [...new Set(records)];
  }

  /** The passage whose badge has the keyboard. */
  get focused(): Passage | undefined {
    return [...this.#marks.values()].map((marks) => marks.focused).find((passage) => passage !== undefined);
  }

  focus(passage: Passage): void {
    const page = passage.stretches[0]?.page;
    if (page !== undefined) this.#marks.get(page)?.focus(passage);
  }

  /** The marks of one page, made when first needed; undefined before the document is shown. */
  marksOf(page: number): PageMarks | undefined {
    const known = this.#marks.get(page);
    if (known) return known;
    const view = this.#reader.view(page);
    if (!view) return undefined;
    const marks = new PageMarks(view);
    this.#marks.set(page, marks);
    return marks;
  }

  dispose(): void {
    this.#disposed = true;
    this.#disposables.dispose();
  }

  async #draw(page: number): Promise<void> {
    const wanted = this.#on(page);
    if (wanted.length === 0 && !this.#marks.has(page)) return;
    const text = await this.#texts.read(page);
    // The pages may be another document's by now.
    if (this.#disposed) return;
    const view = this.#reader.view(page);
    const map = view && TextLayerMap.of(view.div, text);
    if (map) this.marksOf(page)?.draw(this.#on(page), map, this.#open);
  }

  #on(page: number): { passage: Passage; stretch: Stretch; first: boolean }[] {
    return this.#passages.flatMap((passage) => passage.stretches.flatMap((stretch, index) => (stretch.page === page ? { passage, stretch, first: index === 0 } : [])));
  }
}

function pagesOf(passages: readonly Passage[]): number[] {
  return passages.flatMap(({ stretches }) => stretches.map(({ page }) => page));
}

function overlap(a: PageSpan, b: PageSpan): boolean {
  return a.page === b.page && before(a.from, b.to) && before(b.from, a.to);
}

function before(a: PageSpan['from'], b: PageSpan['from']): boolean {
  return a.item < b.item || (a.item === b.item && a.offset < b.offset);
}
