import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { hostFolders, root } from '../harness/places.ts';
import { ScratchFolder } from '../harness/scratchFolder.ts';
import { alternate } from './measurement.ts';
import type { Measurement } from './measurement.ts';
import { writeSourceTree } from './sourceTree.ts';

export const fileCount = 100_000;
const rounds = 7;

/** ripgrep comes with VS Code. */
export const ripgrep = path.join(hostFolders.current, 'node_modules', '@vscode', 'ripgrep-universal', 'bin', 'linux-x64', 'rg');
const command = path.join(root, 'dist', 'papertrace.mjs');

/** Whole processes, from their start to their end. */
export const scan: Measurement = {
  rows: [{
    name: 'scan',
    what: `papertrace scan DIR --json over ${fileCount.toLocaleString('en')} files, 2 % of them with marks, against ripgrep's list of the files that hold one`,
    reference: "rg -lF '@paper:'",
    unit: 'ms',
    // Who searches a whole repository knows how long ripgrep takes; as much again for reading what was found is fair.
    goal: { ratio: 2 },
  }],
  absent: () => (existsSync(ripgrep) ? undefined : 'no ripgrep for this system in the cache'),
  async measure(say) {
    const folder = new ScratchFolder('tree');
    try {
      const marked = writeSourceTree(folder.path, fileCount);
      const ours = [process.execPath, command, 'scan', folder.path, '--json'] as const;
      const reference = [ripgrep, '-lF', '@paper:', folder.path] as const;
      checkOutput(run(ours).stdout, run(reference).stdout, marked);
      const taken = await alternate(rounds, () => Promise.resolve(run(ours).time), () => Promise.resolve(run(reference).time));
      const version = run([process.execPath, command, '--version']).time;
      say(`papertrace --version, which reads no file: ${version.toFixed(0)} ms`);
      return { scan: taken };
    } finally {
      folder.remove();
    }
  },
};

/**
 * Where Debian's package of this name is unpacked by whoever wants its source. Its `.gitignore` leaves out all that stands
 * at the top, as Debian keeps it, so it is the largest folder in it that is searched.
 */
const linux = '/usr/src/linux-source-6.1/drivers';
/** Less would mean that something keeps us out. */
const leastFiles = 10_000;

/** The same on code that nobody made for it, and that has no marks: what is left is finding and reading files. */
export const scanLinux: Measurement = {
  rows: [{
    name: 'scan-linux',
    what: `papertrace scan DIR --json over ${linux}, against ripgrep's list of the files that hold a mark`,
    reference: "rg -lF '@paper:'",
    unit: 'ms',
    goal: { ratio: 2 },
  }],
  absent: () => scan.absent?.() ?? (existsSync(linux) ? undefined : `${linux} is not there: Debian's package linux-source-6.1, unpacked`),
  async measure() {
    const ours = [process.execPath, command, 'scan', linux, '--json'] as const;
    // ripgrep's exit code when it finds nothing is 1
    const search = [ripgrep, '-lF', '@paper:', linux] as const;
    const { files } = JSON.parse(run(ours).stdout) as { files: number };
    if (files < leastFiles) throw new Error(`papertrace looked at ${files} files of ${linux}`);
    return { 'scan-linux': await alternate(rounds, () => Promise.resolve(run(ours).time), () => Promise.resolve(run(search, [0, 1]).time)) };
  },
};

/** `time` in milliseconds. */
export function run([program, ...args]: readonly [string, ...string[]], fine: readonly (number | null)[] = [0]): { time: number; stdout: string } {
  const started = performance.now();
  const { status, stdout, error } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 * 1024 * 1024 });
  const time = performance.now() - started;
  if (error) throw error;
  if (!fine.includes(status)) throw new Error(`${path.basename(program)} ${args.join(' ')} ended with exit code ${String(status)}`);
  return { time, stdout };
}

/** Both must have found what is there: a search that finds nothing is fast. */
function checkOutput(ours: string, reference: string, marked: number): void {
  const listed = reference.trimEnd().split('\n');
  if (listed.length !== marked) throw new Error(`ripgrep found marks in ${listed.length} files of ${marked}`);
  const { marks } = JSON.parse(ours) as { marks: { file: string }[] };
  const found = new Set(marks.map(({ file }) => file));
  // what stands in JSON is no comment
  const missing = listed.filter((file) => /\.(?:py|ts|js|rs)$/.test(file) && ![...found].some((one) => file.endsWith(one)));
  if (missing.length > 0) throw new Error(`papertrace found no mark in ${missing.join(', ')}`);
}
