import type { Rule } from './rule.ts';

/** A deviation that was to be looked at again by a day that is past. */
export const reviewDue: Rule = {
  id: 'review-due',
  *check({ papers, today }) {
    if (today === undefined) return;
    for (const { paper, stale } of papers) {
      if (stale) continue;
      for (const record of paper.records.values()) {
        if (record.kind !== 'deviation' || record.fields.status === 'reverted') continue;
        const by = record.fields['review-by'];
        // Dates of this form are in the order of their letters.
        if (by === undefined || by >= today) continue;
        yield {
          uri: paper.uri, range: paper.locate(['deviations', record.id, 'review-by']), rule: 'review-due',
          message: `This deviation was to be looked at again by ${by}. Then set another date, or revert it.`,
        };
      }
    }
  },
};
