import { type Address, type AddressKind, formatAddress, parseAddress } from '../address.ts';

/** How people and papers write each kind, lower case, without a full stop at the end. */
const spellings: readonly (readonly [AddressKind, readonly string[]])[] = [
  ['sec', ['sec', 'sect', 'section', 'subsection', '§', '§§', 'chapter', 'ch']],
  ['app', ['app', 'appendix', 'appx']],
  ['eq', ['eq', 'eqn', 'eqs', 'equation', 'formula']],
  ['alg', ['alg', 'algo', 'algorithm', 'procedure']],
  ['lst', ['lst', 'listing']],
  ['fig', ['fig', 'figure']],
  ['tab', ['tab', 'tbl', 'table']],
  ['thm', ['thm', 'theorem']],
  ['lem', ['lem', 'lemma']],
  ['def', ['def', 'defn', 'definition']],
  ['prop', ['prop', 'proposition']],
  ['cor', ['cor', 'corollary']],
  ['rem', ['rem', 'remark']],
  ['ex', ['ex', 'example']],
  ['fn', ['fn', 'footnote', 'note']],
  ['p', ['p', 'pg', 'pp', 'page']],
];
const kinds: ReadonlyMap<string, AddressKind> = new Map(spellings.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));

const written = /^\s*(§+|[A-Za-z]+)[.:\s~]*\(?([0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)\)?\.?(?:[\s,.:]*(?:lines?|ll?\.?)\s*(\d+[A-Za-z]?)(?:\s*[-–—]\s*L?(\d+[A-Za-z]?))?)?\s*$/i;

/** The address that `text` clearly means (`Eq. (5)`, `section 3.2`, `Algorithm 1, lines 4–7`), or undefined. */
export function meantAddress(text: string): Address | undefined {
  const match = written.exec(text);
  const kind = kinds.get((match?.[1] ?? '').toLowerCase());
  const number = match?.[2];
  if (!match || kind === undefined || number === undefined) return undefined;
  // "equation below" names nothing: a number has a digit, or is a lone letter or a roman numeral
  if (!/\d/.test(number) && !/^(?:[A-Za-z]|[IVXLC]+)(?:[.-]|$)/.test(number)) return undefined;
  const [from, to] = [match[3], match[4]];
  const lines = from === undefined ? {} : { lines: to === undefined ? { from } : { from, to } };
  return parseAddress(formatAddress({ kind, number, ...lines }));
}
