import { type Address, formatAddress } from '../address.ts';
import type { PageSource } from '../text/find.ts';
import { findQuote } from '../text/find.ts';
import type { NormalPage } from '../text/normalise.ts';
import { normalisePage } from '../text/normalise.ts';
import type { PageSpan } from '../text/page.ts';
import { quoteFrom } from '../text/quote.ts';
import type { QuoteSelector } from '../text/selector.ts';
import type { DocumentText } from '../versions/documentText.ts';
import { documentText } from '../versions/documentText.ts';
import { Entries, type Entry } from './entries.ts';
import type { Passage } from './passage.ts';
import type { ReadPage, Reading } from './reading.ts';
import { rectsOf, rounded, spanIn } from './rects.ts';

/** A reading, asked where things stand. What it works out it keeps. */
export class ReadDocument {
  readonly reading: Reading;
  readonly entries: Entries;
  readonly #pages: ReadonlyMap<number, ReadPage>;
  readonly #normal = new Map<number, NormalPage>();
  readonly #quotes = new Map<string, Promise<Passage | null | undefined>>();
  #text: DocumentText | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
    this.entries = new Entries(reading.outline);
    this.#pages = new Map(reading.pages.map((page) => [page.page, page]));
  }

  /** All pages as one text, to hold against another version's. */
  get text(): DocumentText {
    this.#text ??= documentText(this.reading.pages.map(({ page }) => this.#normalPage(page)));
    return this.#text;
  }

  /** The section in which a stretch begins: that of the last numbered heading before it. */
  sectionAt({ page, from }: PageSpan): Address | undefined {
    return this.entries.all.filter(({ address: { kind }, page: on, rect }) => {
      if ((kind !== 'sec' && kind !== 'app') || on > page) return false;
      const read = this.#pages.get(on);
      const heading = on === page && read ? spanIn(read, rect) : undefined;
      return on < page || (heading !== undefined && heading.from.item <= from.item);
    }).at(-1)?.address;
  }

  /** What an address names; null when the paper has no such thing, undefined as long as that is not known. */
  address(address: Address): Passage | null | undefined {
    const { total, complete } = this.reading;
    if (address.kind === 'p') {
      const page = Number(address.number);
      return Number.isInteger(page) && page >= 1 && page <= total ? { page, rects: [], text: '' } : null;
    }
    const [first, ...others] = this.entries.at(address);
    if (!first) return complete ? null : undefined;
    const here = [first, ...others.filter(({ page }) => page === first.page)];
    const beyond = others.filter(({ page }) => page !== first.page);
    return {
      page: first.page,
      rects: here.map(({ rect }) => rounded(rect)),
      ...(beyond.length > 0 ? { rest: beyond.map(({ page, rect }) => ({ page, rects: [rounded(rect)] })) } : {}),
      text: [first, ...others].map(({ text }) => text).join(' '),
      ...this.#around(first),
    };
  }

  /** Where a quote stands; null when it is nowhere, undefined as long as that is not known. */
  quote(selector: QuoteSelector): Promise<Passage | null | undefined> {
    const { quote, page, before, after } = selector;
    const key = JSON.stringify([quote, page, before, after]);
    const known = this.#quotes.get(key) ?? this.#find(selector);
    this.#quotes.set(key, known);
    return known;
  }

  async #find(selector: QuoteSelector): Promise<Passage | null | undefined> {
    const found = await findQuote(this.pages, selector);
    const known = found !== undefined && found.tier !== 'lost';
    if (!this.reading.complete && found?.tier !== 'sure') return undefined;
    return known ? this.passage(found.spans) : null;
  }

  /** The words and boxes of a stretch of text; null when it touches no page that was read. */
  passage(spans: readonly PageSpan[]): Passage | null {
    const areas = spans.flatMap((span) => {
      const page = this.#pages.get(span.page);
      return page ? [{ page: span.page, rects: rectsOf(page, span) }] : [];
    });
    const [first, ...rest] = areas;
    const [start, end] = [spans[0], spans.at(-1)];
    if (!first || !start || !end) return null;
    const { quote, ...context } = this.#words(start, end);
    return { ...first, ...(rest.length > 0 ? { rest } : {}), text: quote, ...context, ...this.#section(start) };
  }

  get pages(): PageSource {
    return { count: this.reading.total, page: (page) => Promise.resolve(this.#normalPage(page)) };
  }

  /** The words before and after what stands in a box, and its section. */
  #around({ address: { kind }, page, rect }: Entry): Pick<Passage, 'before' | 'after' | 'in'> {
    const read = this.#pages.get(page);
    const span = read && spanIn(read, rect);
    if (!span) return {};
    const { before, after } = this.#words(span, span);
    return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }), ...(kind === 'sec' || kind === 'app' ? {} : this.#section(span)) };
  }

  #section(span: PageSpan): Pick<Passage, 'in'> {
    const section = this.sectionAt(span);
    return section ? { in: formatAddress(section) } : {};
  }

  #words(start: PageSpan, end: PageSpan): Pick<Passage, 'before' | 'after'> & { quote: string } {
    const near = [];
    for (let page = start.page - 1; page <= end.page + 1; page++) near.push(this.#normalPage(page));
    const { quote, before, after } = quoteFrom(near, { page: start.page, point: start.from }, { page: end.page, point: end.to });
    return { quote, ...(before === '' ? {} : { before }), ...(after === '' ? {} : { after }) };
  }

  /** A page that was not read is empty. */
  #normalPage(page: number): NormalPage {
    const known = this.#normal.get(page) ?? normalisePage(this.#pages.get(page) ?? { page, items: [] });
    this.#normal.set(page, known);
    return known;
  }
}
