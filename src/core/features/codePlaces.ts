import { URI } from 'vscode-uri';
import { relativePath } from '../root.ts';
import type { Link } from '../trace/link.ts';
import type { Trace } from '../trace/trace.ts';
import type { CodePlace } from './overview.ts';

/** Where marks stand in code, claims first; the `end` of a range is not a place of its own. */
export function codePlaces(trace: Trace, links: readonly Link[]): CodePlace[] {
  const texts = new Map(trace.files.map((file) => [file.uri, file.text]));
  const shown = links.filter(({ mark }) => mark.scope !== 'end');
  return [...shown.filter(({ mark }) => mark.claims), ...shown.filter(({ mark }) => !mark.claims)].map(({ uri, mark }) => {
    const { line } = mark.range.start;
    return {
      uri,
      range: mark.head,
      label: `${relativePath(trace.root, uri) ?? URI.parse(uri).path}:${line + 1} ${mark.claims ? mark.verb : 'mentions'}`,
      detail: firstLine(texts.get(uri) ?? '', mark.extent.start.line === line ? line : mark.extent.start.line),
    };
  });
}

function firstLine(text: string, line: number): string {
  return (text.split(/\r?\n/, line + 1)[line] ?? '').trim();
}
