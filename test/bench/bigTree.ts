import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ProcessGroup } from '../harness/processGroup.ts';
import { descendants, memoryOf } from '../harness/processes.ts';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { Client } from '../server/client.ts';
import { alternate, type Measurement, type Round } from './measurement.ts';
import { fileCount, ripgrep, run } from './scan.ts';
import { writeSourceTree } from './sourceTree.ts';

const rounds = 5;
/** In milliseconds. */
const rest = 10_000;

/** The language server on a tree of very many files, as an editor starts it. */
export const bigTree: Measurement = {
  rows: [
    {
      name: 'start-first', what: `the server's first start on ${fileCount.toLocaleString('en')} files, from its process to its first answer, against ripgrep's list of the files that hold a mark`,
      reference: "rg -lF '@paper:'", unit: 'ms',
      // As the command line, and an editor's protocol beside it.
      goal: { ratio: 2.5 },
    },
    {
      name: 'start-kept', what: 'its next start, when it knows which files had marks, against a start on these files alone',
      reference: 'marked files alone', unit: 'ms',
      // What one works with is there at once, whatever else the folder holds.
      goal: { ratio: 1.5 },
    },
    {
      name: 'memory-tree', what: 'PSS of the server when it has read all of the tree', reference: 'bare Node', unit: 'MB',
      // Less than what VS Code's own server for TypeScript takes with a small project.
      goal: { most: 200 },
    },
    {
      name: 'idle', what: `what the processor works for the server in ${rest / 1000} seconds in which nothing happens`, reference: 'bare Node', unit: 'ms',
      // Clock ticks are 10 ms: one may fall on anybody.
      goal: { more: 10 },
    },
  ],
  absent: () => (existsSync(ripgrep) ? existsSync('/proc/self/smaps_rollup') ? undefined : 'only Linux tells the PSS' : 'no ripgrep for this system in the cache'),
  async measure() {
    const tree = new ScratchFolder('tree');
    const marked = new ScratchFolder('marked');
    const storage = new ScratchFolder('storage');
    try {
      writeSourceTree(tree.path, fileCount);
      const list = run([ripgrep, '-lF', '@paper:', tree.path]);
      for (const file of list.stdout.trimEnd().split('\n')) cpSync(file, path.join(marked.path, path.relative(tree.path, file)));
      const search = (): Promise<number> => Promise.resolve(run([ripgrep, '-lF', '@paper:', tree.path]).time);
      const first = await alternate(rounds, () => start(tree.path), search);
      const args = ['--storage', storage.path];
      const all = new Client(args);
      const atRest: Round[] = [];
      const held: Round[] = [];
      try {
        await all.start(tree.path);
        await all.ask('papertrace/overview', null);
        for (let round = 0; round < rounds; round++) {
          const { ours, bare } = await idle(all.pid);
          atRest.push({ ours: ours.work, reference: bare.work, again: bare.work });
          held.push({ ours: ours.memory, reference: bare.memory, again: bare.memory });
        }
      } finally {
        await all.stop();
      }
      const kept = await alternate(rounds, () => start(tree.path, args), () => start(marked.path));
      return { 'start-first': first, 'start-kept': kept, 'memory-tree': held, idle: atRest };
    } finally {
      for (const folder of [tree, marked, storage]) folder.remove();
    }
  },
};

/** Milliseconds from the start of the process to an answer. */
async function start(folder: string, args: readonly string[] = []): Promise<number> {
  const started = performance.now();
  const client = new Client(args);
  try {
    await client.start(folder);
    await client.ask('papertrace/overview', null);
    return performance.now() - started;
  } finally {
    await client.stop();
  }
}

/** Milliseconds of work and MB held, of the server and of a Node that does nothing, while nothing happens. */
async function idle(pid: number): Promise<{ ours: Rest; bare: Rest }> {
  const nothing = new ProcessGroup(process.execPath, ['--eval', 'setInterval(() => {}, 1e6)'], process.env);
  try {
    await pause(2000);
    const pids = (): number[][] => [[pid, ...descendants(pid).map((child) => child.pid)], descendants().filter(({ command }) => command.includes('setInterval')).map((child) => child.pid)];
    const before = pids().map(workOf);
    await pause(rest);
    const [ours, bare] = pids().map((some, index): Rest => ({
      work: workOf(some) - (before[index] ?? 0), memory: memoryOf(some.map((each) => ({ pid: each, parent: 0, command: '' }))),
    }));
    if (!ours || !bare || ours.memory === 0 || bare.memory === 0) throw new Error('a process is missing');
    return { ours, bare };
  } finally {
    await nothing.stop();
  }
}

interface Rest {
  readonly work: number;
  readonly memory: number;
}

/** Milliseconds that the processor worked for these since they began. */
function workOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number);
    // In clock ticks, which are hundredths of a second on Linux.
    return sum + (user + system) * 10;
  }, 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
