import type { Position, Range } from 'vscode-languageserver-types';
import type { Mark } from '../marks/mark.ts';
import { compare, touches } from '../ranges.ts';
import type { Trace } from '../trace/trace.ts';

/** Stretches of one document with the same text, to be edited together. */
export interface LinkedRanges {
  readonly ranges: Range[];
  /** To type anything else ends the editing together. */
  readonly wordPattern: string;
}

/** What a mark's targets consist of. */
const wordPattern = String.raw`[^\s:]*`;

/** The targets of a `begin` and of its `end`, which stay the same when either is edited. */
export function linkedRanges({ byFile }: Trace, uri: string, position: Position): LinkedRanges | undefined {
  const marks = byFile.get(uri)?.file.marks.filter(({ scope, cited }) => !cited && (scope === 'begin' || scope === 'end')) ?? [];
  const here = marks.find((mark) => touches(targetsOf(mark), position));
  const there = here && marks.find((mark) => mark.scope !== here.scope && sameExtent(mark, here) && sameTargets(mark, here));
  if (!here || !there) return undefined;
  return { ranges: [targetsOf(here), targetsOf(there)].sort((a, b) => compare(a.start, b.start)), wordPattern };
}

function targetsOf({ targets, head }: Mark): Range {
  return { start: targets[0]?.range.start ?? head.end, end: targets.at(-1)?.range.end ?? head.end };
}

/** Both halves have the extent from the one to the other. */
function sameExtent(a: Mark, b: Mark): boolean {
  return compare(a.extent().start, b.extent().start) === 0 && compare(a.extent().end, b.extent().end) === 0;
}

/** As written: editors give up where the texts differ. */
function sameTargets(a: Mark, b: Mark): boolean {
  const length = (mark: Mark): number => targetsOf(mark).end.character - targetsOf(mark).start.character;
  return length(a) === length(b) && a.targets.every(({ key, document, written }, index) => {
    const other = b.targets[index];
    return other !== undefined && other.key === key && other.document === document && other.written === written;
  });
}
