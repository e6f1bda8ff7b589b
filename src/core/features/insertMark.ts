import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { defaultConfig } from '../config/config.ts';
import { asComment } from '../marks/print.ts';
import { languageNamed } from '../marks/regions/named.ts';
import { type Place, placeOf } from '../marks/regions/place.ts';
import { cellRegions, type Region, regionAt, regionsOf } from '../marks/regions/regions.ts';
import { compare } from '../ranges.ts';
import type { Papertrace } from '../service.ts';
import type { Refusal } from './edits.ts';

/** Where a mark is to be written. */
export interface MarkPlace {
  /** A file, or a cell of a notebook that is open. */
  readonly uri: string;
  readonly languageId: string;
  readonly position: Position;
}

/** The edit that writes a mark's text as a comment of the language there above `position`'s line, indented like it, and where it then stands. */
export async function insertMark(papertrace: Papertrace, { uri, languageId, position }: MarkPlace, text: string): Promise<{ edit: WorkspaceEdit; mark: Location } | Refusal> {
  const workspace = papertrace.workspaceOf(uri);
  const source = papertrace.textOf(uri) ?? await workspace?.text(uri);
  if (source === undefined) return { refused: 'The file cannot be read.' };
  const { languages } = workspace?.config ?? defaultConfig;
  const isCell = papertrace.fileOf(uri) !== uri;
  const language = isCell ? languageNamed(languageId, languages) : languages.of(uri, languageId, source);
  const regions = isCell ? cellRegions(source, language, languages, placeOf(source)) : language ? regionsOf(source, language, languages) : [];
  // By the start of the line: a closing tag stands right behind what it closes, and the comment goes above it.
  const region = regionAt(regions, { ...position, character: 0 }) ?? regionAt(regions, position);
  if (!isCell && language?.embeds === 'notebook' && !region?.place.cell) return { refused: 'Here the notebook has no code. Put the cursor into the source of a cell.' };
  const { range, newText, mark } = comment(region, source, position, text);
  return { edit: { changes: { [uri]: [{ range, newText }] } }, mark: { uri, range: mark } };
}

/** The lines to be written, at the start of the position's line of the region's text; where there is none, of `source`. */
function comment(region: Region | undefined, source: string, position: Position, mark: string): { range: Range; newText: string; mark: Range } {
  const { text, place } = region ?? { text: source, place: placeOf(source) };
  // A cell's magic command has to stay its first line.
  const first = /^%%.*\n/.exec(text)?.[0].length ?? 0;
  const start = Math.max(first, text.lastIndexOf('\n', offsetAt(text, place, position) - 1) + 1);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const lines = asComment(mark, region?.language, indent).split('\n').join(eol);
  const range = place.rangeOf(start, start);
  return {
    range,
    newText: place.written(lines + eol),
    mark: { start: past(range.start, place.written(indent)), end: past(range.start, place.written(lines)) },
  };
}

/** The last offset of the text that stands at or before a position of the document. */
function offsetAt(text: string, place: Place, position: Position): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (compare(place.rangeOf(middle, middle).start, position) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

function past({ line, character }: Position, written: string): Position {
  const lines = written.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1 ? { line, character: character + last.length } : { line: line + lines.length - 1, character: last.length };
}
