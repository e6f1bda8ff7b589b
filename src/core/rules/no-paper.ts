import type { Rule } from './rule.ts';

/** A mark where there is no paper file at all. */
export const noPaper: Rule = {
  id: 'no-paper',
  *check({ unresolved }) {
    for (const { uri, target, reason } of unresolved) {
      if (reason !== 'no-paper') continue;
      yield {
        uri, range: target.range, rule: 'no-paper',
        message: `"${target.written}" belongs to no paper: there is no paper file (NAME.paper.yaml) and no PDF here. Put its PDF here and run "Papertrace: Start a Paper" on it.`,
      };
    }
  },
};
