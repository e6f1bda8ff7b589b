import type { Range } from 'vscode-languageserver-types';
import { LineTable } from '../marks/lines.ts';

const opening = /^<{7}(?: .*)?\r?$/m;
const closing = /^>{7}(?: .*)?\r?$/m;

/** The stretch that a merge has left for a person to decide, the first one; undefined where none has. */
export function unfinishedMerge(text: string): Range | undefined {
  const start = opening.exec(text)?.index;
  if (start === undefined) return undefined;
  const end = closing.exec(text.slice(start));
  return end ? new LineTable(text).rangeOf(start, start + end.index + end[0].trimEnd().length) : undefined;
}

export const mergeMessage = 'A merge was not finished here: both branches wrote at this place. Keep what is right of both, mostly the one entry below the other, and delete the lines with <<<<<<<, ======= and >>>>>>>. Until then nothing is written to this file.';
