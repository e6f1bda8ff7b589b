import type { Range } from 'vscode-languageserver-types';
import { formatAddress } from '../address.ts';
import { once } from '../once.ts';
import type { Mark, MarkProblem } from './mark.ts';

/** A mark, and what its file or its notebook cell reaches over. */
export interface Paired {
  readonly mark: Mark;
  readonly whole: Range;
}

/**
 * Joins each `begin` with the `end` below that names the same targets: both get the extent from the one to the
 * other, or to where their cell ends when that is another. Pairs may nest and cross; one without its other half gets a
 * problem. Marks that only mention don't pair.
 */
export function pairScopes(marks: readonly Paired[]): readonly Mark[] {
  const open = new Map<string, number[]>();
  const paired = marks.map(({ mark }) => mark);
  for (const [index, { mark, whole }] of marks.entries()) {
    if (!mark.claims || mark.targets.length === 0 || (mark.scope !== 'begin' && mark.scope !== 'end')) continue;
    const name = nameOf(mark);
    if (mark.scope === 'begin') {
      const begun = open.get(name);
      if (begun) begun.push(index);
      else open.set(name, [index]);
      continue;
    }
    const begin = open.get(name)?.pop();
    const begun = begin === undefined ? undefined : marks[begin];
    if (begin === undefined || !begun) {
      paired[index] = withProblem(mark, 'This "end" has no "begin" with the same targets above it.');
      continue;
    }
    const sameCell = begun.mark.cell?.index === mark.cell?.index;
    paired[begin] = { ...begun.mark, extent: once(() => ({ start: begun.mark.extent().start, end: (sameCell ? mark.extent() : begun.whole).end })) };
    paired[index] = { ...mark, extent: once(() => ({ start: (sameCell ? begun.mark.extent() : whole).start, end: mark.extent().end })) };
  }
  for (const index of [...open.values()].flat()) {
    const mark = paired[index];
    if (mark) paired[index] = withProblem(mark, 'This "begin" has no "end" with the same targets below it.');
  }
  return paired;
}

function nameOf(mark: Mark): string {
  return mark.targets.map(({ key = '', document = '', name }) => `${key}@${document}#${typeof name === 'string' ? name : formatAddress(name)}`).join(',');
}

function withProblem(mark: Mark, message: string): Mark {
  const problem: MarkProblem = { rule: 'begin-without-end', range: mark.head, message };
  return { ...mark, problems: [...mark.problems, problem] };
}
