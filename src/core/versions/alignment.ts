/** Which word of a new version stands for which of the old one. Each word has at most one counterpart. */
export class Alignment {
  /** By old word: the new one, or −1. */
  readonly toNew: Int32Array;
  /** By new word: the old one, or −1. */
  readonly toOld: Int32Array;
  /** By old word: 0 where the order of the document was kept, else the number of the round in which what was moved was found; −1 for none. */
  readonly round: Int8Array;

  constructor(oldLength: number, newLength: number) {
    this.toNew = new Int32Array(oldLength).fill(-1);
    this.toOld = new Int32Array(newLength).fill(-1);
    this.round = new Int8Array(oldLength).fill(-1);
  }

  link(old: number, now: number, round: number): void {
    this.toNew[old] = now;
    this.toOld[now] = old;
    this.round[old] = round;
  }

  /** The counterpart of an old word, −1 for none. */
  newOf(old: number): number {
    return this.toNew[old] ?? -1;
  }

  /** The counterpart of a new word, −1 for none. */
  oldOf(now: number): number {
    return this.toOld[now] ?? -1;
  }

  /** Whether neither word is spoken for. */
  areFree(old: number, now: number): boolean {
    return this.newOf(old) < 0 && this.oldOf(now) < 0;
  }
}

/** An old word and a new one, by their numbers. */
export type Pair = readonly [old: number, now: number];

/** A part of both documents; the ends are exclusive. */
export interface Region {
  readonly old: number;
  readonly oldEnd: number;
  readonly now: number;
  readonly nowEnd: number;
}
