import type { Trace } from '../trace/trace.ts';
import { codePlaces } from './codePlaces.ts';
import { lookOf } from './describe.ts';
import type { Highlight } from './overview.ts';
import { spoken } from './trees.ts';

/** The quoted passages of every record in the PDF `pdf`; what has only an address is not drawn. */
export function highlights(trace: Trace, pdf: string): Highlight[] {
  return trace.papers.flatMap((traced) => {
    const names = new Set([...traced.paper.documents.values()].filter(({ uri }) => uri === pdf).map(({ name }) => name));
    if (names.size === 0) return [];
    return [...traced.paper.records.values()].flatMap((record) => {
      const places = record.at.flatMap(({ quote, page, document }) =>
        quote === undefined || !names.has(document) ? [] : [{ quote, ...(page === undefined ? {} : { page }) }]);
      if (places.length === 0) return [];
      return [{
        record: { paper: traced.paper.key, id: record.id },
        kind: record.kind,
        look: lookOf(traced, record),
        title: record.title,
        description: spoken(traced, record),
        places,
        source: { uri: traced.paper.uri, range: record.idRange },
        code: codePlaces(trace, traced.linksOf(record.id)),
      }];
    });
  });
}
