import type { Result } from '../paper/paper.ts';
import type { Verdict } from './verdict.ts';

/** A number with no more digits than it says something with. */
export function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** `26.9 ± 0.2 (3 runs) for 27.3` */
export function measuredWords({ fields }: Result, { sample }: Verdict): string {
  const unit = fields.unit === undefined ? '' : ` ${fields.unit}`;
  if (!sample) return `${fields.reported}${unit} reported`;
  const spread = sample.sd === undefined ? '' : ` ± ${short(sample.sd)}`;
  const runs = sample.n === 1 ? '' : ` (${sample.n} runs)`;
  return `${short(sample.mean)}${spread}${runs} for ${fields.reported}${unit}`;
}

/** `within the 95 % prediction interval, weak: 3 runs` */
export function standingWords({ standing, by, sample, isWeak, isSingle, varies, isBetter }: Verdict): string {
  const runs = sample?.n ?? 0;
  const standings = {
    within: by === 'interval' ? 'within the 95 % prediction interval' : by === 'rounding' ? 'as reported' : 'within tolerance',
    above: 'above', below: 'below', 'not run': 'not run', unknown: 'not compared',
  };
  return [
    standings[standing],
    ...((standing === 'above' || standing === 'below') && isBetter !== undefined ? [isBetter ? 'better' : 'worse'] : []),
    ...(isWeak ? [`weak: ${runs} runs`] : []),
    ...(isSingle ? ['single run'] : []),
    ...(varies ? ['runs differ though deterministic'] : []),
  ].join(', ');
}
