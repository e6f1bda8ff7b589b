import type { DocumentHighlight, Location, LocationLink, Position } from 'vscode-languageserver-types';
import { startOfFile } from '../ranges.ts';
import type { Trace } from '../trace/trace.ts';
import { pointedAt } from './at.ts';
import { mentionsAt, mentionsBeside } from './mentions.ts';
import type { RecordRef } from './overview.ts';

/** From a mark, or from where a paper file refers to it, to the record; to the paper file when a mark names the paper; on a record, itself. */
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

/** The records under the cursor, each at its id in the paper file. */
export function recordsAt(trace: Trace, uri: string, position: Position): (Location & RecordRef)[] {
  return (pointedAt(trace, uri, position)?.records ?? []).map(({ traced: { paper }, record }) => ({ paper: paper.key, id: record.id, uri: paper.uri, range: record.idRange }));
}

/** Every mark on what is under the cursor, and every record that refers to it; with `declaration` its entry in the paper file too. */
export function references(trace: Trace, uri: string, position: Position, declaration: boolean): Location[] {
  const mentions = mentionsAt(trace, uri, position)?.mentions ?? [];
  return mentions.filter(({ as }) => declaration || as !== 'entry').map((mention) => ({ uri: mention.uri, range: mention.range }));
}

const kindRead = 2;
const kindWrite = 3;

/** The same thing wherever else the document names it. */
export function documentHighlights(trace: Trace, uri: string, position: Position): DocumentHighlight[] {
  return mentionsBeside(trace, uri, position).map(({ range, as }) => ({ range, kind: as === 'entry' ? kindWrite : kindRead }));
}
