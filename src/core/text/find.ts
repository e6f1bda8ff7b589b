import { approximateCandidates, type Candidate, exactCandidates } from './candidates.ts';
import type { NormalPage } from './normalise.ts';
import { rings } from './rings.ts';
import { score } from './score.ts';
import { normaliseSelector, type NormalSelector, type QuoteSelector } from './selector.ts';
import { stretch } from './stretch.ts';
import { type Found, leaders, type Scored, verdict } from './verdict.ts';

/** A document's pages, read when they are asked for. The same page may be asked for again: keep what was read. */
export interface PageSource {
  readonly count: number;
  /** From 1 to `count`. */
  page(number: number): Promise<NormalPage>;
}

/** The part of an AbortSignal that is needed here. */
export interface Cancellation {
  throwIfAborted(): void;
}

/**
 * Finds a quote again: word for word, then approximately; each time on the page where it stood and outwards from
 * there, until a ring of pages holds a sure place. Undefined when nothing in the document is like it at all.
 *
 * Cost: a quote that stands where it stood takes one page and less than a millisecond. One that was changed has
 * every page read (tens of milliseconds each, so keep them) and then takes up to a millisecond a page.
 * Rejects with the signal's reason once it is aborted, and with whatever the source rejects with.
 *
 * @paper:alg.1
 */
export async function findQuote(pages: PageSource, wanted: QuoteSelector, signal?: Cancellation): Promise<Found | undefined> {
  const selector = normaliseSelector(wanted);
  if (selector.quote === '' || pages.count === 0) return undefined;
  let leading: Scored[] = [];
  for (const look of [lookExactly, lookApproximately]) {
    for (const ring of rings(pages.count, wanted.page)) {
      for (const page of ring) {
        signal?.throwIfAborted(); // @paper:cancel
        const candidates = await look(pages, page, selector);
        leading = leaders([...leading, ...candidates.map((candidate) => ({ candidate, score: score(candidate, selector) }))]);
      }
      // @paper:unseen-rivals unclear: the margin here is over the pages read so far; a rival may stand farther out.
      const found = verdict(leading);
      if (found?.tier === 'sure') return found;
    }
  }
  return verdict(leading);
}

/** @paper:exact-pass */
async function lookExactly(pages: PageSource, number: number, { quote, before, after }: NormalSelector): Promise<Candidate[]> {
  const alone = stretch([await pages.page(number)]);
  const inside = exactCandidates(alone, quote, 0, alone.text.length);
  const hasContext = ({ from, to }: Candidate): boolean => from > before.length && to + after.length < alone.text.length;
  // The neighbours are read only where the quote or its context may reach into them.
  if (inside.length > 0 && inside.every(hasContext)) return inside;
  const { joined, first, end } = await around(pages, number);
  return exactCandidates(joined, quote, first, end);
}

async function lookApproximately(pages: PageSource, number: number, { quote }: NormalSelector): Promise<Candidate[]> {
  const { joined, first, end } = await around(pages, number);
  return approximateCandidates(joined, quote, first, end);
}

/** A page between its neighbours, and where its own text lies in the three. */
async function around(pages: PageSource, number: number) {
  const numbers = [number - 1, number, number + 1].filter((page) => page >= 1 && page <= pages.count);
  const joined = stretch(await Promise.all(numbers.map((page) => pages.page(page))));
  return { joined, first: joined.startOf(number), end: joined.startOf(number + 1) };
}
