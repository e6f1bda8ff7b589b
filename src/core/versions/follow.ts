import { bitsBeside } from './beside.ts';
import type { Collation } from './collate.ts';
import { lookElsewhere, sameWords } from './elsewhere.ts';
import type { Occurrences } from './elsewhere.ts';
import { valueOf, worthOf } from './gap.ts';
import { holds } from './passage.ts';
import type { Passage, Place, Tie } from './passage.ts';
import { placeOf } from './place.ts';
import { bitsOf, mainStrand } from './strand.ts';

/** Where a passage went, and what speaks for it. Shares are from 0 to 1. */
export interface Followed {
  readonly place: Place;
  /** Whether it left the order of the document. */
  readonly moved: boolean;
  /** How much of the words of passage and place together is common to both, each word by what it tells. */
  readonly likeness: number;
  /**
   * How certain it is that this place and no other is the passage's, however it was rewritten: 1 from where no place in a
   * document of this size would have so much in common with it, and with what stands beside it, by chance.
   */
  readonly certainty: number;
  /** What the words in common tell, in bits. */
  readonly bits: number;
  /** Of what the passage's words with a counterpart tell, the share that stands elsewhere. */
  readonly scattered: number;
  /** Whether at both ends the passage's own outermost word, or what stands beside it, is still there. */
  readonly held: boolean;
}

/** Below this likeness, what may be like it elsewhere is looked for. */
const hardlyAlike = 0.3;
/** What a place elsewhere must be better by. */
const better = 0.1;
/** Beyond chance, in bits: one in sixty thousand. */
const surely = 16;
/** What stands beside a passage holds its end when it tells so many bits. */
const holding = 4;

/** Follows a passage into the new version. Undefined where nothing of it is left. */
export function follow(collation: Collation, occurrences: Occurrences, passage: Passage): Followed | undefined {
  const { alignment } = collation;
  const ties = passage.flatMap((old, at): Tie[] => (alignment.newOf(old) < 0 ? [] : [{ at, pair: [old, alignment.newOf(old)] }]));
  const found = followTies(collation, occurrences, passage, ties);
  if (found && found.likeness >= hardlyAlike) return found;
  const elsewhere = followTies(collation, occurrences, passage, lookElsewhere(collation, occurrences, passage));
  return elsewhere && elsewhere.likeness > (found?.likeness ?? 0) + better ? { ...elsewhere, moved: true } : found;
}

function followTies(collation: Collation, occurrences: Occurrences, passage: Passage, ties: readonly Tie[]): Followed | undefined {
  const strand = mainStrand(collation, passage, ties);
  const [first] = strand;
  if (!first) return undefined;
  const place = placeOf(collation, passage, strand, ties);
  const bits = place.pairs.reduce((sum, pair) => sum + valueOf(collation.vocabulary, pair), 0);
  const [left, right] = [bitsAt(collation, -1, passage, place), bitsAt(collation, 1, passage, place)];
  // What stands elsewhere too tells nothing of where it is; the words beside it do.
  const telling = isUnique(collation, occurrences, passage, place) ? bits : 0;
  return {
    place, bits,
    moved: (collation.alignment.round[first.pair[0]] ?? 0) > 0,
    likeness: likeness(collation, passage, place, bits),
    certainty: Math.min(1, (telling + left + right) / (Math.log2(collation.vocabulary.new.length) + surely)),
    scattered: 1 - bitsOf(collation, ties.filter(({ pair: [, now] }) => holds(place.parts, now))) / bitsOf(collation, ties),
    held: (left >= holding || keepsEnd(passage[0], place)) && (right >= holding || keepsEnd(passage.at(-1), place)),
  };
}

function bitsAt(collation: Collation, side: -1 | 1, passage: Passage, { parts }: Place): number {
  const [outer, outerNow] = side < 0 ? [passage[0], parts[0]?.first] : [passage.at(-1), parts.at(-1)?.last];
  return bitsBeside(collation, side, outer ?? 0, outerNow ?? 0);
}

function keepsEnd(outer: number | undefined, { pairs }: Place): boolean {
  return pairs.some(([old]) => old === outer);
}

function likeness({ vocabulary, alignment }: Collation, passage: Passage, { parts }: Place, bits: number): number {
  const own = new Set(passage);
  let all = passage.reduce((sum, old) => sum + worthOf(vocabulary, vocabulary.old[old]), 0);
  for (const { first, last } of parts) {
    for (let now = first; now <= last; now++) {
      const counterpart = alignment.oldOf(now);
      // What another passage brought along is no part of this one.
      if (counterpart < 0 || own.has(counterpart)) all += worthOf(vocabulary, vocabulary.new[now]);
    }
  }
  return Math.min(1, 2 * bits / all);
}

function isUnique(collation: Collation, occurrences: Occurrences, passage: Passage, { parts }: Place): boolean {
  return sameWords(collation, occurrences, passage).every((first) => holds(parts, first) || holds(parts, first + passage.length - 1));
}
