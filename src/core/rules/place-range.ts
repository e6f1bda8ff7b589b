import type { Range } from 'vscode-languageserver-types';
import { type Paper, type PaperRecord, sections } from '../paper/paper.ts';

/** Where one of a record's places is written in the paper file, `field` of it where it is a map. */
export function placeRange(paper: Paper, { kind, id, at, fields }: PaperRecord, index: number, field: string): Range {
  const written = 'at' in fields ? fields.at : undefined;
  // Places that say nothing are left out of `at`, so an index may be another's.
  const item = Array.isArray(written) ? (written.length === at.length ? [index] : []) : [];
  const value: unknown = Array.isArray(written) ? written[index] : written;
  return paper.locate([sections[kind], id, 'at', ...item, ...(typeof value === 'object' && (item.length > 0 || !Array.isArray(written)) ? [field] : [])]);
}
