import type { Range } from 'vscode-languageserver-types';
import { formatAddress } from '../address.ts';
import type { Mark } from '../marks/mark.ts';
import { compare } from '../ranges.ts';
import type { Rule } from './rule.ts';

/** Two `begin` … `end` ranges cross, so that an `end` may stand in the wrong place, or claim the same lines for one thing. */
export const overlappingRanges: Rule = {
  id: 'overlapping-ranges',
  perFile: true,
  *check({ files }) {
    for (const { uri, marks } of files) {
      // In the order of their beginnings; those that have ended are let go, so that each is looked at twice at most.
      const open: Mark[] = [];
      for (const mark of marks) {
        if (mark.scope !== 'begin' || !mark.claims || mark.extent().end.line <= mark.head.start.line) continue;
        for (let last = open.at(-1); last && compare(last.extent().end, mark.extent().start) < 0; last = open.at(-1)) open.pop();
        const around = open.at(-1);
        if (around && around.extent().end.line < mark.extent().end.line) yield problem(uri, mark.head, around, 'crosses');
        else if (around && shareName(around, mark)) yield problem(uri, mark.head, around, 'stands inside');
        open.push(mark);
      }
    }
  },
};

function problem(uri: string, range: Range, { targets, head }: Mark, how: string) {
  const other = `"${targets.map(({ written }) => written).join(',')}", which begins in line ${head.start.line + 1}`;
  return { uri, range, rule: 'overlapping-ranges', message: `This range ${how} the one of ${other}. Does an "end" stand in the wrong place?` } as const;
}

function shareName(a: Mark, b: Mark): boolean {
  const names = namesOf(a);
  return [...namesOf(b)].some((name) => names.has(name));
}

function namesOf({ targets }: Mark): ReadonlySet<string> {
  return new Set(targets.map(({ key = '', document = '', name }) => `${key}@${document}#${typeof name === 'string' ? name : formatAddress(name)}`));
}
