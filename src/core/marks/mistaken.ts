import { type Address, type AddressKind, addressKinds, parseAddress } from '../address.ts';
import { kindWords } from '../kindWords.ts';

const wordAndNumber = /^([A-Za-z]+)(?:\.[ \t]?(?=\w)|[ \t](?=\d)|:(?=\d)|\.?\((?=\w))([0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)(?!\w)\)?/;
const sectionSign = /^§[ \t]?([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*)(?!\w)/;

/** What was clearly meant as an address and is none: `Eq.5`, `equation 5`, `§3.2`, `eq.` without a number. */
export interface MistakenAddress {
  /** UTF-16 units it takes. */
  readonly length: number;
  readonly message: string;
  readonly address?: Address;
}

/** The mistaken address at the start of `text`. Only for what is no address. */
export function mistakenAddress(text: string): MistakenAddress | undefined {
  const sign = sectionSign.exec(text);
  if (sign) return meant(sign[0], parseAddress(`sec.${sign[1] ?? ''}`));
  const named = wordAndNumber.exec(text);
  const kind = named && kindOf(named[1] ?? '');
  if (named && kind) {
    const address = parseAddress(`${kind}.${named[2] ?? ''}`);
    // "fig. above" in prose, or a word after a kind: without a digit it takes the right kind in the right letters.
    if (address && (/\d/.test(address.number) || !/\s/.test(named[0]))) return meant(named[0], address);
  }
  const numberless = /^([A-Za-z]+)\.(?!\w)/.exec(text);
  if (numberless && kindOf(numberless[1] ?? '')) {
    return { length: numberless[0].length, message: `"${numberless[0]}" lacks its number, as in "${kindOf(numberless[1] ?? '') ?? ''}.5".` };
  }
  return undefined;
}

/** Kinds in other letters and in the plural are found too. */
function kindOf(word: string): AddressKind | undefined {
  const lower = word.toLowerCase();
  return addressKinds.find((kind) => kind === lower || `${kind}s` === lower) ?? kindWords.get(lower) ?? kindWords.get(lower.replace(/s$/, ''));
}

function meant(written: string, address: Address | undefined): MistakenAddress | undefined {
  if (!address) return undefined;
  const range = address.lines ? `.L${address.lines.from}` : '';
  return { length: written.length, message: `"${written}" is no address. Did you mean "${address.kind}.${address.number}${range}"?`, address };
}
