import { verdictOf } from '../results/verdict.ts';
import type { Rule } from './rule.ts';

/** One run of what chance has a part in tells nothing of the spread. */
export const singleRun: Rule = {
  id: 'single-run',
  *check({ papers }) {
    for (const { paper, stale, values } of papers) {
      if (stale) continue;
      for (const record of paper.records.values()) {
        if (record.kind !== 'result' || !verdictOf(record, values).isSingle) continue;
        yield {
          uri: paper.uri, range: record.idRange, rule: 'single-run',
          message: 'A single run: others with other seeds would tell how far it varies. Where each run must give the same, say "deterministic: true".',
        };
      }
    }
  },
};
