import type { RevealTarget } from '../protocol/viewer.ts';
import type { Anchoring, Stretch } from './anchoring.ts';
import type { WindowRect } from './geometry.ts';
import type { HighlightLayer } from './highlightLayer.ts';
import type { PageTexts } from './pageTexts.ts';
import type { Reader } from './reader.ts';
import { strings } from './strings.ts';
import { TextLayerMap } from './textLayer.ts';
import { onViewer } from './viewerEvents.ts';

/** Where in the view a revealed passage stands, from its top. */
const upperThird = 0.25;

/** Brings passages into view. A newer request drops the one before it. */
export class Revealer {
  readonly #container: HTMLElement;
  readonly #reader: Reader;
  readonly #texts: PageTexts;
  readonly #anchoring: Anchoring;
  readonly #highlights: HighlightLayer;
  readonly #announce: (text: string) => void;
  #run = new AbortController();

  constructor(container: HTMLElement, reader: Reader, texts: PageTexts, anchoring: Anchoring, highlights: HighlightLayer, announce: (text: string) => void) {
    this.#container = container;
    this.#reader = reader;
    this.#texts = texts;
    this.#anchoring = anchoring;
    this.#highlights = highlights;
    this.#announce = announce;
  }

  /** The quote, else the boxes, else the record's passage, else the page. Rejects only with what pdf.js or the core reject with. */
  async reveal({ record, page, quote, rects }: RevealTarget): Promise<void> {
    const signal = this.#begin();
    const highlight = record && this.#anchoring.highlightOf(record);
    const given = quote !== undefined ? { quote, ...(page === undefined ? {} : { page }) } : page !== undefined && rects ? { page, rects } : undefined;
    const places = given ? [given] : highlight?.places ?? [];
    for (const place of places) {
      const spans = await this.#anchoring.find(place, signal);
      if (signal.aborted) return;
      if (!spans) continue;
      await this.#show(spans, highlight?.description ?? strings.passage, signal);
      return;
    }
    const known = page ?? highlight?.places[0]?.page;
    if (places.length > 0) this.#announce(strings.notFound);
    if (known !== undefined) this.#reader.page = known;
  }

  /** Goes to the highlight after or before the one with the keyboard, else after or before what is in view. */
  async step(direction: 1 | -1): Promise<void> {
    const { passages } = this.#highlights;
    const focused = this.#highlights.focused;
    const { page } = this.#reader;
    const after = passages.findIndex(({ stretches }) => (stretches[0]?.page ?? 0) >= page);
    const from = focused ? passages.indexOf(focused) : (after < 0 ? passages.length : after) - (direction > 0 ? 1 : 0);
    const passage = passages[(from + direction + passages.length) % passages.length];
    if (!passage) return;
    await this.#show(passage.stretches, passage.highlight.description, this.#begin());
    this.#highlights.focus(passage);
  }

  dispose(): void {
    this.#run.abort();
  }

  #begin(): AbortSignal {
    this.#run.abort();
    this.#run = new AbortController();
    return this.#run.signal;
  }

  async #show(stretches: readonly Stretch[], what: string, signal: AbortSignal): Promise<void> {
    const [first] = stretches;
    if (!first) return;
    const { page } = first;
    const text = await this.#texts.read(page);
    if (!this.#mapOf(page, text)) {
      // Near enough to have it drawn; where exactly, only the drawn text tells.
      const [x, y] = 'rects' in first ? [first.rects[0]?.[0], first.rects[0]?.[3]] : [text.origins[first.from.item]?.x, text.origins[first.from.item]?.y];
      this.#reader.scrollTo(page, x ?? 0, (y ?? 0) + 100);
      await this.#textLayer(page, signal);
    }
    const map = this.#mapOf(page, text);
    if (!map || signal.aborted) return;
    const top = this.#highlights.marksOf(page)?.firstLine(first, map);
    if (top) this.#bringTo(top);
    for (const stretch of stretches) {
      const layer = this.#mapOf(stretch.page, await this.#texts.read(stretch.page));
      if (layer) this.#highlights.marksOf(stretch.page)?.flash(stretch, layer);
    }
    this.#announce(strings.revealed(what, this.#reader.labelOf(page)));
  }

  #mapOf(page: number, text: Parameters<typeof TextLayerMap.of>[1]): TextLayerMap | undefined {
    const view = this.#reader.view(page);
    return view && TextLayerMap.of(view.div, text);
  }

  /** Settles when pdf.js has drawn the page's text, or when nobody wants it any more. */
  #textLayer(page: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const listener = onViewer(this.#reader.bus, 'textlayerrendered', ({ pageNumber }) => { if (pageNumber === page) end(); });
      const end = () => {
        listener.dispose();
        resolve();
      };
      signal.addEventListener('abort', end, { once: true });
    });
  }

  #bringTo(rect: WindowRect): void {
    const view = this.#container.getBoundingClientRect();
    const left = rect.left < view.left || rect.right > view.right ? rect.left - view.left - view.width * upperThird : 0;
    this.#container.scrollBy({ top: rect.top - view.top - view.height * upperThird, left, behavior: 'instant' });
  }
}
