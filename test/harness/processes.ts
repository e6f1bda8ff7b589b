import { readdirSync, readFileSync } from 'node:fs';

export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Its words, in one line. */
  readonly command: string;
}

/** Every process that we started, or that one of those did; from Linux's /proc. */
export function descendants(of = process.pid): Process[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => read(Number(name)));
  const found: Process[] = [];
  for (let parents = new Set([of]); parents.size > 0;) {
    const children = all.filter(({ parent }) => parents.has(parent));
    found.push(...children);
    parents = new Set(children.map(({ pid }) => pid));
  }
  return found;
}

/** What they hold in memory, in MB: their own pages whole, shared ones by their part of them (PSS). */
export function memoryOf(processes: readonly Process[]): number {
  return processes.reduce((sum, { pid }) => sum + Number(/^Pss:\s+(\d+) kB$/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024, 0);
}

function read(pid: number): Process[] {
  // "pid (name) state parent …", where the name may hold anything
  const stat = readOrNothing(`/proc/${pid}/stat`);
  const parent = /^ \S (\d+)/.exec(stat.slice(stat.lastIndexOf(')') + 1))?.[1];
  if (parent === undefined) return [];
  return [{ pid, parent: Number(parent), command: readOrNothing(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') }];
}

/** A process may end while we look. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
