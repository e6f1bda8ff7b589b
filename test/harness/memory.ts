import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes, each page of memory shared by several processes counted once. */
export interface Memory {
  readonly browser: number;
  /** The VS Code server with its extension host, and the language server. */
  readonly server: number;
}

/** What the processes that we started, and theirs, hold; from Linux's /proc, undefined elsewhere. */
export function memory(): Memory | undefined {
  if (process.platform !== 'linux') return undefined;
  const children = new Map<string, string[]>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    // the name of a program may hold anything, so what follows is counted from its last parenthesis: state, parent
    const parent = read(pid, 'stat')?.replace(/^.*\) \S+ (\d+) .*$/s, '$1');
    if (parent !== undefined) children.set(parent, [...children.get(parent) ?? [], pid]);
  }
  const sum = { browser: 0, server: 0 };
  const visit = (pid: string): void => {
    for (const child of children.get(pid) ?? []) {
      const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(read(child, 'smaps_rollup') ?? '')?.[1] ?? 0);
      sum[(read(child, 'cmdline') ?? '').includes('chrom') ? 'browser' : 'server'] += kilobytes / 1024;
      visit(child);
    }
  };
  visit(String(process.pid));
  return { browser: Math.round(sum.browser), server: Math.round(sum.server) };
}

/** Undefined for a process that has ended since it was listed. */
function read(pid: string, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
