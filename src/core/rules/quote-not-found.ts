import { passageAt } from '../documents/located.ts';
import { quoteThing } from '../documents/wanted.ts';
import { isObsolete } from '../paper/obsolete.ts';
import { recordPassages } from '../trace/passages.ts';
import type { Mark } from '../marks/mark.ts';
import { placeRange } from './place-range.ts';
import type { Rule } from './rule.ts';

/** A record or a mark quotes words that the paper, as its PDF or the lock tells, does not have. */
export const quoteNotFound: Rule = {
  id: 'quote-not-found',
  *check({ papers, links }) {
    const located = new Map(papers.map((traced) => [traced.paper, traced.located]));
    const told = new Set<Mark>();
    for (const { uri, mark, target, paper } of links) {
      if (mark.quote === undefined || told.has(mark) || passageAt(located.get(paper), target.document ?? 'main', quoteThing(mark.quote)) !== null) continue;
      told.add(mark);
      yield { uri, range: mark.range, rule: 'quote-not-found', message: message(mark.quote) };
    }
    for (const traced of papers) {
      for (const record of traced.paper.records.values()) {
        if (isObsolete(record)) continue;
        for (const [index, { place, passage }] of recordPassages(traced, record).entries()) {
          if (passage !== null || place.quote === undefined) continue;
          yield { uri: traced.paper.uri, range: placeRange(traced.paper, record, index, 'quote'), rule: 'quote-not-found', message: message(place.quote) };
        }
      }
    }
  },
};

function message(quote: string): string {
  const shown = quote.length > 60 ? `${quote.slice(0, 59).trimEnd()}…` : quote;
  return `The paper has no passage "${shown}", nor one that is nearly the same.`;
}
