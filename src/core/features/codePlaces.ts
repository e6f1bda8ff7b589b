import { LineTable } from '../marks/lines.ts';
import type { Mark } from '../marks/mark.ts';
import { JsonText } from '../marks/regions/jsonText.ts';
import type { Papertrace } from '../service.ts';
import { lineOf } from '../text/lineOf.ts';
import type { Link } from '../trace/link.ts';
import type { Trace } from '../trace/trace.ts';
import type { CodePlace, RecordRef } from './overview.ts';
import { placeName } from './placeName.ts';

/** Where marks stand in code, claims first; the `end` of a range is not a place of its own. */
export function codePlaces(trace: Trace, links: readonly Link[]): CodePlace[] {
  const shown = links.filter(({ mark }) => mark.scope !== 'end');
  return [...shown.filter(({ mark }) => mark.claims), ...shown.filter(({ mark }) => !mark.claims)].map((link) => {
    const { uri, mark } = link;
    const closed = mark.cell && trace.fileOf(uri) === uri ? { cell: { index: mark.cell.index, range: mark.cell.head } } : {};
    return {
      uri,
      range: mark.head,
      ...closed,
      label: `${placeName(trace, link)} ${mark.claims ? mark.verb : 'mentions'}`,
      detail: firstLine(trace.byFile.get(uri)?.file.text ?? '', mark),
    };
  });
}

/** Where a record's marks stand in code. */
export async function codePlacesOf({ workspaces }: Papertrace, { paper, id }: RecordRef): Promise<CodePlace[]> {
  const traces = await Promise.all(workspaces.map((workspace) => workspace.trace()));
  return traces.flatMap((trace) => trace.papers.filter((traced) => traced.paper.key === paper).flatMap((traced) => codePlaces(trace, traced.linksOf(id))));
}

/** The first line that the mark speaks for; of a notebook's file without the signs of JSON. */
function firstLine(text: string, { extent, cell }: Mark): string {
  const line = lineOf(text, extent().start.line).trim();
  const string = cell ? /^"((?:[^"\\]|\\.)*)",?$/.exec(line)?.[1] : undefined;
  return string === undefined ? line : new JsonText(string, new LineTable(string), [{ start: 0, end: string.length }]).text.trim();
}
