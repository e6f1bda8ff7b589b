import { readValue } from '../parameters/value.ts';

/** A number as a paper reports it. */
export interface Amount {
  readonly value: number;
  /** Half a unit of its last digit: how far the paper itself rounds. */
  readonly rounding: number;
}

/** What `27.3`, `"27.30"`, `"0.123 ± 0.004"` and `"27.3 (0.2)"` report; undefined for what is no number. */
export function readAmount(reported: number | string): Amount | undefined {
  const written = String(reported).split(/\s*(?:±|\+\/-|\+-|\()/, 1)[0] ?? '';
  const read = readValue(written);
  const [value] = read?.kind === 'number' ? read.readings : [];
  if (value === undefined) return undefined;
  const [, decimals = '', exponent = '0'] = /\d(?:[\d,_']*)(?:\.(\d+))?(?:e([+-]?\d+))?\s*%?$/i.exec(written.trim()) ?? [];
  return { value, rounding: 0.5 * 10 ** (Number(exponent) - decimals.length) };
}

/** How far off a value may be, in the value's unit: absolute (0.3) or relative (`2%`). Undefined for what is neither. */
export function readTolerance(tolerance: number | string, of: number): number | undefined {
  const percent = /^\s*(?:±\s*)?([\d.]+)\s*%\s*$/.exec(String(tolerance))?.[1];
  if (percent !== undefined) return Math.abs(of) * Number(percent) / 100;
  const read = readValue(String(tolerance).replace(/^\s*±\s*/, ''));
  const [value] = read?.kind === 'number' ? read.readings : [];
  return value === undefined ? undefined : Math.abs(value);
}
