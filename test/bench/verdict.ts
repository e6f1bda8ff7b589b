import type { Goal, Round } from './measurement.ts';

/** A number with the quartiles around it: half of the rounds lie between them. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface Verdict {
  /** In the row's unit. */
  readonly ours: Spread;
  readonly reference: Spread;
  /** Ours to the reference, round by round. */
  readonly ratio: Spread;
  /** What the goal is about: the ratio, or how much more ours is, or ours alone, in the row's unit. */
  readonly value: number;
  /** How far the reference strays from itself, in the same measure: 0.05 is 5 % of a ratio, or that much of the unit. */
  readonly noise: number;
  /** `in the noise`: beyond the goal, but by no more than the reference is beyond itself. */
  readonly outcome: 'met' | 'in the noise' | 'missed';
}

export function judge(rounds: readonly Round[], goal: Goal): Verdict {
  const ratio = spread(rounds.map(({ ours, reference, again }) => 2 * ours / (reference + again)));
  const common = { ours: spread(rounds.map(({ ours }) => ours)), reference: spread(rounds.flatMap(({ reference, again }) => [reference, again])), ratio };
  if ('ratio' in goal) {
    const noise = strays(rounds.map(({ reference, again }) => again / reference), 1);
    return { ...common, value: ratio.median, noise, outcome: outcome(ratio.median, goal.ratio, goal.ratio * (1 + noise)) };
  }
  if (!('more' in goal)) {
    const value = common.ours.median;
    return { ...common, value, noise: 0, outcome: ('most' in goal ? value <= goal.most : value >= goal.least) ? 'met' : 'missed' };
  }
  const value = spread(rounds.map(({ ours, reference, again }) => ours - (reference + again) / 2)).median;
  const noise = strays(rounds.map(({ reference, again }) => again - reference), 0);
  return { ...common, value, noise, outcome: outcome(value, goal.more, goal.more + noise) };
}

function outcome(value: number, goal: number, limit: number): Verdict['outcome'] {
  return value <= goal ? 'met' : value <= limit ? 'in the noise' : 'missed';
}

function strays(values: readonly number[], from: number): number {
  const { low, high } = spread(values);
  return Math.max(Math.abs(low - from), Math.abs(high - from));
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** Between the two nearest values, in proportion. */
function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}
