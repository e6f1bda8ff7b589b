import type { Trace } from '../trace/trace.ts';
import { codePlaces } from './codePlaces.ts';
import { lookOf } from './describe.ts';
import type { Highlight, HighlightPlace } from './overview.ts';
import { recordPassages } from '../trace/passages.ts';
import { spoken } from './trees.ts';

/** The passages of every record in the PDF `pdf`; an address is drawn once it is known where it stands, a page alone never. */
export function highlights(trace: Trace, pdf: string): Highlight[] {
  return trace.papers.flatMap((traced) => {
    const names = new Set([...traced.paper.documents.values()].filter(({ uri }) => uri === pdf).map(({ name }) => name));
    if (names.size === 0) return [];
    return [...traced.paper.records.values()].flatMap((record) => {
      const all = recordPassages(traced, record).flatMap(({ place: { quote, page, document }, passage }): HighlightPlace[] => {
        if (!names.has(document)) return [];
        if (quote !== undefined) return [{ quote, ...(page === undefined ? {} : { page }) }];
        return passage && passage.rects.length > 0 ? [{ page: passage.page, rects: passage.rects }] : [];
      });
      // A quote shows the passage itself; the place it stands in would be drawn around it.
      const quoted = all.filter((place) => 'quote' in place);
      const places = quoted.length > 0 ? quoted : all;
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
