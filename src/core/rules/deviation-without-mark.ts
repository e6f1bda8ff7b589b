import type { Rule } from './rule.ts';

/** A deviation that stands and that no mark names: nobody who reads the code learns of it. */
export const deviationWithoutMark: Rule = {
  id: 'deviation-without-mark',
  *check({ papers }) {
    for (const { paper, linksOf, stale } of papers) {
      if (stale) continue;
      for (const record of paper.records.values()) {
        // What was left out has no line of its own.
        if (record.kind !== 'deviation' || record.fields.status === 'reverted' || record.fields.kind === 'omitted') continue;
        if (linksOf(record.id).length > 0) continue;
        yield {
          uri: paper.uri, range: record.idRange, rule: 'deviation-without-mark',
          message: `No mark in code names this deviation: write "@paper:${record.id} deviates" where the code differs.`,
        };
      }
    }
  },
};
