import type { DocumentLine, Lock, ThingLine } from '../paper/lock.ts';
import type { Paper } from '../paper/paper.ts';
import type { Link } from '../trace/link.ts';
import type { Entry } from './entries.ts';
import type { Passage } from './passage.ts';
import { engineVersion } from './reading.ts';
import type { ReadDocument } from './readDocument.ts';
import type { DocumentState } from './shelf.ts';
import { soughtText, type Wanted, wantedOf } from './wanted.ts';

/** One paper's lock as it was read. */
export interface LockState {
  readonly uri: string;
  readonly lock: Lock;
  /** Whether there is such a file. */
  readonly exists: boolean;
  /** False for a file that is too large, or no text: what it holds is not known, so nothing is to be written over it. */
  readonly isText: boolean;
  /** Numbers, from 0, of lines that do not parse. */
  readonly unreadable: readonly number[];
}

/** Where the things of one paper stand, as the lock and what was read of the PDFs tell; each line as the lock should have it. */
export interface LocatedPaper {
  /** The line of a thing in a document; undefined as long as nothing is known. */
  line(document: string, thing: string): ThingLine | undefined;
  /** What a document numbers, as far as it was read. */
  entries(document: string): readonly Entry[];
  /** The hashes of the PDFs that are here, by document, as far as something is wanted of them. */
  readonly hashes: ReadonlyMap<string, string>;
  /** How many wanted things the lock does not hold as it should. */
  readonly behind: number;
  /** How many of these no PDF that is here tells, so that the lock as it should be lacks them too. */
  readonly untold: number;
  /** Wanted things of PDFs that nobody has read yet and that can be. */
  readonly unread: readonly string[];
  /** PDFs that cannot be read, and why. */
  readonly failures: readonly { readonly uri: string; readonly reason: string }[];
  /** The lock as it should be. */
  readonly fresh: Lock;
  readonly state: LockState;
}

/** Where PDFs are known. */
export interface KnownDocuments {
  /** Looks at the file where nobody has yet. */
  state(uri: string): Promise<DocumentState>;
  /** What is known already. */
  known(uri: string): DocumentState | undefined;
}

/** Where one address stands; null when the document has no such thing, undefined while that is not known. */
export function passageAt(located: LocatedPaper | undefined, document: string, thing: string): Passage | null | undefined {
  const line = located?.line(document, thing);
  return line && (line.places[0] ?? null);
}

/**
 * Finds the things of a paper: in the lock where it is up to date, else in what was read of the PDF. Where a PDF is not
 * here, the lock of the PDF that it was stands for it.
 */
export async function locate(paper: Paper, links: readonly Link[], state: LockState, documentsOf: KnownDocuments): Promise<LocatedPaper> {
  const { lock } = state;
  const lines = new Map<string, ThingLine>();
  const entries = new Map<string, readonly Entry[]>();
  const documents: DocumentLine[] = [];
  const kept: ThingLine[] = [];
  const unread: string[] = [];
  const failures: LocatedPaper['failures'][number][] = [];
  let behind = 0;
  let untold = 0;
  const current = new Set<string>();
  const hashes = new Map<string, string>();
  for (const [document, things] of wantedOf(paper, links)) {
    const pdf = paper.documents.get(document)?.uri;
    // A PDF of which nothing is wanted is not even looked at.
    const { sha256, read, failure }: DocumentState = pdf === undefined ? { sha256: undefined } : things.size === 0 ? documentsOf.known(pdf) ?? { sha256: undefined } : await documentsOf.state(pdf);
    if (failure !== undefined && pdf !== undefined) failures.push({ uri: pdf, reason: failure });
    if (sha256 !== undefined) hashes.set(document, sha256);
    if (read) entries.set(document, read.entries.all);
    const locked = lockedDocument(lock, document, sha256);
    const hash = sha256 ?? locked?.sha256;
    if (hash === undefined) {
      behind += things.size;
      untold += things.size;
      continue;
    }
    current.add(hash);
    const complete = read?.reading.complete === true && read.reading.sha256 === hash;
    const isCurrent = locked?.engine === engineVersion;
    if (complete) documents.push({ document, sha256: hash, pages: read.reading.total, engine: engineVersion });
    else if (locked) documents.push(locked);
    const corrected = correctedPlaces(lock, hash);
    const known = new Map(lock.things.filter((line) => line.sha256 === hash).map((line) => [keyOf(line.thing, line.wanted), line]));
    for (const wanted of things.values()) {
      const line = known.get(keyOf(wanted.thing, wanted.places.map(soughtText)));
      // Older engines' lines hold as long as nothing better is to be had.
      const holds = line !== undefined && (line.engine === engineVersion || line.corrected === true);
      const found = holds ? line : read?.reading.sha256 === hash ? await workOut(read, wanted, line, corrected) : undefined;
      const best = found ?? line;
      if (!holds || !isCurrent) behind += 1;
      if (!found && failure === undefined) untold += 1;
      if (!found && !holds && sha256 !== undefined && failure === undefined && pdf !== undefined && !complete) unread.push(pdf);
      if (!best) continue;
      lines.set(`${document} ${wanted.thing}`, best);
      kept.push(best);
    }
  }
  const isKept = new Set(kept);
  const others = lock.things.filter((line) => !current.has(line.sha256) || (line.corrected === true && !isKept.has(line)));
  const documentNames = new Set(documents.map(({ document }) => document));
  return {
    line: (document, thing) => lines.get(`${document} ${thing}`),
    entries: (document) => entries.get(document) ?? [],
    hashes,
    behind,
    untold,
    unread: [...new Set(unread)],
    failures,
    fresh: {
      documents: [...documents, ...lock.documents.filter(({ document }) => !documentNames.has(document))],
      things: [...kept, ...others],
      reviews: lock.reviews,
      others: lock.others,
    },
    state,
  };
}

/** The lock's line for a document: that of the PDF that is here; where none is, the only one, or after a merge the first. */
function lockedDocument({ documents }: Lock, name: string, sha256: string | undefined): DocumentLine | undefined {
  return documents.find(({ document, sha256: hash }) => document === name && (sha256 === undefined || hash === sha256));
}

function correctedPlaces({ things }: Lock, hash: string): Map<string, Passage> {
  return new Map(things.flatMap(({ sha256, thing, corrected, places: [place] }) => (sha256 === hash && corrected && place ? [[thing, place]] : [])));
}

function keyOf(thing: string, wanted: readonly string[]): string {
  return [thing, ...wanted].join('\n');
}

/** Undefined as long as not all of it is known. `corrected` are the places of addresses that a person selected. */
async function workOut(
  read: ReadDocument, { thing, places }: Wanted, before: ThingLine | undefined, corrected: ReadonlyMap<string, Passage>,
): Promise<ThingLine | undefined> {
  const found = await Promise.all(places.map(async (sought, index) => {
    if ('address' in sought) return corrected.get(soughtText(sought)) ?? read.address(sought.address);
    // The words around it, as an older engine found them, lead back to it.
    const last = before?.places[index];
    return read.quote({ ...(last ? { before: last.before ?? '', after: last.after ?? '' } : {}), ...sought });
  }));
  return found.includes(undefined) ? undefined : {
    sha256: read.reading.sha256, thing, wanted: places.map(soughtText), places: found.map((each) => each ?? null), engine: engineVersion,
  };
}
