/** A printed number's parts as numbers, and the series it counts in. */
export interface PrintedNumber {
  /** `[3, 2]`; letters and roman numerals count from 1. */
  readonly parts: readonly number[];
  /** Appendices and parts count on their own. */
  readonly series: string;
}

const romans: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/**
 * Reads `3.2`, `A.1`, `III`, `III-B`, `5a`, `b`. A single capital letter is both a letter and maybe a roman numeral: `roman` decides.
 */
export function readNumber(text: string, roman = false): PrintedNumber {
  const tokens = text.split(/[.\-–]/).flatMap((part) => part.match(/\d+|[A-Za-z]+/g) ?? []);
  const [first = ''] = tokens;
  const parts = tokens.map((token, index) => {
    if (/^\d/.test(token)) return Number(token);
    if (index === 0 && roman) return fromRoman(token);
    return token.toLowerCase().charCodeAt(token.length - 1) - 96;
  });
  return { parts, series: /^[A-Z]+$/.test(first) ? (roman ? 'roman' : 'letter') : /^[a-z]/.test(first) ? 'lower' : 'digit' };
}

export function isRoman(text: string): boolean {
  return /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) && text !== '';
}

function fromRoman(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const own = romans[text[index]?.toUpperCase() ?? ''] ?? 0;
    sum += own < (romans[text[index + 1]?.toUpperCase() ?? ''] ?? 0) ? -own : own;
  }
  return sum;
}
