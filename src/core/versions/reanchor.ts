import { contextLength, firstCharacters, lastCharacters } from '../text/selector.ts';
import type { Anchor, Anchored, AnchoredPlace } from './anchored.ts';
import { collate } from './collate.ts';
import type { Collation } from './collate.ts';
import type { DocumentText } from './documentText.ts';
import { occurrencesOf } from './elsewhere.ts';
import { follow } from './follow.ts';
import type { Followed } from './follow.ts';
import { layersOf } from './known.ts';
import { locate } from './locate.ts';
import type { Part, Passage } from './passage.ts';
import { squeeze } from './squeezed.ts';
import { verdict } from './verdict.ts';
import { wordDiff } from './wordDiff.ts';
import type { Words } from './words.ts';
import { textBetween, wordsBetween, wordsOf } from './words.ts';

/** An anchor with the passage that it is. */
export interface Known {
  readonly anchor: Anchor;
  /** Empty when it is not there. */
  readonly words: Passage;
}

/** Where anchors stand in the version that they were taken from. */
export function passagesIn(old: DocumentText, anchors: readonly Anchor[]): Known[] {
  return anchors.map((anchor) => ({
    anchor,
    words: (locate(old, anchor) ?? []).flatMap(({ from, to }) => wordsBetween(old.words, from, to)),
  }));
}

/**
 * Finds the passages of an old version again in a new one, by holding both versions against each other: where a passage
 * went is told by where everything around it went. The answers stand in the order of the anchors.
 */
export function reanchor(old: DocumentText, now: DocumentText, anchors: readonly Anchor[]): Anchored[] {
  return anchorAll(collate(old.words, now.words), now, passagesIn(old, anchors));
}

/** The same without the old version: by the words of the anchors, their contexts and the order of their pages. */
export function reanchorKnown(now: DocumentText, anchors: readonly Anchor[]): Anchored[] {
  const found = new Map<string, Anchored>();
  for (const fragments of layersOf(anchors)) {
    let text = '';
    const ranges = fragments.map((fragment) => {
      const start = text.length;
      text += `${fragment.text}\n`;
      return { anchor: fragment.anchor, from: start + fragment.from, to: start + fragment.to };
    });
    const words = wordsOf(text);
    const known = ranges.map(({ anchor, from, to }) => ({ anchor, words: wordsBetween(words, from, to) }));
    for (const anchored of anchorAll(collate(words, now.words), now, known)) found.set(anchored.id, anchored);
  }
  return anchors.flatMap(({ id }) => found.get(id) ?? []);
}

/** The same for passages and a collation that are known already. */
export function anchorAll(collation: Collation, now: DocumentText, known: readonly Known[]): Anchored[] {
  const occurrences = occurrencesOf(collation);
  return known.map(({ anchor: { id }, words }): Anchored => {
    const followed = words.length > 0 ? follow(collation, occurrences, words) : undefined;
    if (!followed) return { id, tier: 'lost', score: 0 };
    const { tier, score } = verdict(followed);
    return tier === 'lost' ? { id, tier, score } : { id, tier, score, place: placed(collation, now, words, followed) };
  });
}

function placed({ old }: Collation, now: DocumentText, passage: Passage, { place: { parts }, moved }: Followed): AnchoredPlace {
  const { text: all, starts, ends } = now.words;
  const whole = withItsStop(old, passage, now.words, parts);
  const ranges = whole.map(({ first, last }) => ({ from: starts[first] ?? 0, to: ends[last] ?? 0 }));
  const text = whole.map(({ first, last }) => textBetween(now.words, first, last)).join(' ');
  const oldText = runsOf(passage).map(([first, last]) => textBetween(old, first, last)).join(' ');
  const spans = ranges.flatMap(({ from, to }) => now.spans(from, to));
  const isSame = squeeze(text).text === squeeze(oldText).text;
  return {
    change: isSame ? 'same' : 'edited', moved, page: spans[0]?.page ?? 1, text, spans,
    before: lastCharacters(all.slice(0, ranges[0]?.from).trimEnd(), contextLength).trim(),
    after: firstCharacters(all.slice(ranges.at(-1)?.to).trimStart(), contextLength).trim(),
    diff: isSame ? [{ kind: 'same', text }] : wordDiff(oldText, text),
  };
}

const stop = /^\p{P}$/u;

/**
 * Where the sentence after it was taken out, the full stop of the one may be held for that of the other: a passage that ended
 * with one ends with one.
 */
function withItsStop(old: Words, passage: Passage, now: Words, parts: readonly Part[]): readonly Part[] {
  const [lost, last] = [old.keys[passage.at(-1) ?? -1], parts.at(-1)];
  if (lost === undefined || !last || !stop.test(lost) || now.keys[last.last] === lost || now.keys[last.last + 1] !== lost) return parts;
  return [...parts.slice(0, -1), { first: last.first, last: last.last + 1 }];
}

/** Numbers in ascending order as runs of neighbours, each by its first and its last. */
function runsOf(numbers: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
