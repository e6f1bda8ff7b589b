import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import { startOfFile } from '../ranges.ts';
import type { Trace } from '../trace/trace.ts';
import { pointedAt } from './at.ts';

/** From a mark to the record it names, or to the paper file when it names the paper; on a record, itself. */
export function definition(trace: Trace, uri: string, position: Position): LocationLink[] {
  const pointed = pointedAt(trace, uri, position);
  if (!pointed) return [];
  const originSelectionRange = pointed.range;
  const records = pointed.records.map(({ traced, record }) => ({
    originSelectionRange, targetUri: traced.paper.uri, targetRange: record.range, targetSelectionRange: record.idRange,
  }));
  const papers = pointed.links
    .filter(({ record, target }) => !record && typeof target.name === 'string')
    .map(({ paper }) => ({ originSelectionRange, targetUri: paper.uri, targetRange: startOfFile, targetSelectionRange: startOfFile }));
  return [...records, ...papers];
}

/** Every mark on the records under the cursor; with `declaration` their entries in the paper file too. */
export function references(trace: Trace, uri: string, position: Position, declaration: boolean): Location[] {
  const pointed = pointedAt(trace, uri, position);
  if (!pointed) return [];
  return pointed.records.flatMap(({ traced, record }) => [
    ...(declaration ? [{ uri: traced.paper.uri, range: record.idRange }] : []),
    ...traced.linksOf(record.id).map((link) => ({ uri: link.uri, range: link.target.range })),
  ]);
}
