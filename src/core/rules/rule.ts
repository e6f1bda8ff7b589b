import type { Problem } from '../problem.ts';
import type { RuleId } from './ids.ts';
import type { Trace } from '../trace/trace.ts';

/** One check over a trace. A new one: copy a file beside this, add it to `rules.ts`. */
export interface Rule {
  /** What its problems are called, unless they come from a parser with names of their own. */
  readonly id: RuleId;
  /**
   * It tells of each file from that file's marks and links, from the papers and the configuration, and from nothing else. Then
   * it is given a trace of that one file, and asked again only when one of these has changed.
   */
  readonly perFile?: true;
  check(trace: Trace): Iterable<Problem>;
}
