import { activation } from './activation.ts';
import { anchoring } from './anchoring.ts';
import { bigTree } from './bigTree.ts';
import { changedFiles } from './changedFiles.ts';
import { versionPairs } from './versionPairs.ts';
import { anchoringTime } from './anchoringTime.ts';
import { keystroke } from './keystroke.ts';
import { hostTask } from './hostTask.ts';
import { hostile, lexing } from './lexing.ts';
import type { Measurement, Row } from './measurement.ts';
import { memory } from './memory.ts';
import { fifteenPages, opening, specification } from './opening.ts';
import { outlineQuality } from './outline.ts';
import { outlineTime } from './outlineTime.ts';
import { scan, scanLinux } from './scan.ts';

/** What `npm run bench` measures, in the order of the table. */
export const measurements: readonly Measurement[] = [scan, scanLinux, bigTree, changedFiles, lexing, hostile, keystroke, opening(fifteenPages), opening(specification), activation, hostTask, memory, ...versionPairs().map(anchoring), anchoringTime, outlineQuality, outlineTime(fifteenPages), outlineTime(specification)];

/** The rows of these names, or of groups like `memory`, by what measures them; throws on a name that is none. */
export function chooseRows(names: readonly string[]): { measurement: Measurement; rows: readonly Row[] }[] {
  const all = measurements.flatMap(({ rows }) => rows.map(({ name }) => name));
  const unknown = names.filter((name) => !all.some((row) => isNamed(row, name)));
  if (unknown.length > 0) throw new Error(`No row is called ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  return measurements
    .map((measurement) => ({ measurement, rows: measurement.rows.filter((row) => names.length === 0 || names.some((name) => isNamed(row.name, name))) }))
    .filter(({ rows }) => rows.length > 0);
}

function isNamed(row: string, name: string): boolean {
  return row === name || row.startsWith(`${name}-`);
}
