import type { Address } from '../address.ts';
import type { Paper, PaperRecord } from '../paper/paper.ts';

/** The records of a paper by where they stand. Made once a paper: code has thousands of addresses, and papers thousands of records. */
const indexes = new WeakMap<Paper, ReadonlyMap<string, readonly PaperRecord[]>>();

/** The records with a place that may be at an address or around it: of the same number, or of a section that it lies in. */
export function recordsNear(paper: Paper, { kind, number }: Address, document: string): ReadonlySet<PaperRecord> {
  const index = indexes.get(paper) ?? indexOf(paper);
  indexes.set(paper, index);
  const near = new Set(index.get(keyOf(document, kind, number)));
  for (let end = number.lastIndexOf('.'); end > 0; end = number.lastIndexOf('.', end - 1)) {
    for (const record of index.get(keyOf(document, kind, number.slice(0, end))) ?? []) near.add(record);
  }
  return near;
}

function indexOf(paper: Paper): Map<string, PaperRecord[]> {
  const index = new Map<string, PaperRecord[]>();
  for (const record of paper.records.values()) {
    for (const { address, document } of record.at) {
      if (!address) continue;
      const key = keyOf(document, address.kind, address.number);
      const known = index.get(key);
      if (known) known.push(record);
      else index.set(key, [record]);
    }
  }
  return index;
}

function keyOf(document: string, kind: string, number: string): string {
  return `${document} ${kind}.${number}`;
}
