import type { Fix } from '../problem.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A mark is qualified with a key that no paper here has. */
export const unknownPaper: Rule = {
  id: 'unknown-paper',
  perFile: true,
  *check({ unresolved }) {
    for (const { uri, target, reason, candidates } of unresolved) {
      if (reason !== 'unknown-paper' || target.key === undefined) continue;
      const meant = nearest(target.key, candidates);
      // The key opens the target, so the fix takes as many characters as it has.
      const { start } = target.range;
      const range = { start, end: { line: start.line, character: start.character + target.key.length } };
      const fixes: Fix[] = meant === undefined ? [] : [{ title: `Change to "${meant}"`, edits: [{ uri, range, newText: meant }] }];
      const known = candidates.length === 0 ? 'There is no paper file here.' : `Known: ${candidates.join(', ')}.`;
      yield {
        uri, range: target.range, rule: 'unknown-paper',
        message: `No paper has the key "${target.key}". ${known}${didYouMean(meant)}`, fixes,
      };
    }
  },
};
