import { descendants, memoryOf, type Process } from './processes.ts';

/** Megabytes, each page of memory shared by several processes counted once. */
export interface Memory {
  readonly browser: number;
  /** The VS Code server with its extension host, and the language server. */
  readonly server: number;
}

/** What the processes that we started, and theirs, hold; from Linux's /proc, undefined elsewhere. */
export function memory(): Memory | undefined {
  if (process.platform !== 'linux') return undefined;
  const all = descendants();
  const isBrowser = ({ command }: Process): boolean => command.includes('chrom');
  return { browser: Math.round(memoryOf(all.filter(isBrowser))), server: Math.round(memoryOf(all.filter((each) => !isBrowser(each)))) };
}
