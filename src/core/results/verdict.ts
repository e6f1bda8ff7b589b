import type { DataValues } from '../data/dataFiles.ts';
import type { Result } from '../paper/paper.ts';
import { readValue } from '../parameters/value.ts';
import { readAmount, readTolerance } from './amount.ts';
import { predictionInterval, type Sample, sampleOf } from './prediction.ts';

/** How a result stands to the paper's; `unknown` where the paper's is no number. */
export type Standing = 'within' | 'above' | 'below' | 'not run' | 'unknown';

export interface Verdict {
  readonly standing: Standing;
  /** What makes it `within`: the tolerance, the way the paper rounds, or the interval in which one more run would fall. */
  readonly by?: 'tolerance' | 'rounding' | 'interval';
  readonly sample?: Sample;
  /** The 95 % prediction interval of three runs or more. */
  readonly interval?: readonly [number, number];
  /** The interval is of fewer than five runs. */
  readonly isWeak: boolean;
  /** One run, and nothing says that others would give the same. */
  readonly isSingle: boolean;
  /** It should give the same number each time, and did not. */
  readonly varies: boolean;
  /** Ours less the paper's. */
  readonly difference?: number;
  /** Whether the difference is for the better, where it is known which way that is. */
  readonly isBetter?: boolean;
}

/** What each run of a result gave, as far as it is known: written down, else read from the file that it names. */
export function runsOf({ fields }: Result, values: DataValues): number[] {
  return (fields.measured ?? []).flatMap(({ value, from }) => value ?? measuredIn(from, values) ?? []);
}

/** The number that a run's `from` leads to. */
function measuredIn(from: string | undefined, values: DataValues): number | undefined {
  const looked = from === undefined ? undefined : values.get(from);
  if (!looked || !('value' in looked)) return undefined;
  const read = readValue(looked.value);
  return read?.kind === 'number' ? read.readings[0] : undefined;
}

/**
 * Ours are held against the paper's by their mean. It is within when it is no further off than the tolerance (without one: than
 * the paper rounds), or when the paper's number lies where one more run of ours would be expected.
 */
export function verdictOf(result: Result, values: DataValues): Verdict {
  const { reported, tolerance, deterministic = false, better } = result.fields;
  const [first, ...others] = runsOf(result, values);
  const none = { isWeak: false, isSingle: false, varies: false };
  if (first === undefined) return { standing: 'not run', ...none };
  const sample = sampleOf([first, ...others]);
  const varies = deterministic && others.some((value) => value !== first);
  const isSingle = !deterministic && sample.n === 1;
  const amount = readAmount(reported);
  if (!amount) return { standing: 'unknown', sample, ...none, isSingle, varies };
  const difference = sample.mean - amount.value;
  const allowed = (tolerance === undefined ? undefined : readTolerance(tolerance, amount.value)) ?? amount.rounding;
  // 27.6 - 27.3 is a little more than 0.3 in binary.
  const isNear = Math.abs(difference) <= allowed * (1 + 1e-9) + Number.EPSILON * Math.abs(amount.value);
  const interval = deterministic ? undefined : predictionInterval(sample);
  const isInside = interval !== undefined && amount.value >= interval[0] && amount.value <= interval[1];
  const known = {
    sample, difference, isSingle, varies,
    isWeak: interval !== undefined && sample.n < 5,
    ...(interval ? { interval } : {}),
    ...(better === undefined || difference === 0 ? {} : { isBetter: difference > 0 === (better === 'higher') }),
  };
  if (isNear) return { standing: 'within', by: tolerance === undefined ? 'rounding' : 'tolerance', ...known };
  if (isInside) return { standing: 'within', by: 'interval', ...known };
  return { standing: difference > 0 ? 'above' : 'below', ...known };
}
