import type { LinearPattern } from '../marks/linearPattern.ts';
import type { AmbiguityFields } from '../paper/schema.ts';

/** Words in which papers leave something open, and what a reader then has to find out. */
export interface Phrase {
  readonly id: string;
  readonly kind: NonNullable<AmbiguityFields['kind']>;
  readonly severity: NonNullable<AmbiguityFields['severity']>;
  /** Looked for in each sentence. What a repository says is no RegExp: it must not be able to hang whoever reads it. */
  readonly match: RegExp | LinearPattern;
  /** `{what}` and other names in braces stand for the groups of `match` (where one named `symbol` has a value anywhere in the paper, nothing is open), `{1}` for the first; `{match}` for all of it. */
  readonly question: string;
  /** Nothing is open where this stands right before the match: a denial, a contrast. */
  readonly notAfter?: RegExp;
  /** Nothing is open where this stands in the rest of the sentence, which begins with the match. */
  readonly unless?: RegExp | LinearPattern;
  /** `unless` holds for the next sentence too. */
  readonly reaches?: 'next';
}

/** The first match in a sentence; offsets in UTF-16 units, `to` exclusive. */
export interface Found {
  readonly from: number;
  readonly to: number;
  /** By name, or by number where they have none. */
  readonly groups: Readonly<Record<string, string | undefined>>;
}

export function find(pattern: RegExp | LinearPattern, text: string): Found | undefined {
  if (pattern instanceof RegExp) {
    const match = pattern.exec(text);
    return match ? { from: match.index, to: match.index + match[0].length, groups: { ...match.groups } } : undefined;
  }
  for (const { start, end, groups } of pattern.matches(text)) return { from: start, to: end, groups: Object.fromEntries(groups.entries()) };
  return undefined;
}
