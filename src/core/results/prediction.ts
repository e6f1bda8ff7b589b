/** Mean and sample standard deviation of some runs; no spread of one. */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly sd?: number;
}

export function sampleOf(values: readonly [number, ...number[]]): Sample {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { n, mean };
  return { n, mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)) };
}

/**
 * The 95 % prediction interval for one more observation of a normal population of which n were seen:
 * x̄ ± t(0.975; n − 1) · s · √(1 + 1/n). G. J. Hahn and W. Q. Meeker, "Statistical Intervals" (Wiley, 1991; 2nd ed. with
 * L. A. Escobar, 2017), ch. 4; used for judging replications by J. R. Spence and D. J. Stanley, "Prediction Interval: What to
 * Expect When You're Expecting … A Replication", PLoS ONE 11(9), 2016. The paper's number is taken for that one observation.
 * Undefined for fewer than three runs, of which it would tell next to nothing (t is 12.7 for two).
 */
export function predictionInterval({ n, mean, sd }: Sample): readonly [number, number] | undefined {
  if (n < 3 || sd === undefined) return undefined;
  const half = t975(n - 1) * sd * Math.sqrt(1 + 1 / n);
  return [mean - half, mean + half];
}

/** t(0.975) for one to nine degrees of freedom. */
const few = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622];

/** The 97.5 % quantile of Student's t; from ten degrees on by the expansion 26.7.5 of Abramowitz and Stegun, right to four digits there. */
export function t975(degrees: number): number {
  const known = few[degrees - 1];
  if (known !== undefined) return known;
  const z = 1.959963985;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z);
}
