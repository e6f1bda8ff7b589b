import { existsSync } from 'node:fs';
import type { TextPage } from '../../src/core/text/page.ts';
import { contextLength } from '../../src/core/text/selector.ts';
import type { Anchor } from '../../src/core/versions/anchored.ts';
import type { DocumentText } from '../../src/core/versions/documentText.ts';
import { reanchor } from '../../src/core/versions/reanchor.ts';
import { paperOfOthers } from '../harness/papersOfOthers.ts';
import { alternate } from './measurement.ts';
import type { Measurement } from './measurement.ts';
import { seeded } from './random.ts';
import { readPages, textOf } from './readText.ts';

const specification = paperOfOthers('papers/zcash-nu5-2022.pdf');
const count = 500;
const rounds = 9;

/** Finding 500 quotes again in a specification of which three words in a hundred were changed. Reading the PDF, which takes some ten times as long, is no part of it. */
export const anchoringTime: Measurement = {
  rows: [{
    name: 'anchors-time',
    what: `${count} quotes of 221 pages found again in a version of which three words in a hundred were dropped, put in or replaced, both versions at hand as text; against a search for the same quotes word for word`,
    reference: 'indexOf',
    unit: 'ms',
    // Both versions are read to the last word, where a search for what is there stops half-way on average; and two out of five quotes were edited.
    goal: { ratio: 10 },
  }],
  absent: () => (existsSync(specification) ? undefined : 'the paper is not in this clone'),
  async measure() {
    const pages = await readPages(specification);
    const dice = seeded(221);
    const [old, now] = [textOf(pages), textOf(changed(textOf(pages), pages.length, dice))];
    const anchors = Array.from({ length: count }, (_, index) => anchorAt(old, index, dice));
    const taken = await alternate(rounds, () => Promise.resolve(time(() => reanchor(old, now, anchors))), () => Promise.resolve(time(() => anchors.map(({ quote }) => now.words.text.indexOf(quote)))));
    return { 'anchors-time': taken };
  },
};

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function anchorAt({ words: { text, starts, ends }, spans }: DocumentText, id: number, dice: () => number): Anchor {
  const length = 5 + Math.floor(dice() * 30);
  const first = Math.floor(dice() * (starts.length - length));
  const [from, to] = [starts[first]!, ends[first + length - 1]!];
  return {
    id: String(id), page: spans(from, to)[0]!.page, quote: text.slice(from, to),
    before: text.slice(Math.max(0, from - 2 * contextLength), from).trimEnd().slice(-contextLength), after: text.slice(to, to + 2 * contextLength).trimStart().slice(0, contextLength),
  };
}

function changed({ words: { text }, startOf }: DocumentText, count: number, dice: () => number): TextPage[] {
  return Array.from({ length: count }, (_, index) => {
    const words = text.slice(startOf(index + 1), startOf(index + 2)).split(' ').flatMap((word) => {
      const fate = dice();
      return fate < 0.01 ? [] : fate < 0.02 ? [word, 'moreover'] : fate < 0.03 ? ['otherwise'] : [word];
    });
    return { page: index + 1, items: [{ text: words.join(' '), endsLine: true }] };
  });
}
