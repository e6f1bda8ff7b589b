import type { PageSpan } from '../text/page.ts';
import type { QuoteSelector } from '../text/selector.ts';
import type { Tier } from '../text/tiers.ts';
import type { DiffPart } from './wordDiff.ts';

/** What is known of a passage of the old version; `page` is a page of that version. */
export interface Anchor extends QuoteSelector {
  /** The caller's own, unique among the anchors of one call. */
  readonly id: string;
}

/** What became of an anchor's passage in the new version of its document. */
export interface Anchored {
  readonly id: string;
  /** *sure*: may be followed without asking; *check*: to be shown to a person; *lost*: nothing that could be shown. */
  readonly tier: Tier;
  /** How far the place can be trusted, from 0 to 1. */
  readonly score: number;
  /** Undefined for what is lost. */
  readonly place?: AnchoredPlace;
}

/** Where a passage stands now. */
export interface AnchoredPlace {
  /** `same`: word for word, whatever its lines, hyphens and page. */
  readonly change: 'same' | 'edited';
  /** Whether it left the order of the document; a place on another page alone is none. */
  readonly moved: boolean;
  /** The page it starts on, from 1. */
  readonly page: number;
  /** The words that stand there now, normalised; without what interrupts them. */
  readonly text: string;
  /** 32 characters of context each, as for a quote from a selection. */
  readonly before: string;
  readonly after: string;
  /** One or more for each page that it touches, in reading order. */
  readonly spans: readonly PageSpan[];
  /** From the old words to the new ones; one part where nothing changed. */
  readonly diff: readonly DiffPart[];
}
