import { formatAddress } from '../address.ts';
import { passageAt } from '../documents/located.ts';
import type { Passage } from '../documents/passage.ts';
import { quoteThing, sought } from '../documents/wanted.ts';
import type { PaperRecord, Place } from '../paper/paper.ts';
import type { Link } from './link.ts';
import type { Trace, TracedPaper } from './trace.ts';

/** Where a link's address, or its mark's quote, stands; null when it is nowhere in the document, undefined while nothing is known. */
export function linkPassage({ papers }: Trace, { paper, target, mark }: Link): Passage | null | undefined {
  const located = papers.find((traced) => traced.paper === paper)?.located;
  const document = target.document ?? 'main';
  const quoted = mark.quote === undefined ? undefined : passageAt(located, document, quoteThing(mark.quote));
  if (quoted) return quoted;
  return typeof target.name === 'string' ? undefined : passageAt(located, document, formatAddress(target.name));
}

/** Each place of a record with where it stands; undefined while nothing is known, null when it is nowhere. */
export function recordPassages({ located }: Pick<TracedPaper, 'located'>, { id, at }: PaperRecord): { place: Place; passage: Passage | null | undefined }[] {
  const next = new Map<string, number>();
  return at.map((place) => {
    if (sought(place).length === 0) return { place, passage: undefined };
    const index = next.get(place.document) ?? 0;
    next.set(place.document, index + 1);
    const line = located?.line(place.document, id);
    return { place, passage: line && (line.places[index] ?? null) };
  });
}
