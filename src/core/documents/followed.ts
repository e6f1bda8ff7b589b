import type { Cancellation, Progress } from '../ports.ts';
import type { Anchor, Anchored } from '../versions/anchored.ts';
import { collate } from '../versions/collate.ts';
import type { Collation } from '../versions/collate.ts';
import { anchorAll, passagesIn, reanchorKnown } from '../versions/reanchor.ts';
import type { ReadDocument } from './readDocument.ts';

/** How long work goes on. */
export interface WorkOptions {
  /** Counts anchors. */
  readonly progress?: Progress;
  readonly signal?: Cancellation;
  /** Lets others have a turn. */
  readonly pause?: () => Promise<void>;
}

/** So many anchors are followed before others get a turn: some tens of milliseconds. */
const stride = 50;

/** What two versions have in common takes a fifth of a second to find and is the same for every question. */
const collations = new WeakMap<ReadDocument, WeakMap<ReadDocument, Collation>>();
/** The last answer for a document: a review list asks again after each edit. */
const answers = new WeakMap<ReadDocument, { readonly key: string; readonly anchored: readonly Anchored[] }>();

/** Two documents held against each other. */
export function collationOf(old: ReadDocument, now: ReadDocument): Collation {
  const known = collations.get(old) ?? new WeakMap<ReadDocument, Collation>();
  collations.set(old, known);
  const collation = known.get(now) ?? collate(old.text.words, now.text.words);
  known.set(now, collation);
  return collation;
}

/**
 * Where the passages of an old version stand in a new one, in the order of the anchors; without the old version by what
 * the anchors themselves know. Undefined once it was cancelled.
 */
export async function followAll(old: ReadDocument | undefined, now: ReadDocument, anchors: readonly Anchor[], options: WorkOptions = {}): Promise<readonly Anchored[] | undefined> {
  const key = JSON.stringify([old?.reading.sha256, anchors]);
  const known = answers.get(now);
  if (known?.key === key) return known.anchored;
  const anchored = old ? await followIn(old, now, anchors, options) : reanchorKnown(now.text, anchors);
  if (anchored) answers.set(now, { key, anchored });
  return anchored;
}

async function followIn(old: ReadDocument, now: ReadDocument, anchors: readonly Anchor[], { progress, signal, pause }: WorkOptions): Promise<readonly Anchored[] | undefined> {
  const anchored: Anchored[] = [];
  for (let done = 0; done < anchors.length; done += stride) {
    progress?.(done, anchors.length);
    await pause?.();
    if (signal?.aborted === true) return undefined;
    anchored.push(...anchorAll(collationOf(old, now), now.text, passagesIn(old.text, anchors.slice(done, done + stride))));
  }
  return anchored;
}
