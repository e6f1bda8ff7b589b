import type { PageSpan } from '../text/page.ts';
import type { Anchor, Anchored } from './anchored.ts';
import { changesIn } from './changes.ts';
import type { Stretches } from './changes.ts';
import { collate } from './collate.ts';
import type { Collation } from './collate.ts';
import type { DocumentText } from './documentText.ts';
import type { Passage } from './passage.ts';
import { anchorAll, passagesIn } from './reanchor.ts';
import { textBetween } from './words.ts';

/** A stretch of one version. */
export interface Side {
  /** The page it starts on, from 1. */
  readonly page: number;
  readonly text: string;
  readonly spans: readonly PageSpan[];
}

/** A passage that one version has otherwise than the other. */
export interface Change {
  readonly kind: 'edited' | 'added' | 'removed' | 'moved';
  /** Absent for what was added. */
  readonly old?: Side;
  /** Absent for what was removed. */
  readonly new?: Side;
  /** The ids of the anchors that rest on it. */
  readonly anchors: readonly string[];
}

/** Two versions of a document, and what their differences mean for the anchors. */
export interface Comparison {
  /** In the order of the old version. */
  readonly changes: readonly Change[];
  /** In the order of the anchors. */
  readonly anchored: readonly Anchored[];
}

/** Compares two versions of a document; `anchors` are of the old one. */
export function compareVersions(old: DocumentText, now: DocumentText, anchors: readonly Anchor[]): Comparison {
  const collation = collate(old.words, now.words);
  return { changes: compareIn(collation, old, now, anchors), anchored: anchorAll(collation, now, passagesIn(old, anchors)) };
}

/** What changed, for a collation that is known already. */
export function compareIn(collation: Collation, old: DocumentText, now: DocumentText, anchors: readonly Anchor[]): Change[] {
  const known = passagesIn(old, anchors);
  return changesIn(collation).map((stretches) => ({
    ...change(old, now, stretches),
    anchors: known.filter(({ words }) => restsOn(words, stretches)).map(({ anchor }) => anchor.id),
  }));
}

function change(old: DocumentText, now: DocumentText, stretches: Stretches): Omit<Change, 'anchors'> {
  const [before, after] = [side(old, stretches.old, stretches.oldEnd), side(now, stretches.now, stretches.nowEnd)];
  if (!before) return { kind: 'added', ...(after ? { new: after } : {}) };
  if (!after) return { kind: 'removed', old: before };
  return { kind: stretches.moved ? 'moved' : 'edited', old: before, new: after };
}

function side({ words, spans }: DocumentText, first: number, end: number): Side | undefined {
  if (first === end) return undefined;
  const found = spans(words.starts[first] ?? 0, words.ends[end - 1] ?? 0);
  return { page: found[0]?.page ?? 1, text: textBetween(words, first, end - 1), spans: found };
}

/** What was put in between two words of a passage changes it too. */
function restsOn(passage: Passage, { old, oldEnd }: Stretches): boolean {
  return old === oldEnd ? passage.includes(old - 1) && passage.includes(old) : passage.some((word) => word >= old && word < oldEnd);
}
