import type { Verb } from '../marks/mark.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';
import { newRecordFix } from './new-record.ts';

/** What a mark with this verb is about, where that is no step. */
const kinds: Partial<Record<Verb, 'ambiguity' | 'deviation'>> = { deviates: 'deviation', adds: 'deviation', unclear: 'ambiguity', assumes: 'ambiguity' };

/** A mark names an id that its paper does not have. */
export const unknownRecord: Rule = {
  id: 'unknown-record',
  perFile: true,
  *check({ unresolved }) {
    for (const { uri, mark, target, reason, paper, candidates } of unresolved) {
      if (reason !== 'unknown-record' || !paper) continue;
      const meant = nearest(target.written, candidates);
      const change = meant === undefined ? undefined : { title: `Change to "${meant}"`, edits: [{ uri, range: target.nameRange, newText: meant }] };
      yield {
        uri,
        range: target.range,
        rule: 'unknown-record',
        message: `"${target.written}" is no record of the paper "${paper.key}".${didYouMean(meant)}`,
        fixes: [change, newRecordFix(paper, kinds[mark.verb] ?? 'step', target.written, mark.text)].filter((fix) => fix !== undefined),
      };
    }
  },
};
