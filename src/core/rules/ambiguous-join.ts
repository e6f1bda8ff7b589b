import { addressTitle } from '../address.ts';
import type { Fix } from '../problem.ts';
import { type Link, othersWith, recordsAt } from '../trace/link.ts';
import type { Rule } from './rule.ts';

/** An address at which several records stand: the mark leads to the place, and counts for none of them. */
export const ambiguousJoin: Rule = {
  id: 'ambiguous-join',
  perFile: true,
  *check({ links }) {
    for (const link of links) {
      const { uri, mark, target, paper, record } = link;
      if (!mark.claims || record || typeof target.name === 'string' || mark.scope === 'end') continue;
      const ids = recordsAt(paper, target.name, target.document ?? 'main', othersWith[mark.verb]).map(({ id }) => id);
      if (ids.length < 2) continue;
      yield {
        uri, range: target.range, rule: 'ambiguous-join',
        message: `At ${addressTitle(target.name)} stand ${ids.join(', ')}: this mark counts for none of them. Name the one that is meant.`,
        fixes: ids.map((id) => write(link, id)).filter((fix) => fix !== undefined),
      };
    }
  },
};

function write({ uri, mark, target }: Link, id: string): Fix | undefined {
  // A bare `L40` goes on from the algorithm that is named before it.
  const next = mark.targets[mark.targets.indexOf(target) + 1];
  if (next && /^L\d/.test(next.written)) return undefined;
  return { title: `Write "${id}"`, edits: [{ uri, range: target.nameRange, newText: id }] };
}
