import type { Tier } from '../text/tiers.ts';
import type { Followed } from './follow.ts';

/** How much the words count, the certainty of the place counting the rest; as in core/text/score.ts. */
const wordsWeight = 0.7;
/** From this certainty on, a place may be followed without asking. */
const sureCertainty = 0.8;
/** And from this likeness on: half of what the words of both tell is common to both. */
const sureLikeness = 0.5;
/** Less is enough where both ends are held, or where it kept its place in the order and its own words alone tell it from all others. */
const leastLikeness = 0.4;
/** Where what is common tells less than this, in bits, it is an article or two. */
const leastBits = 8;
/** And so many tell a place from all others: the 12 of one word in 4,000, and 16 beyond chance. */
const tellingBits = 28;
/** What was torn apart so far, someone has to say where it belongs. */
const mostScattered = 0.3;
/** From this score on, a place is worth showing to a person. */
const checkScore = 0.35;

/** How far a place can be trusted. The score orders what is to be checked. */
export function verdict({ likeness, certainty, bits, scattered, held, moved }: Followed): { readonly tier: Tier; readonly score: number } {
  const score = wordsWeight * likeness + (1 - wordsWeight) * certainty;
  const standsFast = (held && bits >= leastBits) || (!moved && bits >= tellingBits);
  const alike = likeness >= (standsFast ? leastLikeness : sureLikeness);
  if (alike && certainty >= sureCertainty && scattered < mostScattered) return { tier: 'sure', score };
  return { tier: score >= checkScore ? 'check' : 'lost', score };
}
