import { type Address, type AddressKind, addressKinds, formatAddress, parseAddress } from '../address.ts';
import { kindWords } from '../kindWords.ts';

/** Where an address is looked for, these words mean one too; in a mark they may be ids and prose. */
const moreWords: Readonly<Record<string, AddressKind>> = {
  '§': 'sec', '§§': 'sec', chapter: 'sec', ch: 'sec', appx: 'app', eqs: 'eq', formula: 'eq', procedure: 'alg', defn: 'def', note: 'fn', pp: 'p',
};
const kinds: ReadonlyMap<string, AddressKind> = new Map([...addressKinds.map((kind) => [kind, kind] as const), ...kindWords, ...Object.entries(moreWords)]);

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
