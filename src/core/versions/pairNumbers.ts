/** Numbers pairs of numbers, from 0 in the order in which they are met. A hash table of its own: a Map of such keys takes five times as long. */
export class PairNumbers {
  count = 0;
  readonly #mask: number;
  /** By slot: the pair's number and one, 0 for an empty slot. */
  readonly #slots: Int32Array;
  readonly #lefts: Int32Array;
  readonly #rights: Int32Array;

  /** @param most so many different pairs at most */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#lefts = new Int32Array(most);
    this.#rights = new Int32Array(most);
  }

  of(left: number, right: number): number {
    let slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) break;
      if (this.#lefts[number] === left && this.#rights[number] === right) return number;
      slot = (slot + 1) & this.#mask;
    }
    this.#lefts[this.count] = left;
    this.#rights[this.count] = right;
    this.#slots[slot] = this.count + 1;
    return this.count++;
  }
}
