import type { Position, Range } from 'vscode-languageserver-types';
import type { PaperRecord } from '../paper/paper.ts';
import { touches } from '../ranges.ts';
import type { Link } from '../trace/link.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';

/** What the cursor is on: a mark's target, a whole mark (all of its links), or a record's entry in a paper file. */
export interface Pointed {
  readonly range: Range;
  readonly links: readonly Link[];
  readonly records: readonly { readonly traced: TracedPaper; readonly record: PaperRecord }[];
}

export function pointedAt(trace: Trace, uri: string, position: Position): Pointed | undefined {
  const traced = trace.papers.find(({ paper }) => paper.uri === uri);
  if (traced) {
    const record = [...traced.paper.records.values()].find(({ range }) => touches(range, position));
    return record && { range: record.idRange, links: traced.linksOf(record.id), records: [{ traced, record }] };
  }
  const inFile = trace.links.filter((link) => link.uri === uri && touches(link.mark.head, position));
  const first = inFile[0];
  if (!first) return undefined;
  const onTarget = inFile.filter(({ target }) => touches(target.range, position));
  const links = onTarget.length > 0 ? onTarget : inFile;
  const records = links.flatMap(({ paper, record }) => {
    const owner = trace.papers.find((candidate) => candidate.paper === paper);
    return owner && record ? [{ traced: owner, record }] : [];
  });
  return { range: onTarget[0]?.target.range ?? first.mark.head, links, records };
}
