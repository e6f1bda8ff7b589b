import { freeId } from '../paper/ids.ts';
import { measuredWords, standingWords } from '../results/words.ts';
import { verdictOf } from '../results/verdict.ts';
import { newRecordFix } from './new-record.ts';
import type { Rule } from './rule.ts';

/** What was measured is not what the paper reports, and nothing on record explains it. */
export const resultDiffers: Rule = {
  id: 'result-differs',
  *check({ papers }) {
    for (const { paper, stale, values } of papers) {
      if (stale) continue;
      for (const record of paper.records.values()) {
        if (record.kind !== 'result' || (record.fields['explained-by'] ?? []).length > 0) continue;
        const verdict = verdictOf(record, values);
        if (verdict.standing !== 'above' && verdict.standing !== 'below' && !verdict.varies) continue;
        const fix = newRecordFix(paper, 'deviation', freeId(`${record.id}-differs`, paper.records));
        const fields = { impact: { affects: [record.id] }, code: `${record.title}: ${measuredWords(record, verdict)}`, intent: 'discovered', status: 'proposed' };
        yield {
          uri: paper.uri, range: record.idRange, rule: 'result-differs',
          message: `${measuredWords(record, verdict)}: ${standingWords(verdict)}. Say why in "explained-by", by deviations and ambiguities.`,
          ...(fix?.adds ? { fixes: [{ ...fix, title: 'Record a deviation', adds: { ...fix.adds, fields } }] } : {}),
        };
      }
    }
  },
};
