/*
 * Thresholds. Their source is the evaluation in examples/quote-anchoring: at 0.8 hardly any quote is followed to a
 * wrong place even in a heavily edited text, and below 0.6 what is found is more often wrong than right.
 */

/** From this score on, a passage is followed without asking. */
const sureScore = 0.8; // @paper:sure-threshold
/** From this score on, a passage is worth showing to a person. */
export const checkScore = 0.6; // @paper:check-threshold
/** A passage is followed without asking only when it leads its closest rival by this much. */
const sureMargin = 0.1; // @paper:sure-margin

/** *sure*: followed on its own; *check*: shown for review; *lost*: kept as it was and listed. */
export type Tier = 'sure' | 'check' | 'lost';

/** @paper:tiers */
export function tierOf(score: number, margin: number): Tier {
  if (score >= sureScore && margin >= sureMargin) return 'sure';
  return score >= checkScore ? 'check' : 'lost';
}
