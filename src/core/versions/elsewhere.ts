import type { Collation } from './collate.ts';
import { bestPairs } from './gap.ts';
import type { Passage, Tie } from './passage.ts';
import { bitsOf, mainStrand } from './strand.ts';

/** Where a rewritten passage is looked for around the words that stood beside it, in words. */
const reach = 150;
/** Beyond chance, in bits. */
const beyondChance = 3;

/** By word, where it stands in the new version. */
export type Occurrences = ReadonlyMap<number, readonly number[]>;

export function occurrencesOf({ vocabulary }: Collation): Occurrences {
  const found = new Map<number, number[]>();
  vocabulary.new.forEach((id, index) => {
    const known = found.get(id);
    if (known) known.push(index);
    else found.set(id, [index]);
  });
  return found;
}

/** Where a passage stands word for word in the new version and no other passage does: the numbers of the first words. */
export function sameWords({ vocabulary, alignment }: Collation, occurrences: Occurrences, passage: Passage): number[] {
  const ids = passage.map((word) => vocabulary.old[word] ?? -1);
  const own = new Set(passage);
  const rarest = ids.reduce((best, id, index) => ((vocabulary.bits[id] ?? 0) > (vocabulary.bits[ids[best] ?? -1] ?? 0) ? index : best), 0);
  return (occurrences.get(ids[rarest] ?? -1) ?? []).map((place) => place - rarest).filter((first) => ids.every((id, index) => {
    const counterpart = alignment.oldOf(first + index);
    return vocabulary.new[first + index] === id && (counterpart < 0 || own.has(counterpart));
  }));
}

/**
 * A passage whose words have next to no counterparts, looked for by all its words together: the same words anywhere,
 * else the like of them around what stood beside it. Empty when there is none.
 */
export function lookElsewhere(collation: Collation, occurrences: Occurrences, passage: Passage): readonly Tie[] {
  const [first] = sameWords(collation, occurrences, passage);
  if (first !== undefined) return passage.map((old, at) => ({ at, pair: [old, first + at] }));
  const { vocabulary, alignment } = collation;
  const number = new Map(passage.map((old, at) => [old, at]));
  const [start, end] = [passage[0] ?? 0, passage.at(-1) ?? 0];
  let best: readonly Tie[] = [];
  for (const side of [-1, 1] as const) {
    const spot = nearestCounterpart(collation, side < 0 ? start : end, side);
    if (spot === undefined) continue;
    const region = { old: start, oldEnd: end + 1, now: Math.max(0, spot - reach), nowEnd: Math.min(alignment.toOld.length, spot + reach) };
    const ties = bestPairs(vocabulary, region).flatMap((pair): Tie[] => {
      const at = number.get(pair[0]);
      return at === undefined || alignment.oldOf(pair[1]) >= 0 ? [] : [{ at, pair }];
    });
    const strand = mainStrand(collation, passage, ties);
    if (bitsOf(collation, strand) > Math.max(bitsOf(collation, best), Math.log2(passage.length * 2 * reach) + beyondChance)) best = strand;
  }
  return best;
}

function nearestCounterpart({ alignment }: Collation, outer: number, side: -1 | 1): number | undefined {
  for (let old = outer + side; old >= 0 && old < alignment.toNew.length; old += side) if (alignment.newOf(old) >= 0) return alignment.newOf(old);
  return undefined;
}
