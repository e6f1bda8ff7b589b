import type { Problem } from '../problem.ts';
import type { Trace } from '../trace/trace.ts';

/** One check over a trace. A new one: copy a file beside this, add it to `rules.ts`. */
export interface Rule {
  /** The name of its file. */
  readonly id: string;
  check(trace: Trace): Iterable<Problem>;
}
