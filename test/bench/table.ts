import type { Goal, Row } from './measurement.ts';
import type { Spread, Verdict } from './verdict.ts';

/** What became of a row: a verdict, or why there is none. */
export type Result = { readonly row: Row } & ({ readonly verdict: Verdict } | { readonly absent: string } | { readonly error: string });

const heads = ['row', 'reference', 'ours', 'of the reference', 'ratio (quartiles)', 'noise', 'goal', 'verdict'] as const;

/** The table as Markdown, its columns in line. */
export function formatTable(results: readonly Result[]): string {
  const rows = [heads, ...results.map(cells)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...results.map((result) => line(cells(result)))].join('\n');
}

function cells(result: Result): string[] {
  const { row } = result;
  const before = [row.name, row.reference];
  if ('absent' in result) return [...before, '', '', '', '', formatGoal(row), `not measured: ${result.absent}`];
  if ('error' in result) return [...before, '', '', '', '', formatGoal(row), `failed: ${result.error}`];
  const { ours, reference, ratio, noise, outcome } = result.verdict;
  const noisy = 'ratio' in row.goal ? `± ${(noise * 100).toFixed(0)} %` : 'more' in row.goal ? `± ${amount(noise, row)}` : '';
  return [
    ...before, amount(ours.median, row), amount(reference.median, row), 'ratio' in row.goal || 'more' in row.goal ? formatRatio(ratio) : '',
    noisy, formatGoal(row), outcome,
  ];
}

/** A reference of nothing has no ratio. */
function formatRatio({ median, low, high }: Spread): string {
  return Number.isFinite(median) && Number.isFinite(high) ? `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})` : '–';
}

function formatGoal({ goal, unit }: { readonly goal: Goal; readonly unit: string }): string {
  if ('ratio' in goal) return `≤ ${goal.ratio} ×`;
  if ('more' in goal) return `≤ ${goal.more} ${unit} more`;
  return 'most' in goal ? `≤ ${goal.most} ${unit}` : `≥ ${goal.least} ${unit}`;
}

/** With its unit, as short as its kind allows. */
export function amount(value: number, { unit }: Row): string {
  return `${value.toFixed(unit === '%' || (value < 10 && unit !== 'quotes') ? 1 : 0)} ${unit}`;
}
