import { addressTitle, formatAddress } from '../../address.ts';
import { isObsolete } from '../../paper/obsolete.ts';
import type { Papertrace } from '../../service.ts';
import type { Trace, TracedPaper } from '../../trace/trace.ts';
import { placeName } from '../placeName.ts';
import type { CodePlace } from '../overview.ts';
import { newestOf, seriesOf } from './series.ts';

/** A record or a mark about a version that is not the newest one. */
export interface Lagging extends CodePlace {
  /** The paper's key. */
  readonly paper: string;
  /** The document that it is about, and the newest one. */
  readonly document: string;
  readonly newest: string;
}

/** Which links lag behind: records first, then marks, each in their order. */
export async function laggingLinks(papertrace: Papertrace): Promise<Lagging[]> {
  const traces = await Promise.all(papertrace.workspaces.map((workspace) => workspace.trace()));
  return traces.flatMap((trace) => trace.papers.flatMap((traced) => laggingIn(trace, traced)));
}

function laggingIn(trace: Trace, { paper, links }: TracedPaper): Lagging[] {
  const newest = newestOf(paper)?.name;
  const older = new Set(seriesOf(paper).map(({ document }) => document.name).filter((name) => name !== newest));
  if (newest === undefined) return [];
  const records = [...paper.records.values()].filter((record) => !isObsolete(record)).flatMap((record): Lagging[] => {
    const place = record.at.find(({ document }) => older.has(document));
    if (!place) return [];
    return [{ uri: paper.uri, range: record.idRange, label: record.title, detail: place.quote ?? (place.address ? addressTitle(place.address) : ''), paper: paper.key, document: place.document, newest }];
  });
  const marks = links.flatMap((link): Lagging[] => {
    const { uri, mark, target: { name, document = 'main' } } = link;
    if (typeof name === 'string' || !older.has(document) || mark.scope === 'end') return [];
    return [{ uri, range: mark.head, label: `${placeName(trace, link)} ${formatAddress(name)}`, detail: addressTitle(name), paper: paper.key, document, newest }];
  });
  return [...records, ...marks];
}
