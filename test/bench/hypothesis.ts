import approximateSearch from 'approx-string-match';

/*
 * How Hypothesis's client finds a quote again (src/annotator/anchoring/match-quote.ts), told anew: all that is the same, else
 * all that is like it with the fewest errors; of these the one with the best sum of words, context and position.
 */

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

const [quoteWeight, prefixWeight, suffixWeight, positionWeight] = [50, 20, 20, 2];

/** `hint` is the offset at which the quote is expected. Undefined when nothing is like it. The best match wins, however bad. */
export function matchQuote(text: string, quote: string, { prefix, suffix, hint }: { prefix: string; suffix: string; hint: number }): { start: number; end: number; score: number } | undefined {
  if (quote === '') return undefined;
  const scored = search(text, quote, Math.min(256, quote.length / 2)).map((match) => {
    const sum = quoteWeight * (1 - match.errors / quote.length)
      + prefixWeight * (prefix === '' ? 1 : likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix))
      + suffixWeight * (suffix === '' ? 1 : likeness(text.slice(match.end, match.end + suffix.length), suffix))
      + positionWeight * (1 - Math.abs(match.start - hint) / text.length);
    return { start: match.start, end: match.end, score: sum / (quoteWeight + prefixWeight + suffixWeight + positionWeight) };
  });
  return scored.sort((a, b) => b.score - a.score)[0];
}

function search(text: string, wanted: string, errors: number): Match[] {
  const exact: Match[] = [];
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) exact.push({ start, end: start + wanted.length, errors: 0 });
  return exact.length > 0 ? exact : approximateSearch(text, wanted, errors);
}

function likeness(text: string, wanted: string): number {
  const [best] = text === '' ? [] : search(text, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}
