/* Documents that look enough like papers, and changed editions of them. Everything comes from the dice given. */
import { normalisePage, type NormalPage } from '../../../src/core/text/normalise.ts';
import type { TextItem } from '../../../src/core/text/page.ts';

/** Uniform numbers in [0, 1), from a seed: the generator called mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One word of a document; `id` is its number in the first edition, absent where the word is new. */
export interface Word {
  readonly text: string;
  readonly id?: number;
  /** Whether it ends its sentence. */
  readonly ends: boolean;
}

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'or', 'pu', 'ra', 'se', 'ti', 'vo', 'en', 'al', 'st', 'qui', 'tion', 'er'];
const pagesWorth = 10_000;

/** About 10,000 words. A word's frequency falls with its rank (Zipf); one sentence in twelve is nearly an earlier one. */
export function write(dice: () => number): Word[] {
  const vocabulary = Array.from({ length: 1500 }, (_, rank) => {
    const parts = 1 + Math.floor(dice() * (rank < 40 ? 2 : 4));
    return Array.from({ length: parts }, () => pick(syllables, dice)).join('');
  });
  // The inverse of the distribution whose density falls as 1/rank.
  const draw = (): string => vocabulary[Math.floor(vocabulary.length ** dice()) - 1] ?? 'et';
  const sentences: string[][] = [];
  let length = 0;
  while (length < pagesWorth) {
    const sentence = sentences.length > 20 && dice() < 1 / 12
      ? pick(sentences, dice).map((word) => (dice() < 0.15 ? draw() : word))
      : Array.from({ length: 8 + Math.floor(dice() * 20) }, draw);
    sentences.push(sentence);
    length += sentence.length;
  }
  let id = 0;
  return sentences.flatMap((sentence) => punctuate(sentence).map((text, index) => ({ text, id: id++, ends: index === sentence.length - 1 })));
}

/** The share of sentences that are edited, deleted and inserted. */
export interface Changes {
  readonly edited: number;
  readonly deleted: number;
  readonly inserted: number;
}

/** A later edition. In an edited sentence a word is replaced (12 %), dropped (6 %), or followed by a new one (6 %). */
export function change(words: readonly Word[], { edited, deleted, inserted }: Changes, dice: () => number): Word[] {
  const fresh = (): string => pick(words, dice).text.replace(/\.$/, '').toLowerCase();
  return sentencesOf(words).flatMap((sentence) => {
    const added = dice() < inserted
      ? punctuate(Array.from({ length: 8 + Math.floor(dice() * 20) }, fresh)).map((text, index, all) => ({ text, ends: index === all.length - 1 }))
      : [];
    const fate = dice();
    if (fate < deleted) return added;
    if (fate >= deleted + edited) return [...sentence, ...added];
    const rewritten = sentence.flatMap((word): Word[] => {
      const luck = dice();
      if (luck < 0.12) return [{ text: fresh(), ends: word.ends }];
      if (luck < 0.18) return [];
      return luck < 0.24 ? [{ ...word, ends: false }, { text: fresh(), ends: word.ends }] : [word];
    });
    return [...rewritten, ...added];
  });
}

/** An edition in type: its pages, and where each of its words stands in them. */
export interface LaidOut {
  readonly pages: readonly NormalPage[];
  /** UTF-16 offsets in the page's normalised text. */
  readonly places: readonly { readonly id: number | undefined; readonly page: number; readonly from: number; readonly to: number }[];
}

const linesPerPage = 64;

/** Sets words in lines of at most `measure` characters, breaking long words with hyphens, a running head on each page. */
export function layOut(words: readonly Word[], measure: number): LaidOut {
  const pages: NormalPage[] = [];
  const places: { id: number | undefined; page: number; from: number; to: number }[] = [];
  let lines: TextItem[] = [];
  let line = '';
  let offset = 0;
  const openPage = (): void => {
    const head = `Proceedings of a Seeded Conference ${pages.length + 1}`;
    lines = [{ text: head, endsLine: true }];
    offset = head.length + 1;
  };
  const closeLine = (): void => {
    lines.push({ text: line, endsLine: true });
    line = '';
  };
  const closePage = (): void => {
    pages.push(normalisePage({ page: pages.length + 1, items: lines }));
    openPage();
  };
  openPage();
  for (const { text, id } of words) {
    const room = measure - line.length - (line === '' ? 0 : 1);
    if (text.length > room) {
      const broken = text.length > 7 && room > 4 && /^[a-z]+$/.test(text) && lines.length < linesPerPage;
      if (broken) line += `${line === '' ? '' : ' '}${text.slice(0, room - 1)}-`;
      closeLine();
      if (lines.length > linesPerPage) closePage();
      line = broken ? text.slice(room - 1) : text;
    } else {
      line += `${line === '' ? '' : ' '}${text}`;
    }
    places.push({ id, page: pages.length + 1, from: offset, to: offset + text.length });
    offset += text.length + 1;
  }
  closeLine();
  closePage();
  const expected = new Map<number, string[]>();
  places.forEach(({ page }, index) => expected.set(page, [...expected.get(page) ?? [], words[index]!.text]));
  for (const page of pages) {
    if (!page.text.endsWith((expected.get(page.page) ?? []).join(' '))) throw new Error(`Page ${page.page} was not normalised to its words.`);
  }
  return { pages, places };
}

function sentencesOf(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [[]];
  for (const word of words) {
    sentences.at(-1)?.push(word);
    if (word.ends) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function punctuate(sentence: readonly string[]): string[] {
  return sentence.map((word, index) => {
    const capital = index === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    return index === sentence.length - 1 ? `${capital}.` : capital;
  });
}

function pick<Value>(values: readonly Value[], dice: () => number): Value {
  return values[Math.floor(dice() * values.length)]!;
}
