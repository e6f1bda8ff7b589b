import type { Passage } from '../documents/passage.ts';

/*
 * `NAME.paper.lock`: one JSON object a line, sorted, so that two branches' locks merge by union. Lines of a kind that this
 * version does not know are kept as they are.
 */

export const lockSuffix = '.paper.lock';

/** Which PDF a document of the paper file was when the lock was written. */
export interface DocumentLine {
  readonly document: string;
  readonly sha256: string;
  readonly pages: number;
  /** The engine that read it, see `engineVersion`. */
  readonly engine: number;
}

/** Where a used address or a record stands in one PDF. */
export interface ThingLine {
  readonly sha256: string;
  /** An address (`eq.5`), or a record's id, which has no dot. */
  readonly thing: string;
  /** What was looked for: the address itself, or each place of the record's `at` in this document. When that changes, the line is stale. */
  readonly wanted: readonly string[];
  /** One for each of `wanted`; null where it is nowhere. */
  readonly places: readonly (Passage | null)[];
  readonly engine: number;
  /** A person said where it is; the outline is not asked. */
  readonly corrected?: true;
}

/** What somebody saw to be right: a link's code and the paper's words, as they were then. */
export interface ReviewLine {
  /** A record's id; or an address, `eq.5`, with its document (`supplement#eq.5`) where that is not the main one. */
  readonly reviewed: string;
  /** The file of the code, relative to the root. */
  readonly path: string;
  /** A fingerprint of the code; absent where there could be none. */
  readonly code?: string;
  /** The paper's words themselves, so that it can be shown what has changed; absent where they were not known. */
  readonly passage?: string;
  /** How many links of the same name stood before it in its file; absent for the first. */
  readonly nth?: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

export interface Lock {
  readonly documents: readonly DocumentLine[];
  readonly things: readonly ThingLine[];
  readonly reviews: readonly ReviewLine[];
  /** Lines of other kinds, as they stand. */
  readonly others: readonly string[];
}

export const emptyLock: Lock = { documents: [], things: [], reviews: [], others: [] };

/** Reads a lock. Lines that are no JSON, as a merge that was not finished leaves them, are counted and otherwise ignored. */
export function parseLock(text: string): { lock: Lock; unreadable: readonly number[] } {
  const documents: DocumentLine[] = [];
  const things: ThingLine[] = [];
  const reviews: ReviewLine[] = [];
  const others: string[] = [];
  const unreadable: number[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const value = parseLine(line);
    if (value === undefined) unreadable.push(index);
    else if (isDocument(value)) documents.push(value);
    else if (isThing(value)) things.push(value);
    else if (isReview(value)) reviews.push(value);
    else others.push(line);
  });
  return { lock: { documents, things, reviews, others }, unreadable };
}

/** The file's text: sorted, each line once, an empty text for an empty lock. */
export function printLock({ documents, things, reviews, others }: Lock): string {
  const lines = new Set([...[...documents, ...things, ...reviews].map((line) => JSON.stringify(line)), ...others]);
  return [...lines].sort().map((line) => `${line}\n`).join('');
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function isDocument(value: unknown): value is DocumentLine {
  return isObject(value) && typeof value['document'] === 'string' && typeof value['sha256'] === 'string' && typeof value['pages'] === 'number' && typeof value['engine'] === 'number';
}

function isThing(value: unknown): value is ThingLine {
  return isObject(value) && typeof value['sha256'] === 'string' && typeof value['thing'] === 'string' && typeof value['engine'] === 'number'
    && Array.isArray(value['wanted']) && Array.isArray(value['places']) && value['places'].length === value['wanted'].length && value['places'].every((place) => place === null || isPassage(place));
}

function isReview(value: unknown): value is ReviewLine {
  return isObject(value) && ['reviewed', 'path', 'date'].every((key) => typeof value[key] === 'string')
    && ['code', 'passage'].every((key) => value[key] === undefined || typeof value[key] === 'string') && ['undefined', 'number'].includes(typeof value['nth']);
}

function isPassage(value: unknown): boolean {
  return isObject(value) && typeof value['page'] === 'number' && typeof value['text'] === 'string' && Array.isArray(value['rects'])
    && ['undefined', 'string'].includes(typeof value['in']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
