import type { Rule } from './rule.ts';

/** What a paper file shows by itself: syntax, schema, unknown keys, ids used twice, each under its own rule id. */
export const paperFile: Rule = {
  id: 'paper-schema',
  *check({ paperFiles }) {
    for (const { problems } of paperFiles) yield* problems;
  },
};
