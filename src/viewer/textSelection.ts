import { quoteFrom } from '../core/text/quote.ts';
import type { PageSpan } from '../core/text/page.ts';
import { sectionAt } from '../pdf/sections.ts';
import type { SectionStart } from '../pdf/sections.ts';
import type { Selection as PaperSelection } from '../protocol/viewer.ts';
import type { HighlightLayer } from './highlightLayer.ts';
import type { PageTexts } from './pageTexts.ts';
import { TextLayerMap } from './textLayer.ts';

/** The selected range of the pages' text, or undefined when nothing of it is selected. */
export function selectedRange(pages: HTMLElement): Range | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(pages) && range.toString().trim() !== '' ? range : undefined;
}

/** What a range of the pages' text says, in the terms of the core. */
export class SelectionReader {
  readonly #pages: HTMLElement;
  readonly #texts: PageTexts;
  readonly #highlights: HighlightLayer;
  readonly #sections: Promise<readonly SectionStart[]>;

  constructor(pages: HTMLElement, texts: PageTexts, highlights: HighlightLayer, sections: Promise<readonly SectionStart[]>) {
    this.#pages = pages;
    this.#texts = texts;
    this.#highlights = highlights;
    this.#sections = sections;
  }

  /** Undefined when the range holds no text of the paper. */
  async read(range: Range): Promise<PaperSelection | undefined> {
    const lines = [...range.getClientRects()];
    const spans = await this.#spans(range);
    const [first] = spans;
    const last = spans.at(-1);
    if (!first || !last) return undefined;
    const text = await this.#texts.read(first.page);
    const numbers = around(first.page, last.page, this.#texts.count);
    const pages = await Promise.all(numbers.map((page) => this.#texts.page(page)));
    const taken = quoteFrom(pages, { page: first.page, point: first.from }, { page: last.page, point: last.to });
    if (taken.quote === '') return undefined;
    const section = sectionAt(await this.#sections, text, first.from.item);
    return {
      page: first.page, ...taken, spans, records: this.#highlights.touching(spans, lines),
      ...(section === undefined ? {} : { section }),
    };
  }

  /** One for each page. The DOM is read before anything is awaited for a page twice: the range is a snapshot. */
  async #spans(range: Range): Promise<PageSpan[]> {
    const touched = [...this.#pages.querySelectorAll<HTMLElement>('.page')].filter((page) => range.intersectsNode(page));
    const spans = await Promise.all(touched.map(async (view) => {
      const page = Number(view.dataset['pageNumber']);
      const taken = TextLayerMap.of(view, await this.#texts.read(page))?.selected(range);
      return taken ? [{ page, ...taken }] : [];
    }));
    return spans.flat();
  }
}

/** The pages of the selection and one to each side, for the context. */
function around(first: number, last: number, count: number): number[] {
  const from = Math.max(1, first - 1);
  return Array.from({ length: Math.min(count, last + 1) - from + 1 }, (_, index) => from + index);
}
