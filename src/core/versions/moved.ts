import type { Alignment } from './alignment.ts';
import type { Collating } from './collate.ts';
import { longestIncreasing } from './increasing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What was moved keeps its own order once more, and what was moved out of that, a few times over. */
const rounds = 4;
/** Runs shorter than two words may stand anywhere by chance. */
const shortest = 2;
/** Beyond chance, in bits: what is out of order must say more for itself than what is where it was. */
const aloneBits = 8;
/** Between two parts of a moved passage so many words may have been changed. */
const widestGap = 60;

/** Aligns what has no counterpart yet, in whatever order it stands now. */
export function findMoved(vocabulary: Vocabulary, alignment: Alignment, collating: Collating): void {
  for (let round = 1; round <= rounds; round++) {
    if (!linkRuns(vocabulary, alignment, collating, round)) return;
    fillGaps(alignment, collating, round);
  }
}

/** Whether any was found. */
function linkRuns({ old, new: now }: Vocabulary, alignment: Alignment, { grams }: Collating, round: number): boolean {
  let any = false;
  const [left, leftNow] = [freeRuns(alignment.toNew, 1), freeRuns(alignment.toOld, 1)];
  if (left.length === 0 || leftNow.length === 0) return false;
  const wanted = Math.log2(left.length * leftNow.length) + aloneBits;
  const canGrow = (one: number, other: number): boolean => old[one] !== undefined && old[one] === now[other] && alignment.areFree(one, other);
  for (const length of grams.lengths) {
    if (length < shortest) continue;
    const ties = longestIncreasing(grams.uniqueIn(freeRuns(alignment.toNew, length), freeRuns(alignment.toOld, length), [left.length, leftNow.length], length));
    for (const [tie, tieNow] of ties) {
      if (!alignment.areFree(tie, tieNow)) continue;
      let [first, firstNow] = [tie, tieNow];
      while (canGrow(first - 1, firstNow - 1)) [first, firstNow] = [first - 1, firstNow - 1];
      let end = tie;
      while (canGrow(end, tieNow + end - tie)) end++;
      if (grams.bitsOf(first, end - first) < wanted) continue;
      for (let step = 0; step < end - first; step++) alignment.link(first + step, firstNow + step, round);
      any = true;
    }
  }
  return any;
}

/** Where runs of `length` words without a counterpart start. */
function freeRuns(counterparts: Int32Array, length: number): number[] {
  const found: number[] = [];
  let free = 0;
  counterparts.forEach((counterpart, index) => {
    free = counterpart < 0 ? free + 1 : 0;
    if (free >= length) found.push(index - length + 1);
  });
  return found;
}

/** Between two parts of what was moved together, what was changed. */
function fillGaps(alignment: Alignment, collating: Collating, round: number): void {
  const { toNew, round: rounds } = alignment;
  for (let old = 0; old < toNew.length; old++) {
    if (rounds[old] !== round) continue;
    let oldEnd = old + 1;
    while (oldEnd < toNew.length && alignment.newOf(oldEnd) < 0 && oldEnd - old <= widestGap) oldEnd++;
    const [now, nowEnd] = [alignment.newOf(old) + 1, alignment.newOf(oldEnd)];
    if (oldEnd === old + 1 || rounds[oldEnd] !== round || nowEnd <= now || nowEnd - now > widestGap) continue;
    if (alignment.toOld.subarray(now, nowEnd).every((counterpart) => counterpart < 0)) collating.align({ old: old + 1, oldEnd, now, nowEnd }, round);
  }
}
