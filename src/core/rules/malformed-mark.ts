import type { Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** What the parser found wrong with the form of a mark, each under the parser's own rule id. */
export const malformedMark: Rule = {
  id: 'malformed-mark',
  perFile: true,
  *check({ files }) {
    for (const { uri, marks } of files) {
      for (const { rule, range, message, replacement } of marks.flatMap((mark) => mark.problems)) {
        // Mending a range takes both its halves.
        if (rule === 'begin-without-end') continue;
        const fixes = replacement === undefined ? {} : { fixes: [{ title: `Write "${replacement}"`, edits: [{ uri, range, newText: replacement }] }] };
        yield { uri, range, rule, message, ...fixes } satisfies Problem;
      }
    }
  },
};
