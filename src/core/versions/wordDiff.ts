import { bestPairs } from './gap.ts';
import { vocabularyOf } from './vocabulary.ts';
import { textBetween, wordsOf } from './words.ts';

/** A run of words that stayed, went or came; in the order in which they are read. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What became of a text's words. Blanks between them are not compared. */
export function wordDiff(oldText: string, newText: string): DiffPart[] {
  const [old, now] = [wordsOf(oldText), wordsOf(newText)];
  const vocabulary = vocabularyOf(old, now);
  const same = bestPairs(vocabulary, { old: 0, oldEnd: old.keys.length, now: 0, nowEnd: now.keys.length })
    .filter(([one, other]) => textBetween(old, one, one) === textBetween(now, other, other));
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], text: string): void => {
    if (text !== '') parts.push({ kind, text });
  };
  let [doneOld, doneNow] = [0, 0];
  for (let index = 0; index <= same.length; index++) {
    const [one, other] = same[index] ?? [old.keys.length, now.keys.length];
    add('removed', textBetween(old, doneOld, one - 1));
    add('added', textBetween(now, doneNow, other - 1));
    if (index === same.length) break;
    let end = index;
    while (isNext(same[end], same[end + 1])) end++;
    const [last, lastNow] = same[end] ?? [one, other];
    add('same', textBetween(now, other, lastNow));
    [doneOld, doneNow, index] = [last + 1, lastNow + 1, end];
  }
  return parts;
}

function isNext(pair: readonly [number, number] | undefined, next: readonly [number, number] | undefined): boolean {
  return pair !== undefined && next?.[0] === pair[0] + 1 && next[1] === pair[1] + 1;
}
