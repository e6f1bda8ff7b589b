import { type Standing, verdictOf } from '../results/verdict.ts';
import { usesOf } from '../parameters/uses.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';

/** How a paper's results and parameters stand, as the command line prints them. */
export interface Tally {
  /** The paper's key. */
  readonly paper: string;
  readonly results: readonly { readonly id: string; readonly standing: Standing; readonly runs: number; readonly mean?: number; readonly sd?: number; readonly interval?: readonly [number, number] }[];
  readonly parameters: readonly { readonly id: string; readonly uses: readonly { readonly written: string; readonly verdict: 'same' | 'differs' | 'unknown'; readonly variant?: string }[] }[];
}

export function tallyOf(trace: Trace, traced: TracedPaper): Tally {
  const records = [...traced.paper.records.values()];
  return {
    paper: traced.paper.key,
    results: records.filter((record) => record.kind === 'result').map((record) => {
      const { standing, sample, interval } = verdictOf(record, traced.values);
      const { n = 0, mean, sd } = sample ?? {};
      return { id: record.id, standing, runs: n, ...(mean === undefined ? {} : { mean }), ...(sd === undefined ? {} : { sd }), ...(interval ? { interval } : {}) };
    }),
    parameters: records.filter((record) => record.kind === 'parameter').map((record) => ({
      id: record.id,
      uses: usesOf(trace, traced, record).map(({ written, verdict, variant }) => ({ written, verdict, ...(variant === undefined ? {} : { variant }) })),
    })),
  };
}

/** `3 results within, 1 below, 1 not run`; undefined where nothing was run. */
export function resultsLine({ results }: Tally): string | undefined {
  const counts = new Map<Standing, number>();
  for (const { standing } of results) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  const parts = [...counts].map(([standing, count], index) => `${count}${index === 0 ? count === 1 ? ' result' : ' results' : ''} ${standing}`);
  return results.every(({ runs }) => runs === 0) ? undefined : parts.join(', ');
}
