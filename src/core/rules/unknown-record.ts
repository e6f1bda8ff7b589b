import type { Fix } from '../problem.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A mark names an id that its paper does not have. */
export const unknownRecord: Rule = {
  id: 'unknown-record',
  perFile: true,
  *check({ unresolved }) {
    for (const { uri, target, reason, paper, candidates } of unresolved) {
      if (reason !== 'unknown-record' || !paper) continue;
      const meant = nearest(target.written, candidates);
      const fixes: Fix[] = meant === undefined ? [] : [{ title: `Change to "${meant}"`, edits: [{ uri, range: target.nameRange, newText: meant }] }];
      yield {
        uri,
        range: target.range,
        severity: 'error',
        rule: 'unknown-record',
        message: `"${target.written}" is no record of the paper "${paper.key}".${didYouMean(meant)}`,
        fixes,
      };
    }
  },
};
