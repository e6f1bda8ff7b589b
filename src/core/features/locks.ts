import { printLock } from '../paper/lock.ts';
import type { Papertrace } from '../service.ts';
import type { Trace } from '../trace/trace.ts';

/** What is to be written over a lock. */
export interface LockText {
  readonly uri: string;
  readonly text: string;
}

/** One paper's lock as it should be now. */
export interface FreshLock extends LockText {
  /** Whether the file holds just that. */
  readonly isCurrent: boolean;
  /** How many lines of places it has. */
  readonly places: number;
  /** How many it lacks since no PDF that is here tells them. */
  readonly untold: number;
  /** PDFs that cannot be read; their places stay as they were. */
  readonly failures: readonly { readonly uri: string; readonly reason: string }[];
}

/** The locks of a root's papers; of a trace that is `settledByLocks` where they are to be written. One that would be empty is wanted only where there is one already. */
export function freshLocks({ papers }: Trace): FreshLock[] {
  return papers.flatMap(({ paper, located, stale }) => {
    // What a paper file that does not parse last said is no ground for dropping what the lock knows.
    if (!located?.state.isText || paper.implied || stale) return [];
    const { fresh, state, failures, untold } = located;
    const text = printLock(fresh);
    if (text === '' && !state.exists) return [];
    const isCurrent = state.unreadable.length === 0 && state.exists && text === printLock(state.lock);
    return [{ uri: state.uri, text, isCurrent, places: fresh.things.length, untold, failures }];
  });
}

/** The locks of all roots that are not as they should be, once all that they need is read. */
export async function staleLocks({ workspaces }: Papertrace): Promise<{ locks: readonly LockText[] }> {
  const traces = await Promise.all(workspaces.map((workspace) => workspace.settledByLocks()));
  return { locks: traces.flatMap(freshLocks).filter(({ isCurrent }) => !isCurrent).map(({ uri, text }) => ({ uri, text })) };
}
