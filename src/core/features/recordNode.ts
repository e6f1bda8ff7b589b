import type { PaperRecord } from '../paper/paper.ts';
import { isSuspect } from '../reviews/reviews.ts';
import type { Trace, TracedPaper } from '../trace/trace.ts';
import { codePlaces } from './codePlaces.ts';
import { lookOf, paperPlaces } from './describe.ts';
import { recordMarkdown } from './hover.ts';
import { iconOf } from './icons.ts';
import type { TreeNode } from './overview.ts';

/** The row of a record: what every tree has of it. */
export function recordNode(trace: Trace, traced: TracedPaper, record: PaperRecord): TreeNode {
  const { paper } = traced;
  const [place] = paperPlaces(traced, record);
  return {
    ...bare(`${paper.key}#${record.id}`, record.title, isSuspectRecord(traced, record) ? `${record.kind} suspect` : record.kind),
    tooltip: `${recordMarkdown(traced, record)}\n`,
    ...iconOf(lookOf(traced, record)),
    source: { uri: paper.uri, range: record.idRange },
    code: codePlaces(trace, traced.linksOf(record.id)),
    ...(place ? { paper: place } : {}),
    record: { paper: paper.key, id: record.id },
    ...(record.fields.owners ? { owners: record.fields.owners } : {}),
  };
}

/** Whether one of its links no longer is what was reviewed. */
export function isSuspectRecord({ linksOf, reviews }: TracedPaper, { id }: PaperRecord): boolean {
  return linksOf(id).some((link) => isSuspect(reviews.get(link)));
}

export function bare(id: string, label: string, context: string): TreeNode {
  return { id, label, description: '', tooltip: '', icon: 'circle-outline', context, children: [], code: [] };
}
