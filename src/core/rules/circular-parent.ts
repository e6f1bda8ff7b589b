import type { Paper } from '../paper/paper.ts';
import type { Rule } from './rule.ts';

/** Steps whose parents lead back to them: they stand at the top of the tree, which nobody meant. */
export const circularParent: Rule = {
  id: 'circular-parent',
  *check({ papers }) {
    for (const { paper } of papers) {
      for (const { kind, id } of paper.records.values()) {
        const circle = kind === 'step' ? circleFrom(paper, id) : undefined;
        if (!circle) continue;
        yield {
          uri: paper.uri, rule: 'circular-parent', range: paper.locate(['steps', id, 'parent']),
          message: `"${id}" is a part of itself: ${[...circle, id].join(' → ')}. It is shown at the top until one of these has no or another "parent".`,
        };
      }
    }
  },
};

/** The step and those above it, where they lead back to it. */
function circleFrom({ records }: Paper, id: string): string[] | undefined {
  const seen = [id];
  for (;;) {
    const record = records.get(seen.at(-1) ?? '');
    const above = record?.kind === 'step' ? record.fields.parent : undefined;
    if (above === id) return seen;
    if (above === undefined || seen.includes(above)) return undefined;
    seen.push(above);
  }
}
