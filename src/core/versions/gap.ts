import type { Pair, Region } from './alignment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that makes up one in sixteen tells next to nothing; the bits above that count. */
const commonBits = 4;
const leastValue = 0.5;
/** For each word that follows its neighbour in both texts, in bits: words in a row are worth more than the same words strewn about. */
const rowValue = 1.5;
/** A gap larger than this, in pairs of words, is left open: it would take a tenth of a second, and be chance for the most part. */
const largest = 4_000_000;
/** Pairs farther from each other than this, in words of either text, are different islands. */
const widestStrait = 6;
/** Pairs so near to a corner of the gap lean on what stands there. */
const nearCorner = 3;
/** What leans on a corner needs only this many bits. */
const leaningBits = 2;

/** What a pair is worth by itself, in bits. */
export function valueOf({ old, new: now, bits, alike }: Vocabulary, [one, other]: Pair): number {
  const id = old[one] ?? -1;
  const share = id === now[other] ? 1 : alike(id).find((each) => each.id === now[other])?.share ?? 0;
  return share * worthOf({ bits }, id);
}

/** What a word is worth by itself, in bits. */
export function worthOf({ bits }: Pick<Vocabulary, 'bits'>, id = -1): number {
  return Math.max(leastValue, (bits[id] ?? 0) - commonBits);
}

/**
 * The best pairs of words between two short texts that keep the order of both: the sum of what they are worth is the
 * highest there is. Words that are nearly alike pair too. Empty for gaps that are too large. O(old × new).
 */
export function bestPairs(vocabulary: Vocabulary, { old, oldEnd, now, nowEnd }: Region): Pair[] {
  const height = oldEnd - old;
  const width = nowEnd - now;
  if (height <= 0 || width <= 0 || height * width > largest) return [];
  const places = placesOf(vocabulary.new, now, nowEnd);
  const row = width + 1;
  const steps = new Uint8Array((height + 1) * row);
  // Of each row, the best sum that ends in a pair at this column, and the best up to it.
  let [paired, best] = [new Float32Array(row).fill(-Infinity), new Float32Array(row)];
  let [pairedBelow, bestBelow] = [new Float32Array(row), new Float32Array(row)];
  const values = new Float32Array(row);
  for (let i = 1; i <= height; i++) {
    const id = vocabulary.old[old + i - 1] ?? -1;
    const worth = worthOf(vocabulary, id);
    const hits = vocabulary.alike(id).flatMap(({ id: like, share }) => (places.get(like) ?? []).map((column) => ({ column, value: share * worth })));
    for (const { column, value } of hits) values[column] = value;
    pairedBelow[0] = -Infinity;
    bestBelow[0] = 0;
    for (let j = 1; j <= width; j++) {
      const value = values[j] ?? 0;
      let step = 0;
      let pair = -Infinity;
      if (value > 0) {
        const inRow = (paired[j - 1] ?? 0) + rowValue;
        const alone = best[j - 1] ?? 0;
        pair = value + Math.max(inRow, alone);
        if (inRow >= alone) step = stepInRow;
      }
      pairedBelow[j] = pair;
      let most = best[j] ?? 0;
      const left = bestBelow[j - 1] ?? 0;
      if (left > most) {
        most = left;
        step |= stepLeft;
      }
      if (pair > most) {
        most = pair;
        step = (step & stepInRow) | stepPair;
      }
      bestBelow[j] = most;
      steps[i * row + j] = step;
    }
    for (const { column } of hits) values[column] = 0;
    [paired, pairedBelow] = [pairedBelow, paired];
    [best, bestBelow] = [bestBelow, best];
  }
  return traced(steps, height, width).map(([i, j]) => [old + i, now + j]);
}

/** Of the pairs of a gap, those that are more than chance: in islands that tell enough, or lean on a corner of the gap. */
export function beyondChance(vocabulary: Vocabulary, region: Region, pairs: readonly Pair[]): Pair[] {
  const wanted = Math.log2((region.oldEnd - region.old) * (region.nowEnd - region.now));
  return islands(pairs).filter((island) => {
    const bits = island.reduce((sum, pair) => sum + valueOf(vocabulary, pair), rowValue * (island.length - 1));
    return bits >= (leans(island, region) ? leaningBits : wanted);
  }).flat();
}

function islands(pairs: readonly Pair[]): Pair[][] {
  const found: Pair[][] = [];
  for (const pair of pairs) {
    const island = found.at(-1);
    const last = island?.at(-1);
    if (island && last && pair[0] - last[0] <= widestStrait && pair[1] - last[1] <= widestStrait) island.push(pair);
    else found.push([pair]);
  }
  return found;
}

function leans(island: readonly Pair[], { old, oldEnd, now, nowEnd }: Region): boolean {
  const [first] = island;
  const last = island.at(-1);
  if (!first || !last) return false;
  return (first[0] - old < nearCorner && first[1] - now < nearCorner) || (oldEnd - last[0] <= nearCorner && nowEnd - last[1] <= nearCorner);
}

/** By word, the columns (from 1) where it stands. */
function placesOf(words: Int32Array, from: number, to: number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let index = from; index < to; index++) {
    const id = words[index] ?? -1;
    const known = places.get(id);
    if (known) known.push(index - from + 1);
    else places.set(id, [index - from + 1]);
  }
  return places;
}

/** How a cell's best sum came about: from the left, by its own pair, else from above; and whether its pair goes on a row. */
const stepLeft = 1;
const stepPair = 2;
const stepInRow = 4;

function traced(steps: Uint8Array, height: number, width: number): Pair[] {
  const found: Pair[] = [];
  let [i, j] = [height, width];
  let inRow = false;
  while (i > 0 && j > 0) {
    const step = steps[i * (width + 1) + j] ?? 0;
    if (inRow || (step & stepPair) !== 0) {
      found.push([i - 1, j - 1]);
      inRow = (step & stepInRow) !== 0;
      i--;
      j--;
    } else if ((step & stepLeft) !== 0) j--;
    else i--;
  }
  return found.reverse();
}
