import { verbsWithText } from '../marks/mark.ts';
import type { Rule } from './rule.ts';

/** `deviates` and its kin say what differs, unless a record does: the parser knows addresses, this the names. */
export const textMissing: Rule = {
  id: 'text-missing',
  perFile: true,
  *check({ links }) {
    for (const { uri, mark, target, record } of links) {
      if (!mark.claims || mark.text !== undefined || !verbsWithText.has(mark.verb) || mark.scope === 'end') continue;
      if (typeof target.name !== 'string' || record?.kind === 'deviation' || record?.kind === 'ambiguity') continue;
      yield {
        uri, range: mark.head, rule: 'text-missing',
        message: `"${mark.verb}" wants a text: what ${mark.verb === 'unclear' ? 'is open' : 'differs'}? Write it after a colon.`,
      };
    }
  },
};
