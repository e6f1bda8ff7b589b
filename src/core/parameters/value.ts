/**
 * A value as code, configuration and papers write it: a number, a truth value or a word. A number may have two
 * readings: `10%` is 0.1 and 10.
 */
export type Value =
  | { readonly kind: 'number'; readonly readings: readonly number[] }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'word'; readonly value: string };

/** Suffixes of types and of imaginary parts, as C, C#, Java, Rust, Julia and Python write them behind a number. */
const suffix = String.raw`(?:_?(?:[iu](?:8|16|32|64|128|size)?|f(?:16|32|64|128)?)|[dDfFmMnjJ]|[lL]{1,2}[uU]?|[uU][lL]{0,2})?`;
const decimal = String.raw`(?:\d[\d_']*\.?(?:\d[\d_]*)?|\.\d[\d_]*)(?:[eEdD][+-]?\d+|f[+-]?\d+)?`;
/** Source of a regular expression for an unsigned number in the code of most languages. */
export const numberForm = String.raw`(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|${decimal})${suffix}`;
const wholeNumber = new RegExp(String.raw`^([+-]?)\s*(${numberForm})$`);

/** A longer text is prose. In UTF-16 units. */
const longest = 60;

/** What `text` says, or undefined where it says neither a number nor one word: formulas are shown, not compared. */
export function readValue(text: string | number | boolean): Value | undefined {
  if (typeof text === 'number') return { kind: 'number', readings: [text] };
  if (typeof text === 'boolean') return { kind: 'boolean', value: text };
  const trimmed = text.trim();
  if (trimmed.length > longest) return undefined;
  const readings = readNumber(trimmed);
  if (readings) return { kind: 'number', readings };
  if (/^(?:true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  return /^[\p{L}][\p{L}\p{N} _.-]*$/u.test(trimmed) ? { kind: 'word', value: trimmed } : undefined;
}

/** Numbers are compared as numbers, words without regard to case and joining: `Adam-W` is `adamw`. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.readings.some((one) => b.readings.some((other) => close(one, other)));
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value;
  return a.kind === 'word' && b.kind === 'word' && bare(a.value) === bare(b.value);
}

/** A decimal fraction and its binary neighbour are one number. */
function close(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[ _.-]/g, '');
}

/** As papers print numbers (`10^-4`, `4,000`, `1 × 10⁻⁴`, `5%`, `1/16`, `2^16`) and as code does. */
function readNumber(text: string): number[] | undefined {
  const plain = text.normalize('NFKC').replaceAll('−', '-').replaceAll(/(?<=\d)[\u00a0 ,](?=\d{3}(?!\d))/g, '');
  const percent = /^(.+?)\s*%$/.exec(plain);
  if (percent) {
    const [value] = readNumber(percent[1] ?? '') ?? [];
    return value === undefined ? undefined : [value, value / 100];
  }
  const scientific = /^([+-]?[\d.]+)\s*[×x·*]\s*10\s*(?:\^|\*\*)?\s*\{?\(?([+-]?\d+)\)?\}?$/.exec(plain);
  if (scientific) return finite(Number(scientific[1]) * 10 ** Number(scientific[2]));
  const power = /^([+-]?[\d.]+)\s*(?:\^|\*\*)\s*\{?\(?([+-]?[\d.]+)\)?\}?$/.exec(plain);
  if (power) return finite(Number(power[1]) ** Number(power[2]));
  const fraction = /^([+-]?[\d.]+)\s*\/\s*([\d.]+)$/.exec(plain);
  if (fraction) return finite(Number(fraction[1]) / Number(fraction[2]));
  const [, sign, digits] = wholeNumber.exec(plain) ?? [];
  return digits === undefined ? undefined : finite((sign === '-' ? -1 : 1) * literalNumber(digits));
}

function literalNumber(written: string): number {
  const based = /^0([xXbBoO])[\da-fA-F_]+/.exec(written);
  if (based) {
    // Of `0xffu32` the type is no digit, of `0xff` both are.
    const digits = written.replace(/_?[iu](?:8|16|32|64|128|size)$|[uUlLn]+$/, '');
    return Number(digits.replaceAll('_', ''));
  }
  const [number = ''] = new RegExp(`^${decimal}`).exec(written) ?? [];
  return Number(number.replaceAll(/[_']/g, '').replace(/[dDf](?=[+-]?\d+$)/, 'e'));
}

function finite(value: number): number[] | undefined {
  return Number.isFinite(value) ? [value] : undefined;
}
