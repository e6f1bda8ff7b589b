import { changedSince } from '../reviews/changedSince.ts';
import { isSuspect } from '../reviews/reviews.ts';
import type { Rule } from './rule.ts';

/** Code or a passage that has changed since somebody saw that the two agree. Only of what was reviewed once. */
export const suspectLink: Rule = {
  id: 'suspect-link',
  *check({ papers }) {
    for (const { reviews } of papers) {
      for (const [{ uri, target }, reviewed] of reviews) {
        if (!isSuspect(reviewed)) continue;
        yield {
          uri, range: target.range, rule: 'suspect-link',
          message: `"${target.written}" was reviewed, and ${changedSince(reviewed)}. See whether the two still agree, then run "Papertrace: Mark as Reviewed" or \`papertrace review\`.`,
        };
      }
    }
  },
};
