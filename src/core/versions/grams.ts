import type { Pair } from './alignment.ts';
import { PairNumbers } from './pairNumbers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Runs of one length in both documents, each run a number. */
interface Level {
  readonly length: number;
  readonly old: Int32Array;
  readonly new: Int32Array;
  /** Scratch, by run: how often it stands in the parts that are looked at, and where in the new one. All zero between uses. */
  readonly inOld: Int32Array;
  readonly inNew: Int32Array;
  readonly at: Int32Array;
}

/** Beyond what chance brings forth, in bits: one place in eight would still be it. */
const beyondChance = 3;

/** Runs of one, two, four and eight words, by which documents are held against each other. */
export class Grams {
  readonly #levels: Level[];
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#levels = [level(1, vocabulary.old, vocabulary.new, vocabulary.bits.length)];
    for (let length = 2; length <= 8; length *= 2) {
      const half = this.#levels.at(-1);
      if (half) this.#levels.push(doubled(half));
    }
  }

  /** The levels from the longest runs to single words. */
  get lengths(): readonly number[] {
    return this.#levels.map(({ length }) => length).reverse();
  }

  /**
   * Where runs of `length` stand once among the runs that start at `olds` and once among those at `nows` (ascending),
   * and say more than chance does among so many. In the order of the old document.
   */
  uniqueIn(olds: Iterable<number>, nows: Iterable<number>, sizes: Pair, length: number): Pair[] {
    const found = this.#levels.find((each) => each.length === length);
    if (!found) return [];
    const { old, new: now, inOld, inNew, at } = found;
    const wanted = Math.log2(sizes[0] * sizes[1]) + beyondChance;
    for (const index of olds) count(inOld, old[index]);
    for (const index of nows) {
      const run = now[index];
      count(inNew, run);
      if (run !== undefined) at[run] = index;
    }
    const pairs: Pair[] = [];
    for (const index of olds) {
      const run = old[index];
      if (run !== undefined && inOld[run] === 1 && inNew[run] === 1 && this.bitsOf(index, length) >= wanted) pairs.push([index, at[run] ?? 0]);
    }
    for (const index of olds) clear(inOld, old[index]);
    for (const index of nows) clear(inNew, now[index]);
    return pairs;
  }

  /** How little `length` words of the old document from `first` on were to be expected. */
  bitsOf(first: number, length: number): number {
    const { old, bits } = this.#vocabulary;
    let sum = 0;
    for (let index = first; index < first + length; index++) sum += bits[old[index] ?? -1] ?? 0;
    return sum;
  }
}

function level(length: number, old: Int32Array, now: Int32Array, runs: number): Level {
  return { length, old, new: now, inOld: new Int32Array(runs), inNew: new Int32Array(runs), at: new Int32Array(runs) };
}

/** Runs of twice the length: a run's number is that of its two halves. */
function doubled({ length, old, new: now }: Level): Level {
  const numbers = new PairNumbers(old.length + now.length);
  const double = (half: Int32Array): Int32Array => {
    const whole = new Int32Array(Math.max(0, half.length - length));
    for (let index = 0; index < whole.length; index++) whole[index] = numbers.of(half[index] ?? 0, half[index + length] ?? 0);
    return whole;
  };
  return level(length * 2, double(old), double(now), numbers.count);
}

function count(counts: Int32Array, run: number | undefined): void {
  if (run !== undefined) counts[run] = (counts[run] ?? 0) + 1;
}

function clear(counts: Int32Array, run: number | undefined): void {
  if (run !== undefined) counts[run] = 0;
}
