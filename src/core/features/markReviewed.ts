import type { Refusal } from './edits.ts';
import type { LockText } from './locks.ts';
import { printLock, type ReviewLine } from '../paper/lock.ts';
import type { Papertrace } from '../service.ts';
import { contextOf } from '../reviews/context.ts';
import { nthOf, stateOf } from '../reviews/reviews.ts';
import { reviewedLinks, type ReviewedLinks, type ReviewSubject } from './reviewSubject.ts';

export interface MarkedReviewed {
  /** The locks with the review in them, to be written. */
  readonly locks: readonly LockText[];
  readonly links: number;
}

/** Says that code and paper agree as they are now, in every link of the subject. `today` is `YYYY-MM-DD`. */
export async function markReviewed(papertrace: Papertrace, subject: ReviewSubject, today: string): Promise<MarkedReviewed | Refusal> {
  const found = await reviewedLinks(papertrace, subject);
  const written = found.filter(({ traced: { paper, stale, located } }) => !paper.implied && !stale && located?.state.isText);
  if (found.length === 0) return { refused: 'There is no mark in code that claims something here, so there is nothing to review.' };
  if (written.length === 0) return { refused: 'A review is kept in the lock beside a paper file, and there is none that can be read. Run "Papertrace: Start a Paper", or mend the paper file or the lock.' };
  return {
    locks: written.map((links) => ({ uri: links.traced.located?.state.uri ?? '', text: lockWith(links, today) })),
    links: written.reduce((sum, { links }) => sum + links.length, 0),
  };
}

/** The reviews that stood for these links give way; of a whole record also those of code that is gone. */
function lockWith({ trace, traced, links, record }: ReviewedLinks, today: string): string {
  const { located, reviews } = traced;
  if (!located) return '';
  const context = contextOf(trace, traced);
  const added = links.map((link): ReviewLine => {
    const nth = nthOf(link, traced.links);
    return { ...stateOf(link, context), ...(nth > 0 ? { nth } : {}), date: today };
  });
  const replaced = new Set(links.map((link) => reviews.get(link)?.line));
  // Two branches may have reviewed the same.
  const isOld = (line: ReviewLine): boolean => replaced.has(line) || line.reviewed === record
    || added.some(({ reviewed, path, code }) => line.reviewed === reviewed && line.path === path && line.code === code);
  return printLock({ ...located.fresh, reviews: [...located.fresh.reviews.filter((line) => !isOld(line)), ...added] });
}
