import { bitsBeside } from './beside.ts';
import type { Collation } from './collate.ts';
import { valueOf } from './gap.ts';
import type { Passage, Tie } from './passage.ts';

/** A passage that goes on word for word after an interruption does so within so many words: a page of figures. */
const farthest = 500;
/** One that was rewritten was widened by no more than that. */
const near = 40;
/** Each new word between some words at the end of a strand and the rest takes so many bits from what they tell. */
const bitsOfDistance = 0.25;

/**
 * Of a passage's ties, those that make up one place: the strand that tells most, by itself and by what stands beside it,
 * and the strands that go on from it. A strand keeps the order and has no wide gap.
 */
export function mainStrand(collation: Collation, passage: Passage, ties: readonly Tie[]): readonly Tie[] {
  const strands: Tie[][] = [];
  for (const tie of ties) {
    const strand = strands.at(-1);
    const last = strand?.at(-1);
    if (strand && last && goesOn(last, tie)) strand.push(tie);
    else strands.push([tie]);
  }
  const ranked = strands.map((strand) => ({ strand, bits: bitsOf(collation, strand) + beside(collation, passage, strand) })).sort((a, b) => b.bits - a.bits);
  let main = ranked[0]?.strand ?? [];
  for (const { strand } of ranked.slice(1)) {
    const [first, last, from, to] = [main[0], main.at(-1), strand[0], strand.at(-1)];
    if (!first || !last || !from || !to) continue;
    if (goesOn(last, from)) main = [...main, ...strand];
    else if (goesOn(to, first)) main = [...strand, ...main];
  }
  return trimmed(collation, main);
}

/** What ties tell together. */
export function bitsOf({ vocabulary }: Collation, ties: readonly Tie[]): number {
  return ties.reduce((sum, { pair }) => sum + valueOf(vocabulary, pair), 0);
}

function beside(collation: Collation, passage: Passage, strand: readonly Tie[]): number {
  const [first, last] = [strand[0], strand.at(-1)];
  return first && last ? bitsBeside(collation, -1, passage[0] ?? 0, first.pair[1]) + bitsBeside(collation, 1, passage.at(-1) ?? 0, last.pair[1]) : 0;
}

function goesOn(tie: Tie, next: Tie): boolean {
  const skipped = next.at - tie.at - 1;
  const between = next.pair[1] - tie.pair[1];
  return skipped >= 0 && between > 0 && between <= (skipped < 2 ? farthest : near + 2 * skipped);
}

/** Without words at either end that stand so far from the rest that they tell little: an article, a full stop. */
function trimmed(collation: Collation, ties: readonly Tie[]): readonly Tie[] {
  const all = bitsOf(collation, ties);
  let left = 0;
  for (let at = 1; at < ties.length; at++) {
    left += bitsOf(collation, ties.slice(at - 1, at));
    const between = (ties[at]?.pair[1] ?? 0) - (ties[at - 1]?.pair[1] ?? 0) - 1;
    const isFar = (bits: number): boolean => bits < between * bitsOfDistance && bits < all / 4;
    if (isFar(left)) return trimmed(collation, ties.slice(at));
    if (isFar(all - left)) return trimmed(collation, ties.slice(0, at));
  }
  return ties;
}
