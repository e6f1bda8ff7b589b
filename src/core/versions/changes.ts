import type { Collation } from './collate.ts';
import { isBoundary } from './sentences.ts';

/** A stretch of either version by its words' numbers; the ends are exclusive. Empty on the side that has nothing. */
export interface Stretches {
  readonly old: number;
  readonly oldEnd: number;
  readonly now: number;
  readonly nowEnd: number;
  /** Whether the stretch left its order; then both sides are the same passage in two places. */
  readonly moved: boolean;
}

/** Between two changes so few words that stayed are no reason to tell them apart. */
const fewest = 3;

/** What changed from one version to the other, in the order of the old one; what only changed its lines, hyphens or letter case did not. */
export function changesIn(collation: Collation): Stretches[] {
  const { alignment: { toOld, round }, alignment } = collation;
  const gaps = gapsOf(collation).map((gap) => atBoundary(collation, gap));
  // What was moved has left a gap in the one place and made one in the other: it is told once.
  const isMoved = (old: number): boolean => (round[old] ?? 0) > 0;
  return gaps.flatMap(({ old, oldEnd, now, nowEnd }): Stretches[] => {
    const left = range(old, oldEnd).filter(isMoved);
    const came = range(now, nowEnd).filter((word) => isMoved(toOld[word] ?? -1));
    if (now === nowEnd && 2 * left.length > oldEnd - old) {
      const places = left.map((word) => alignment.newOf(word));
      return [{ old, oldEnd, now: Math.min(...places), nowEnd: Math.max(...places) + 1, moved: true }];
    }
    if (old === oldEnd && 2 * came.length > nowEnd - now) return [];
    return [{ old, oldEnd, now, nowEnd, moved: false }];
  });
}

/** The stretches between what is the same and in order. */
function gapsOf({ vocabulary, alignment: { toNew, toOld, round } }: Collation): Omit<Stretches, 'moved'>[] {
  const gaps: { old: number; oldEnd: number; now: number; nowEnd: number }[] = [];
  let [old, now] = [0, 0];
  const close = (oldEnd: number, nowEnd: number): void => {
    if (oldEnd === old && nowEnd === now) return;
    const last = gaps.at(-1);
    if (last && old - last.oldEnd < fewest && now - last.nowEnd < fewest) [last.oldEnd, last.nowEnd] = [oldEnd, nowEnd];
    else gaps.push({ old, oldEnd, now, nowEnd });
  };
  toNew.forEach((counterpart, word) => {
    if (counterpart < 0 || round[word] !== 0 || vocabulary.old[word] !== vocabulary.new[counterpart]) return;
    close(word, counterpart);
    [old, now] = [word + 1, counterpart + 1];
  });
  close(toNew.length, toOld.length);
  return gaps;
}

/**
 * What was put in or taken out between two full stops begins as well with the one as it ends with the other: where such a
 * stretch can be shifted by a word or two to begin with a sentence, it does.
 */
function atBoundary({ vocabulary, old, new: now }: Collation, gap: Omit<Stretches, 'moved'>): Omit<Stretches, 'moved'> {
  const isAdded = gap.old === gap.oldEnd;
  if (!isAdded && gap.now !== gap.nowEnd) return gap;
  const [ids, words, start, end] = isAdded ? [vocabulary.new, now, gap.now, gap.nowEnd] as const : [vocabulary.old, old, gap.old, gap.oldEnd] as const;
  const canShift = (shift: number): boolean => {
    for (let step = Math.min(shift, 0); step < Math.max(shift, 0); step++) if (ids[start + step] === undefined || ids[start + step] !== ids[end + step]) return false;
    return true;
  };
  const shift = [0, 1, 2, -1, -2].find((each) => canShift(each) && isBoundary(words, start + each)) ?? 0;
  return { old: gap.old + shift, oldEnd: gap.oldEnd + shift, now: gap.now + shift, nowEnd: gap.nowEnd + shift };
}

function range(from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, index) => from + index);
}
