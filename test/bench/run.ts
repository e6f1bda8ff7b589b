import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { artifact } from '../harness/places.ts';
import { chooseRows } from './rows.ts';
import { amount, formatTable } from './table.ts';
import type { Result } from './table.ts';
import { judge } from './verdict.ts';

/** Measures the rows of these names, all where none is given; resolves to an exit code: 1 when a goal was missed, 2 when a row failed. */
export async function runBench(names: readonly string[], say: (line: string) => void): Promise<number> {
  const results: Result[] = [];
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version, load: loadavg() };
  const measured: Record<string, unknown>[] = [];
  for (const { measurement, rows } of chooseRows(names)) {
    say(`${rows.map(({ name }) => name).join(', ')} … (load ${loadavg()[0]?.toFixed(1) ?? '?'})`);
    const absent = measurement.absent?.();
    if (absent !== undefined) {
      results.push(...rows.map((row) => ({ row, absent })));
      continue;
    }
    try {
      const rounds = await measurement.measure((line) => say(`  ${line}`));
      for (const row of rows) {
        const taken = rounds[row.name] ?? [];
        const verdict = judge(taken, row.goal);
        results.push({ row, verdict });
        // at once: a run of many minutes may be stopped
        say(`  ${row.name}: ${amount(verdict.ours.median, row)} beside ${amount(verdict.reference.median, row)}, ${verdict.outcome}`);
        measured.push({ ...row, ...verdict, rounds: taken });
      }
    } catch (error) {
      console.error(error);
      results.push(...rows.map((row) => ({ row, error: error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error) })));
    }
  }
  console.log(`\n${formatTable(results)}\n`);
  for (const { row } of results) console.log(`${row.name}: ${row.what}`);
  console.log(`\n${machine.cores} cores of ${machine.cpu}, Node ${machine.node}, load ${machine.load.map((load) => load.toFixed(1)).join(' ')} at the start, ${loadavg().map((load) => load.toFixed(1)).join(' ')} now`);
  const others = results.flatMap((result) => ('verdict' in result ? [] : [{ ...result.row, ...result, row: undefined }]));
  writeFileSync(artifact('bench.json'), `${JSON.stringify({ date: new Date().toISOString(), machine: { ...machine, loadAfter: loadavg() }, rows: [...measured, ...others] }, undefined, 2)}\n`);
  if (results.some((result) => 'error' in result)) return 2;
  return results.some((result) => 'verdict' in result && result.verdict.outcome === 'missed') ? 1 : 0;
}
