/** One figure of Papertrace and one of its reference, taken close together, and the reference's once more. */
export interface Round {
  readonly ours: number;
  readonly reference: number;
  /** The reference against itself tells how much of a difference is only the machine. */
  readonly again: number;
}

/**
 * `ratio`: at most so many times the reference; `more`: at most so much more than it, where it is next to nothing; `most` and
 * `least`: what is asked of us whatever the reference does, which then only shows what is usual.
 */
export type Goal = { readonly ratio: number } | { readonly more: number } | { readonly most: number } | { readonly least: number };

/** A line of the table. */
export interface Row {
  readonly name: string;
  /** What is measured, and against what. */
  readonly what: string;
  readonly reference: string;
  readonly unit: 'ms' | 'MB' | '%' | 'quotes';
  readonly goal: Goal;
}

/** Rounds by the names of rows. */
export type Rounds = Readonly<Record<string, readonly Round[]>>;

/** How rows are measured that are measured together. */
export interface Measurement {
  readonly rows: readonly Row[];
  /** Why it cannot be done here; undefined when it can. */
  readonly absent?: () => string | undefined;
  /** `say` tells a person what goes on beside the table: where the time goes, mostly. */
  measure(say: (line: string) => void): Promise<Rounds>;
}

/** What is taken in one round of `alternate`. */
export interface Taken<Ours, Reference> {
  readonly ours: Ours;
  readonly reference: Reference;
  readonly again: Reference;
}

/**
 * Measures in turns, so that whatever else the machine does falls on both, and in another order each round, so that
 * neither always comes after the other. A first round, which fills caches, is thrown away.
 */
export async function alternate<Ours, Reference>(rounds: number, ours: () => Promise<Ours>, reference: () => Promise<Reference>): Promise<Taken<Ours, Reference>[]> {
  const taken: Taken<Ours, Reference>[] = [];
  for (let round = 0; round <= rounds; round++) {
    const found: { ours?: Ours; reference?: Reference; again?: Reference } = {};
    const turns = [
      async () => { found.ours = await ours(); },
      async () => { found.reference = await reference(); },
      async () => { found.again = await reference(); },
    ];
    for (let turn = 0; turn < turns.length; turn++) await turns[(round + turn) % turns.length]!();
    if (round > 0) taken.push(found as Taken<Ours, Reference>);
  }
  return taken;
}
