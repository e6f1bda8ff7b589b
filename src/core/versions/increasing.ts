import type { Pair } from './alignment.ts';

/** The longest run of pairs, which come in the order of the old document, that is also in the order of the new one. O(n log n). */
export function longestIncreasing(pairs: readonly Pair[]): Pair[] {
  /** By length less one: the pair that ends a run of that length earliest. */
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  const nowOf = (index: number): number => pairs[index]?.[1] ?? 0;
  pairs.forEach(([, now], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (nowOf(tails[middle] ?? 0) < now) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const found: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) found.push(pair);
  }
  return found.reverse();
}
