import { deepEqual, equal, ok } from 'node:assert/strict';
import { collate } from '../../../../src/core/versions/collate.ts';
import { textBetween, wordsOf } from '../../../../src/core/versions/words.ts';
import type { Words } from '../../../../src/core/versions/words.ts';
import { prose } from './versions.ts';

const text = prose.join(' ');

/** A full stop is as good as any other. */
function isWord({ keys }: Words, word: number): boolean {
  return /\w/.test(keys[word] ?? '');
}

/** The words without a counterpart on either side, and those that were moved. */
function differences(old: string, now: string): { gone: string; come: string; moved: string } {
  const { alignment, old: one, new: other } = collate(wordsOf(old), wordsOf(now));
  const words = [...one.keys.keys()];
  const pick = (numbers: readonly number[], from = one): string => numbers.map((word) => textBetween(from, word, word)).join(' ');
  return {
    gone: pick(words.filter((word) => isWord(one, word) && alignment.newOf(word) < 0)),
    come: pick([...other.keys.keys()].filter((word) => isWord(other, word) && alignment.oldOf(word) < 0), other),
    moved: pick(words.filter((word) => isWord(one, word) && (alignment.round[word] ?? 0) > 0)),
  };
}

describe('two versions held against each other', () => {
  const table: [string, string, { gone: string; come: string; moved: string }][] = [
    ['are the same', text, { gone: '', come: '', moved: '' }],
    ['a hyphen fell at a line end and a name changed its case', text.replace('dot-product', 'dotproduct').replace('With a', 'with a'), { gone: '', come: '', moved: '' }],
    ['a word was changed', text.replace('much faster', 'much quicker'), { gone: 'faster', come: 'quicker', moved: '' }],
    ['a word was spelt otherwise', text.replace('counteract', 'counteracting'), { gone: '', come: '', moved: '' }],
    ['a sentence was taken out', text.replace(`${prose[6]!} `, ''), { gone: wordsShown(prose[6]!), come: '', moved: '' }],
    ['a sentence was put in', text.replace(prose[6]!, `${prose[6]!} Nobody knows why.`), { gone: '', come: 'Nobody knows why', moved: '' }],
    ['a sentence was moved', [...prose.slice(0, 2), ...prose.slice(3, 9), prose[2]!, ...prose.slice(9)].join(' '), { gone: '', come: '', moved: wordsShown(prose[2]!) }],
    ['everything is about something else', 'Phylogenetic trees describe how species are related; their topology fits into a vector of integers.', { gone: wordsShown(text), come: wordsShown('Phylogenetic trees describe how species are related; their topology fits into a vector of integers.'), moved: '' }],
    ['nothing is left', '', { gone: wordsShown(text), come: '', moved: '' }],
  ];
  for (const [title, now, expected] of table) it(title, () => deepEqual(differences(text, now), expected));

  it('finds what was moved and changed on the way', () => {
    const moved = 'The weight assigned to each value stems from a compatibility function of the query with its key.';
    deepEqual(differences(text, [...prose.slice(0, 2), ...prose.slice(3, 9), moved, ...prose.slice(9)].join(' ')), {
      gone: 'comes', come: 'stems', moved: wordsShown(prose[2]!.replace('comes ', '')),
    });
  });

  it('gives each word one counterpart, and keeps the order where nothing was moved', () => {
    const dice = seeded(11);
    for (let round = 0; round < 20; round++) {
      const now = changed(text, dice);
      const { alignment } = collate(wordsOf(text), wordsOf(now));
      let last = -1;
      alignment.toNew.forEach((counterpart, word) => {
        if (counterpart < 0) return;
        equal(alignment.oldOf(counterpart), word);
        if (alignment.round[word] !== 0) return;
        ok(counterpart > last, `${counterpart} after ${last} in ${now}`);
        last = counterpart;
      });
    }
  });
});

function wordsShown(some: string): string {
  const words = wordsOf(some);
  return [...words.keys.keys()].filter((word) => isWord(words, word)).map((word) => textBetween(words, word, word)).join(' ');
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

/** With words dropped, put in and replaced, and sentences turned around. */
function changed(some: string, dice: () => number): string {
  const words = some.split(' ').flatMap((word) => (dice() < 0.06 ? [] : dice() < 0.06 ? [word, 'new'] : dice() < 0.06 ? ['other'] : [word]));
  const cut = Math.floor(dice() * words.length);
  return dice() < 0.5 ? words.join(' ') : [...words.slice(cut), ...words.slice(0, cut)].join(' ');
}
