import type { Collation } from './collate.ts';
import { valueOf } from './gap.ts';

/** Words beside a passage that are looked at on either side. */
const words = 10;
/** Between a place and what stood beside the passage, so many words may have come. */
const widestGap = 15;
/** What the words beside a passage tell counts up to so many bits a side. */
const mostBits = 16;

/**
 * What the words on one side (−1: the left) of a passage tell that stand on that side of its place too, in bits. `outer` is
 * the passage's outermost word there, `outerNow` the place's.
 */
export function bitsBeside({ vocabulary, alignment }: Collation, side: -1 | 1, outer: number, outerNow: number): number {
  let bits = 0;
  for (let step = 1; step <= words; step++) {
    const old = outer + side * step;
    const now = alignment.newOf(old);
    const away = (now - outerNow) * side;
    if (now >= 0 && away > 0 && away <= step + widestGap) bits += valueOf(vocabulary, [old, now]);
  }
  return Math.min(bits, mostBits);
}
