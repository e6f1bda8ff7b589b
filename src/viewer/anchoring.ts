import type { Highlight, RecordRef } from '../core/features/overview.ts';
import type { Rect } from '../core/outline/page.ts';
import { findQuote } from '../core/text/find.ts';
import type { PageSource } from '../core/text/find.ts';
import type { PageSpan } from '../core/text/page.ts';
import type { Disposable } from './disposable.ts';
import { breathing } from './idle.ts';
import type { PageTexts } from './pageTexts.ts';

/** Boxes on one page, in PDF points from its lower left. */
export interface PageArea {
  readonly page: number;
  readonly rects: readonly Rect[];
}

/** Words of a page, or boxes on it where no words are quoted, as of an equation. */
export type Stretch = PageSpan | PageArea;

/** A highlight's passage at its place in this document; one stretch for each page, at least one. */
export interface Passage {
  readonly highlight: Highlight;
  readonly stretches: readonly Stretch[];
}

type Place = Highlight['places'][number];

/** What `onChange` tells: all that was found so far in reading order, and, once every page was searched, what was not. */
export interface Anchored {
  readonly passages: readonly Passage[];
  readonly found: readonly RecordRef[];
  /** Records with a passage that is nowhere in the document. */
  readonly lost: readonly RecordRef[];
  readonly complete: boolean;
}

/**
 * Finds the passages of highlights, in slices of idle time: near the page where each stood first, then everywhere.
 * What was found for a place stays known, so new highlights cost only what is new in them.
 */
export class Anchoring implements Disposable {
  readonly #texts: PageTexts;
  readonly #onChange: (anchored: Anchored) => void;
  readonly #onError: (error: unknown) => void;
  /** By `keyOf`; null when the place is nowhere. */
  readonly #known = new Map<string, readonly Stretch[] | null>();
  #run = new AbortController();
  #finished: Promise<void> = Promise.resolve();
  #highlights: readonly Highlight[] = [];

  constructor(texts: PageTexts, onChange: (anchored: Anchored) => void, onError: (error: unknown) => void) {
    this.#texts = texts;
    this.#onChange = onChange;
    this.#onError = onError;
  }

  /** Replaces the highlights; a search for older ones is dropped. */
  update(highlights: readonly Highlight[]): void {
    this.#run.abort();
    const run = this.#run = new AbortController();
    this.#highlights = highlights;
    this.#finished = this.#search(run.signal).catch((error: unknown) => {
      if (!run.signal.aborted) this.#onError(error);
    });
  }

  /** Where one place stands, searched for at once; undefined when nowhere. */
  async find(place: Place, signal: AbortSignal): Promise<readonly Stretch[] | undefined> {
    const key = keyOf(place);
    let spans = this.#known.get(key);
    if (spans === undefined) {
      spans = await this.#find(this.#texts, place, signal);
      this.#known.set(key, spans);
    }
    return spans ?? undefined;
  }

  /** The highlight of a record, among those last given. */
  highlightOf({ paper, id }: RecordRef): Highlight | undefined {
    return this.#highlights.find(({ record }) => record.paper === paper && record.id === id);
  }

  /** Settles when the search for the highlights last given has ended. */
  get settled(): Promise<void> {
    return this.#finished;
  }

  dispose(): void {
    this.#run.abort();
  }

  async #search(signal: AbortSignal): Promise<void> {
    const places = this.#highlights.flatMap(({ places }) => places).filter((place) => !this.#known.has(keyOf(place)));
    const hinted = places.filter(({ page }) => page !== undefined).sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
    // The pages near the hint alone first: a passage that is nowhere must not keep the others waiting.
    for (const place of hinted) {
      const spans = await this.#find(near(this.#texts, place.page ?? 1), place, signal, true);
      if (spans) this.#known.set(keyOf(place), spans);
    }
    const missing = places.filter((place) => !this.#known.has(keyOf(place)));
    if (missing.length > 0 && this.#known.size > 0) this.#tell(false);
    for (const place of missing) this.#known.set(keyOf(place), await this.#find(this.#texts, place, signal));
    this.#tell(true);
  }

  /** @param sureOnly leaves doubtful places to a search of the whole document */
  async #find(source: PageSource, place: Place, signal: AbortSignal, sureOnly = false): Promise<readonly Stretch[] | null> {
    if ('rects' in place) return [{ page: place.page, rects: place.rects }];
    const breathe = breathing(signal);
    const polite: PageSource = {
      count: source.count,
      page: async (page) => {
        await breathe();
        return source.page(page);
      },
    };
    const found = await findQuote(polite, place, signal);
    return found && found.tier !== 'lost' && (!sureOnly || found.tier === 'sure') ? found.spans : null;
  }

  #tell(complete: boolean): void {
    const passages: Passage[] = [];
    const found: RecordRef[] = [];
    const lost: RecordRef[] = [];
    for (const highlight of this.#highlights) {
      const spans = highlight.places.map((place) => this.#known.get(keyOf(place)));
      for (const span of spans) if (span) passages.push({ highlight, stretches: span });
      if (spans.includes(null)) lost.push(highlight.record);
      else if (spans.length > 0 && !spans.includes(undefined)) found.push(highlight.record);
    }
    this.#onChange({ passages: passages.sort(inReadingOrder), found, lost, complete });
  }
}

function keyOf(place: Place): string {
  return `${place.page ?? ''}|${'rects' in place ? place.rects.join(';') : place.quote}`;
}

function inReadingOrder({ stretches: [a] }: Passage, { stretches: [b] }: Passage): number {
  if (!a || !b) return 0;
  if ('rects' in a || 'rects' in b) return a.page - b.page;
  return a.page - b.page || a.from.item - b.from.item || a.from.offset - b.from.offset;
}

/** A document of which only the pages around one can be read. */
function near(texts: PageTexts, centre: number): PageSource {
  const empty = (page: number) => {
    const start = { item: 0, offset: 0 };
    return { page, text: '', pointAt: () => start, offsetOf: () => 0, span: () => ({ page, from: start, to: start }) };
  };
  return {
    count: Math.min(texts.count, centre + 1),
    page: (page) => (page >= centre - 1 ? texts.page(page) : Promise.resolve(empty(page))),
  };
}
