import type { Candidate } from './candidates.ts';
import type { ItemPoint, PageSpan } from './page.ts';
import { type Tier, tierOf } from './tiers.ts';

/** Where a quote was found again, and how far that can be trusted. */
export interface Found {
  /** One for each page it touches. */
  readonly spans: readonly PageSpan[];
  /** The words that stand there now, normalised. */
  readonly text: string;
  /** From 0 to 1. */
  readonly score: number;
  /** The lead over the best passage elsewhere among those looked at; the whole score when there is none. */
  readonly margin: number;
  readonly tier: Tier;
}

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * The best of the candidates and the best one elsewhere, all that a verdict rests on. Candidates come in the order
 * they were met: of equals, the first leads.
 *
 * @paper:alg.1.L9-L11
 */
export function leaders(candidates: readonly Scored[]): Scored[] {
  const ranked = [...candidates].sort((one, other) => other.score - one.score);
  const best = ranked[0];
  if (!best) return [];
  const spans = spansOf(best);
  const rival = ranked.find((candidate) => !overlap(spans, spansOf(candidate)));
  return rival ? [best, rival] : [best];
}

/**
 * What the leaders come to; undefined when there are none.
 *
 * @paper:margin
 */
export function verdict([best, rival]: readonly Scored[]): Found | undefined {
  if (!best) return undefined;
  const { stretch, from, to } = best.candidate;
  const margin = best.score - (rival?.score ?? 0); // @paper:eq.8,lone-candidate
  return { spans: spansOf(best), text: stretch.text.slice(from, to), score: best.score, margin, tier: tierOf(best.score, margin) };
}

function spansOf({ candidate: { stretch, from, to } }: Scored): PageSpan[] {
  return stretch.spans(from, to);
}

function overlap(some: readonly PageSpan[], others: readonly PageSpan[]): boolean {
  return some.some((one) => others.some((other) => one.page === other.page && isBefore(one.from, other.to) && isBefore(other.from, one.to)));
}

function isBefore(one: ItemPoint, other: ItemPoint): boolean {
  return one.item < other.item || (one.item === other.item && one.offset < other.offset);
}
