import type { Reading } from '../../../../src/core/documents/reading.ts';
import { engineVersion } from '../../../../src/core/documents/reading.ts';
import { findOutline } from '../../../../src/core/outline/find.ts';
import { readProse } from '../../../../src/core/suggest/prose.ts';
import type { Prose } from '../../../../src/core/suggest/prose.ts';
import { bold, page } from '../outline/layout.ts';
import type { Row } from '../outline/layout.ts';

/** A document of these rows; words that are longer than a line are wrapped. */
export function reading(...pages: readonly (readonly Row[])[]): Reading {
  const layouts = pages.map((rows, index) => page(rows.flatMap(wrapped), index + 1));
  return {
    engine: engineVersion,
    sha256: 'a'.repeat(64),
    total: pages.length,
    complete: true,
    outline: findOutline(layouts),
    // A line ends where the next run stands lower.
    pages: layouts.map(({ page: number, view, runs }) => ({ page: number, view, items: runs.map((run, item) => ({ ...run, endsLine: (runs[item + 1]?.y ?? 0) < run.y - 6 })) })),
  };
}

/** What it says. */
export function paper(...pages: readonly (readonly Row[])[]): Prose {
  return readProse(reading(...pages));
}

/** A paper of which the section "3 Method" says this. */
export function method(...rows: readonly Row[]): Prose {
  return paper([bold('1 Introduction', 12), 6, 'Words that lead to the method and on from there.', 12, bold('2 Background', 12), 6, 'Words of others that came before and are known.', 12, bold('3 Method', 12), 6, ...rows]);
}

function wrapped(row: Row): Row[] {
  if (typeof row !== 'string') return [row];
  const lines: string[] = [];
  for (const word of row.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 60) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
