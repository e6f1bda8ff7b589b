import type { PaperRecord } from '../paper/paper.ts';
import { referencesIn } from '../trace/references.ts';
import type { Rule } from './rule.ts';

/** A question, result or parameter that no mark and no other record names, and that leads nowhere itself. */
export const unusedRecord: Rule = {
  id: 'unused-record',
  *check({ papers }) {
    const named = new Set(papers.flatMap(({ paper }) => referencesIn(paper)).map(({ key, id }) => `${key}#${id}`));
    for (const { paper, linksOf, stale } of papers) {
      if (stale) continue;
      for (const record of paper.records.values()) {
        if (!standsAlone(record) || named.has(`${paper.key}#${record.id}`) || linksOf(record.id).length > 0) continue;
        yield {
          uri: paper.uri, range: record.idRange, rule: 'unused-record',
          message: `Nothing refers to this ${record.kind}: no mark and no other record, and it says nothing of its own of the code.`,
        };
      }
    }
  },
};

/** Whether it needs others to mean something; steps and deviations have rules of their own, a note is a remark. */
function standsAlone(record: PaperRecord): boolean {
  switch (record.kind) {
    case 'ambiguity': return (record.fields.about ?? []).length === 0;
    case 'result': return (record.fields.measured ?? []).length === 0;
    case 'parameter': return record.fields.ours === undefined;
    case 'step':
    case 'deviation':
    case 'note': return false;
  }
}
