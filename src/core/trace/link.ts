import { type Address, holds } from '../address.ts';
import type { Language } from '../marks/language.ts';
import type { Mark, Target, Verb } from '../marks/mark.ts';
import type { Paper, PaperRecord, RecordKind } from '../paper/paper.ts';
import { recordsNear } from './recordsNear.ts';

/** A source file with at least one mark. */
export interface MarkedFile {
  readonly uri: string;
  readonly text: string;
  /** Absent for a cell whose language is not known. */
  readonly language?: Language;
  readonly marks: readonly Mark[];
}

/** A mark joined to what one of its targets names. */
export interface Link {
  readonly uri: string;
  readonly mark: Mark;
  readonly target: Target;
  readonly paper: Paper;
  /** Undefined for an address at which no single record stands, and for the paper as a whole. */
  readonly record?: PaperRecord;
  /** The target is an address inside the record's place and not all of it: never full coverage. */
  readonly contained: boolean;
}

/** A target that names nothing. */
export interface Unresolved {
  readonly uri: string;
  readonly mark: Mark;
  readonly target: Target;
  readonly reason: 'unknown-paper' | 'unknown-record' | 'no-paper' | 'ambiguous-paper';
  /** The paper in which the name was looked for. */
  readonly paper?: Paper;
  /** What may have been meant: keys for a paper that is ambiguous or unknown. */
  readonly candidates: readonly string[];
}

/** The papers of a root by key; where two have one key, the first by file name holds. */
export type Papers = ReadonlyMap<string, Paper>;

/** Joins the marks of one file to papers and records. */
export function linkFile(file: MarkedFile, papers: Papers, fallback: Default): { links: Link[]; unresolved: Unresolved[] } {
  const links: Link[] = [];
  const unresolved: Unresolved[] = [];
  for (const mark of file.marks) {
    for (const target of mark.targets) {
      const joined = join(file.uri, mark, target, papers, fallback);
      if ('reason' in joined) unresolved.push(joined);
      else links.push(joined);
    }
  }
  return { links, unresolved };
}

/** The paper that an unqualified target means, or the keys it could mean. */
export type Default = { readonly paper: Paper } | { readonly candidates: readonly string[] };

/** What an unqualified target means in a file with `marks`. `inCode` are the papers whose `code:` globs hold the file. */
export function defaultPaper(marks: readonly Mark[], papers: Papers, inCode: readonly Paper[]): Default {
  for (const mark of marks) {
    if (mark.scope !== 'file') continue;
    for (const { key, name } of mark.targets) {
      const paper = papers.get(key ?? (typeof name === 'string' ? name : ''));
      if (paper) return { paper };
    }
  }
  const candidates = inCode.length > 0 ? inCode : [...papers.values()];
  const [only] = candidates;
  return only && candidates.length === 1 ? { paper: only } : { candidates: candidates.map((paper) => paper.key) };
}

function join(uri: string, mark: Mark, target: Target, papers: Papers, fallback: Default): Link | Unresolved {
  const { key, name } = target;
  const place = { uri, mark, target };
  if (key !== undefined) {
    const paper = papers.get(key);
    return paper ? joinIn(paper) : { ...place, reason: 'unknown-paper', candidates: [...papers.keys()] };
  }
  const whole = typeof name === 'string' ? papers.get(name) : undefined;
  if ('paper' in fallback) {
    if (whole && !fallback.paper.records.has(name as string)) return { ...place, paper: whole, contained: false };
    return joinIn(fallback.paper);
  }
  if (whole) return { ...place, paper: whole, contained: false };
  const reason = fallback.candidates.length === 0 ? 'no-paper' : 'ambiguous-paper';
  return { ...place, reason, candidates: fallback.candidates };

  function joinIn(paper: Paper): Link | Unresolved {
    if (typeof name !== 'string') return { ...place, paper, ...recordAt(paper, name, target.document ?? 'main', othersWith[mark.verb]) };
    const record = paper.records.get(name);
    if (record) return { ...place, paper, record, contained: false };
    return { ...place, reason: 'unknown-record', paper, candidates: [...paper.records.keys()] };
  }
}

/** A question is not asked of a deviation that stands there, nor a difference told of a question. */
export const othersWith: Partial<Record<Verb, RecordKind>> = { unclear: 'deviation', assumes: 'deviation', deviates: 'ambiguity', adds: 'ambiguity' };

/**
 * The one record that stands at an address or contains it; where there are several, the address links to the place
 * alone. Records of the kind `not` are passed over.
 */
export function recordAt(paper: Paper, address: Address, document: string, not?: RecordKind): { record?: PaperRecord; contained: boolean } {
  const [found, ...others] = recordsAt(paper, address, document, not);
  if (!found || others.length > 0) return { contained: false };
  // One of several places of a record is a part of it too.
  return { record: found, contained: relationOf(found, address, document) !== 'same' };
}

/**
 * The records that stand at an address, else those around it. Steps go before other kinds, whose addresses are the
 * step's by nature.
 */
export function recordsAt(paper: Paper, address: Address, document: string, not?: RecordKind): readonly PaperRecord[] {
  const related = [...recordsNear(paper, address, document)]
    .filter(({ kind }) => kind !== not)
    .map((record) => ({ record, relation: relationOf(record, address, document) }));
  const near = (wanted: 'same' | 'contains'): PaperRecord[] => related.filter(({ relation }) => relation === wanted).map(({ record }) => record);
  const same = near('same');
  const pool = same.length > 0 ? same : near('contains');
  const steps = pool.filter(({ kind }) => kind === 'step');
  return steps.length > 0 ? steps : pool;
}

function relationOf(record: PaperRecord, address: Address, document: string): 'same' | 'contains' | undefined {
  const relations = record.at.map((place) => (place.address && place.quote === undefined && place.document === document ? holds(place.address, address) : undefined));
  return relations.includes('same') ? 'same' : relations.find((relation) => relation !== undefined);
}
