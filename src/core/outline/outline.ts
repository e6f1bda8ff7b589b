import type { Rect } from './page.ts';

/** Raised when a field changes its meaning; new fields do not raise it. */
export const outlineVersion = 1;

/** What stands somewhere in a paper: a page, from 1, and a box on it in PDF points from the page's lower left. */
export interface Placed {
  readonly page: number;
  readonly rect: Rect;
}

export interface Section extends Placed {
  /** As printed, without its last dot: `3.2`, `A`, `IV`; null when none is printed. */
  readonly number: string | null;
  /** `III-B` of a printed `B` that counts within `III`, and `III` itself; left out where printed numbers say all, and of unnumbered ones. */
  readonly qualified?: string;
  readonly title: string;
  /** From 1. */
  readonly level: number;
}

export interface Equation extends Placed {
  readonly number: string | null;
  /** The formula as its glyphs read from left to right, line by line; without its number. */
  readonly text: string;
}

export interface AlgorithmLine extends Placed {
  /** As printed, or counted from 1 where none are printed. */
  readonly label: string;
  readonly text: string;
}

export interface Algorithm extends Placed {
  readonly kind: 'algorithm' | 'listing';
  readonly number: string | null;
  readonly title: string;
  readonly lines: readonly AlgorithmLine[];
}

/** A figure or a table; the box holds its caption. */
export interface Captioned extends Placed {
  readonly number: string | null;
  readonly caption: string;
}

export interface Theorem extends Placed {
  /** `theorem`, `lemma`, `definition`, …: the printed word in lower case and English. */
  readonly kind: string;
  readonly number: string | null;
}

export interface Footnote extends Placed {
  readonly number: string | null;
  readonly text: string;
}

export interface Reference extends Placed {
  /** As printed (`12`, `ABC+12`), or the first author and the year; null when there is neither. */
  readonly key: string | null;
  readonly text: string;
  /** Where it is cited, in reading order. */
  readonly cited: readonly Placed[];
}

/** Something could not be read, or was left out; in words for people. */
export interface OutlineProblem {
  /** Undefined when it is about the whole document. */
  readonly page?: number;
  readonly reason: string;
}

/** What a paper itself numbers and names. Each list is in reading order. */
export interface Outline {
  readonly version: typeof outlineVersion;
  /** How many pages the document has. */
  readonly pages: number;
  readonly sections: readonly Section[];
  readonly equations: readonly Equation[];
  readonly algorithms: readonly Algorithm[];
  readonly figures: readonly Captioned[];
  readonly tables: readonly Captioned[];
  readonly theorems: readonly Theorem[];
  readonly footnotes: readonly Footnote[];
  readonly references: readonly Reference[];
  readonly problems: readonly OutlineProblem[];
}
