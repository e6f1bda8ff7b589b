import type { Prose, Sentence } from './prose.ts';

/** A symbol and what the paper says it means. */
export interface SymbolMeaning {
  readonly symbol: string;
  /** In the paper's words. */
  readonly meaning: string;
  /** From 1. */
  readonly page: number;
}

const name = String.raw`(?:\p{Script=Greek}|[A-Za-z])(?:[\w\p{Script=Greek}′*]{0,5})(?:\s?\([^()]{1,14}\))?`;
const meaning = String.raw`(?<meaning>(?:an?|the|some|our|its|one|all|each)\s[^,;.:()=]{3,100}?)`;
const stop = String.raw`(?=\s?[,;.:()=]|\s(?:and|where|which|that|such|with|for|so|if)\s|$)`;
const patterns = [
  // Said in so many words, so every symbol is believed.
  new RegExp(String.raw`\b(?:[Ll]et|[Dd]enote(?:d)?\sby|where|[Hh]ere,?|[Ww]ith|and)\s(?<symbol>${name})\s(?:be|is|are|denotes?|represents?|stands?\sfor|being|indicates?)\s${meaning}${stop}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?<symbol>${name})\s(?:denotes?|represents?|stands\sfor)\s${meaning}${stop}`, 'gu'),
  // Set beside its name: `the step size η`.
  new RegExp(String.raw`(?<meaning>(?:[Aa]n?|[Tt]he|[Oo]ur|[Ee]ach)\s(?:(?!(?:of|to|from|in|on|by|with|into|using|is|are|be|that|and|or|for|when|at|which|more|as|than)\s)[\p{Ll}-]+\s){1,3})(?<symbol>(?:\p{Script=Greek}|[B-HJ-Zb-hj-z])[\da-z]{0,2})(?=\s?[,.;:)]|\s(?:of|is|for|in|as|and)\s)`, 'gu'),
];

/** Words that look like symbols. */
const word = /^(?:an?|the|it|its|we|i|this|that|they|there|these|those|which|what|who|each|all|one|two|both|some|any|in|of|on|to|by|as|or|if|is|are|be|no|not|our|his|so|at|time|data|here|user|users|node|nodes|key|keys|PDF|GPU|CPU|API|URL|DNA|RNA)$/i;

/** Each symbol with the first meaning that the paper gives it, in the order of the paper. */
export function findSymbols({ sentences }: Prose): SymbolMeaning[] {
  const found = new Map<string, SymbolMeaning>();
  const prose = sentences.filter(({ zone }) => zone !== 'caption');
  // What is said in so many words goes before what stands beside.
  for (const pattern of patterns) {
    for (const each of prose.flatMap((sentence) => inSentence(sentence, pattern))) if (!found.has(each.symbol)) found.set(each.symbol, each);
  }
  return [...found.values()].sort((a, b) => a.page - b.page);
}

function inSentence({ text, page }: Sentence, pattern: RegExp): SymbolMeaning[] {
  return [...text.matchAll(pattern)].flatMap(({ groups }) => {
    const symbol = groups?.['symbol'] ?? '';
    const said = (groups?.['meaning'] ?? '').trim();
    // A word of small letters is no symbol, nor is a capitalised one.
    if (word.test(symbol) || /^[A-Z]?[a-z]{3,}$|^[A-Z]{2,}s?$/.test(symbol) || !/\p{L}{3,}/u.test(said)) return [];
    return [{ symbol, meaning: said, page }];
  });
}
