import type { Range } from 'vscode-languageserver-types';
import type { Trace } from '../trace/trace.ts';

/** A mark in a document and the lines that it speaks for. */
export interface MarkScope {
  /** From `@` to the end of its text. */
  readonly mark: Range;
  readonly extent: Range;
}

/** What each mark of a document speaks for, in the order of lines. */
export function scopes({ files }: Trace, uri: string): MarkScope[] {
  const marks = files.find((file) => file.uri === uri)?.marks ?? [];
  return marks.map(({ range, extent }) => ({ mark: range, extent: extent() }));
}
