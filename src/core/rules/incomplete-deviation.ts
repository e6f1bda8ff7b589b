import type { Rule } from './rule.ts';

/** A deviation without its reason. What was merely discovered, or is proposed in a word, may lack it until it is accepted. */
export const incompleteDeviation: Rule = {
  id: 'incomplete-deviation',
  *check({ papers }) {
    for (const { paper, stale } of papers) {
      if (stale) continue;
      for (const record of paper.records.values()) {
        if (record.kind !== 'deviation') continue;
        const { status, intent, because, reason } = record.fields;
        if (because !== undefined || reason !== undefined || status === 'reverted') continue;
        if (status !== 'accepted' && (intent === undefined || intent === 'discovered')) continue;
        yield {
          uri: paper.uri, range: record.idRange, rule: 'incomplete-deviation',
          message: `${status === 'accepted' ? 'An accepted deviation' : `A deviation that is ${intent ?? ''}`} needs its reason: "because" in words, or "reason" in one.`,
        };
      }
    }
  },
};
