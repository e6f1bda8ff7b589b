import type { Collation } from './collate.ts';
import { edge } from './edge.ts';
import { holds } from './passage.ts';
import type { Part, Passage, Place, Tie } from './passage.ts';

/** A passage whose words go on after more new ones than that was interrupted; fewer were put in. */
const longestInsertion = 15;

/**
 * The place around the ties of one strand, which are at least one: in parts, and as far at both ends as the passage reaches
 * beyond them. `all` are the passage's ties wherever they lead: what only changed its order within the place counts too.
 */
export function placeOf(collation: Collation, passage: Passage, strand: readonly Tie[], all: readonly Tie[]): Place {
  const pairs = strand.map(({ pair }) => pair);
  const start = edge(collation, -1, passage, pairs[0] ?? [0, 0]);
  const end = edge(collation, 1, passage, pairs.at(-1) ?? [0, 0]);
  const inner = partsOf(strand);
  const parts = inner.map((part, index) => ({
    first: index === 0 ? start.now : part.first,
    last: index === inner.length - 1 ? end.now : part.last,
  }));
  const own = new Set(strand);
  const turned = all.filter((tie) => !own.has(tie) && holds(parts, tie.pair[1])).map(({ pair }) => pair);
  return { parts, pairs: [...start.pairs, ...pairs, ...end.pairs, ...turned] };
}

function partsOf(strand: readonly Tie[]): Part[] {
  const parts: { first: number; last: number; at: number }[] = [];
  for (const { at, pair: [, now] } of strand) {
    const part = parts.at(-1);
    if (part && (now - part.last <= longestInsertion || at - part.at > 2)) [part.last, part.at] = [now, at];
    else parts.push({ first: now, last: now, at });
  }
  return parts;
}
