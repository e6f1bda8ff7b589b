import { normaliseText } from '../text/normalise.ts';
import type { Anchor } from './anchored.ts';
import { wordsOf } from './words.ts';

/** An anchor's words and what is known to stand beside them. */
export interface Fragment {
  readonly anchor: Anchor;
  readonly text: string;
  /** UTF-16 offsets of the quote in `text`. */
  readonly from: number;
  readonly to: number;
}

/** Runs of so many words tell that two fragments show the same place. */
const shared = 4;

/**
 * What anchors alone tell of an old version, for when the document itself is no longer there: the text around each, in
 * the order of the pages. Fragments of one layer have nothing in common, as no text stands twice in a document.
 */
export function layersOf(anchors: readonly Anchor[]): Fragment[][] {
  const layers: { fragments: Fragment[]; runs: Set<string> }[] = [];
  for (const anchor of [...anchors].sort((a, b) => (a.page ?? 0) - (b.page ?? 0))) {
    const fragment = fragmentOf(anchor);
    const runs = runsOf(fragment.text);
    let layer = layers.find((each) => runs.every((run) => !each.runs.has(run)));
    if (!layer) layers.push(layer = { fragments: [], runs: new Set() });
    layer.fragments.push(fragment);
    for (const run of runs) layer.runs.add(run);
  }
  return layers.map(({ fragments }) => fragments);
}

function fragmentOf(anchor: Anchor): Fragment {
  const before = normaliseText(anchor.before ?? '');
  const quote = normaliseText(anchor.quote);
  const from = before === '' ? 0 : before.length + 1;
  return { anchor, text: `${before} ${quote} ${normaliseText(anchor.after ?? '')}`.trim(), from, to: from + quote.length };
}

function runsOf(text: string): string[] {
  const { keys } = wordsOf(text);
  return keys.map((_, index) => keys.slice(index, index + shared).join(' '));
}
