import { formatAddress } from '../address.ts';
import { markInPlace } from '../adopt/marks.ts';
import { headOf, isQualified, paperOf, readsAs, saysOf } from '../adopt/meaning.ts';
import type { Paper } from '../paper/paper.ts';
import type { Trace } from '../trace/trace.ts';
import type { Rule } from './rule.ts';

/** A comment of an open file cites the paper in words of its own: as a mark it would be a link. Silent where the paper lacks the place. */
export const informalCitation: Rule = {
  id: 'informal-citation',
  *check(trace) {
    for (const { uri, citations } of trace.informal ?? []) {
      for (const informal of citations) {
        const paper = paperOf(trace, uri, informal);
        const says = paper && saysOf(informal.says, informal.form, paper, isQualified(trace, uri, paper));
        if (!paper || says === undefined || isAbsent(trace, paper, says)) continue;
        const fixes = readsAs(says, informal) ? [{ title: `Write "@paper:${says}"`, edits: [{ uri, range: informal.range, newText: markInPlace(informal, says) }] }] : [];
        yield {
          uri, range: informal.range, rule: 'informal-citation', fixes,
          message: `"${informal.text}" would be a link as a mark, or with a pattern under "citations:" in papertrace.config.yaml ("Papertrace: Adopt Existing Citations").`,
        };
      }
    }
  },
};

/** Whether the paper was read and has not all of the places. */
function isAbsent({ papers }: Trace, paper: Paper, says: string): boolean {
  const located = papers.find((traced) => traced.paper === paper)?.located;
  return headOf(says).targets.some(({ name, document = 'main' }) => {
    if (typeof name === 'string' || name.kind === 'p') return false;
    if (!paper.documents.has(document)) return true;
    const entries = located?.entries(document) ?? [];
    const { kind, number, lines } = name;
    const wanted = formatAddress({ kind, number, ...(lines ? { lines: { from: lines.from } } : {}) });
    return entries.length > 0 && !entries.some(({ address }) => formatAddress(address) === wanted);
  });
}
