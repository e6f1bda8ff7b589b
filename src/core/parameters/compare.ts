import type { ParameterFields } from '../paper/schema.ts';
import { readValue, sameValue, type Value } from './value.ts';

/** One value that the paper prescribes; the name of its variant where it has several. */
export interface Prescribed {
  readonly variant?: string;
  readonly written: string;
  readonly value?: Value;
}

/** What a parameter's `paper` says: one value, or one a variant. */
export function prescribed(paper: ParameterFields['paper']): Prescribed[] {
  const one = (value: string | number | boolean): Prescribed => {
    const read = readValue(value);
    return { written: String(value), ...(read ? { value: read } : {}) };
  };
  if (typeof paper !== 'object') return [one(paper)];
  return Object.entries(paper).map(([variant, value]) => ({ variant, ...one(value) }));
}

/** How a value of ours stands to the paper's: that of a variant, where it is known which one is meant, else any of them. */
export function compare(paper: readonly Prescribed[], ours: Value, variant?: string): 'same' | 'differs' | 'unknown' {
  const wanted = paper.some((one) => one.variant === variant) ? paper.filter((one) => one.variant === variant) : paper;
  const comparable = wanted.filter(({ value }) => value?.kind === ours.kind);
  if (comparable.some(({ value }) => value && sameValue(value, ours))) return 'same';
  // A formula among them, or a word beside a number, can be met in ways that comparing does not see.
  return comparable.length === wanted.length && wanted.length > 0 ? 'differs' : 'unknown';
}

/** `0.1 (base) or 0.3 (big)` */
export function shownPrescribed(paper: readonly Prescribed[], between = ' or '): string {
  return paper.map(({ variant, written }) => (variant === undefined ? written : `${written} (${variant})`)).join(between);
}
