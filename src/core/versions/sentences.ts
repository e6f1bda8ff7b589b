import type { Words } from './words.ts';

const ends = /^[.?!:;。！？]$/;
const bullet = /^[•▪◦‣∗–—]$/;

/** Whether a sentence, or an item of a list, ends before the word of this number. */
export function isBoundary({ text, starts, ends: wordEnds }: Words, word: number): boolean {
  const [start, before] = [starts[word], wordEnds[word - 1]];
  if (start === undefined || before === undefined) return true;
  const last = text.slice(starts[word - 1], before);
  const first = text.slice(start, wordEnds[word]);
  if (bullet.test(last) || first === '•') return true;
  // Not inside of a number, nor before what goes on in lower case: "i.e. a", "et al. found".
  return ends.test(last) && (start > before || /[。！？]/.test(last)) && !/^\p{Ll}/u.test(first);
}
