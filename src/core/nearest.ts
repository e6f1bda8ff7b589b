import { closest, distance } from 'fastest-levenshtein';

/** The word that was probably meant: at most two letters of five wrong, so that a transposition in a short word counts. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word.toLowerCase(), known.map((name) => name.toLowerCase()));
  const match = known.find((name) => name.toLowerCase() === best);
  const allowed = Math.max(1, Math.floor(Math.max(word.length, best.length) * 0.4));
  return distance(word.toLowerCase(), best) <= allowed ? match : undefined;
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}
