/*
 * The evaluation of section 7 of the paper: `node evaluate.ts` (Node 24) prints the outcomes and writes them to
 * `results`, from where the paper takes them. Everything is drawn from seeded generators: every run gives the same.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { findQuote } from '../../../src/core/text/find.ts';
import { quoteFrom } from '../../../src/core/text/quote.ts';
import { sureScore } from '../../../src/core/text/tiers.ts';
import { type Changes, change, layOut, type LaidOut, random, write } from './generate.ts';

const documents = 10;
const quotesPerDocument = 40;
const lengths = [12, 40, 150, 400];
const levels: Record<string, Changes> = {
  'set anew': { edited: 0, deleted: 0, inserted: 0 },
  light: { edited: 0.1, deleted: 0.02, inserted: 0.03 },
  heavy: { edited: 0.35, deleted: 0.12, inserted: 0.15 },
};

/** What became of one quote. */
interface Trial {
  level: string;
  length: number;
  /** Whether at least half of its words are still there. */
  alive: boolean;
  /** Whether it ran over the end of a page when it was taken, or does now. */
  overPages: boolean;
  /** How many pages the whole method had to read. */
  pagesRead: number;
  full: Answer;
  /** The same without context. */
  bare: Answer;
  /** The same words on the same page or nowhere. */
  exact: Answer;
}

interface Answer {
  tier: 'sure' | 'check' | 'lost';
  score: number;
  /** Whether the place is the true one: at least half of the words of both together are common to both. */
  right: boolean;
}

const trials: Trial[] = [];
for (let seed = 1; seed <= documents; seed++) {
  const dice = random(seed);
  const words = write(dice);
  const old = layOut(words, 46);
  for (const [level, changes] of Object.entries(levels)) {
    const now = layOut(change(words, changes, dice), 51);
    for (const length of lengths) {
      for (let n = 0; n < quotesPerDocument; n++) trials.push(await trial(level, length, old, now, dice()));
    }
  }
}

async function trial(level: string, length: number, old: LaidOut, now: LaidOut, where: number): Promise<Trial> {
  const first = Math.floor(where * (old.places.length - length / 3));
  let last = first;
  const start = old.places[first]!;
  const chars = () => old.places.slice(first, last + 1).reduce((sum, { from, to }) => sum + to - from + 1, -1);
  while (chars() < length) last++;
  const end = old.places[last]!;
  const page = (number: number) => old.pages[number - 1]!;
  const selector = quoteFrom(
    old.pages,
    { page: start.page, point: page(start.page).span(start.from, start.to).from },
    { page: end.page, point: page(end.page).span(end.from, end.to).to },
  );
  const ids = new Set(old.places.slice(first, last + 1).map(({ id }) => id));
  const there = now.places.flatMap(({ id }, index) => (id !== undefined && ids.has(id) ? [index] : []));
  const alive = there.length * 2 >= ids.size;
  const truth = alive ? { from: there[0]!, to: there.at(-1)! } : undefined;
  const read = new Set<number>();
  const pages = { count: now.pages.length, page: (number: number) => Promise.resolve(now.pages[read.add(number) && number - 1]!) };

  const answer = async (wanted: Parameters<typeof findQuote>[1]): Promise<Answer> => {
    const found = await findQuote(pages, wanted);
    if (!found) return { tier: 'lost', score: 0, right: false };
    const touched = now.places.flatMap((place, index) => (found.spans.some((span) => {
      const home = now.pages[span.page - 1]!;
      return span.page === place.page && home.offsetOf(span.from) < place.to && place.from < home.offsetOf(span.to);
    }) ? [index] : []));
    const common = truth ? touched.filter((index) => index >= truth.from && index <= truth.to).length : 0;
    const union = truth ? touched.length + (truth.to - truth.from + 1) - common : 1;
    return { tier: found.tier, score: found.score, right: common * 2 >= union };
  };

  const home = now.pages[Math.min(start.page, now.pages.length) - 1]!;
  const at = home.text.indexOf(selector.quote);
  const inTruth = at >= 0 && truth !== undefined && now.places[truth.from]!.page === home.page
    && Math.abs(now.places[truth.from]!.from - at) < selector.quote.length / 2;
  const full = await answer({ ...selector, page: start.page });
  return {
    level, length, alive, full,
    overPages: start.page !== end.page || (truth !== undefined && now.places[truth.from]!.page !== now.places[truth.to]!.page),
    pagesRead: read.size,
    bare: await answer({ quote: selector.quote, page: start.page }),
    exact: { tier: at >= 0 ? 'sure' : 'lost', score: at >= 0 ? 1 : 0, right: inTruth },
  };
}

const percent = (part: number, whole: number): string => (whole === 0 ? '--' : (100 * part / whole).toFixed(1));
const count = (some: Trial[], test: (trial: Trial) => boolean): number => some.filter(test).length;

/** Table 1: what becomes of quotes that are still there, and of those that are gone. */
function outcomes(): string {
  return Object.keys(levels).map((level) => lengths.map((length) => {
    const cell = trials.filter((trial) => trial.level === level && trial.length === length);
    const alive = cell.filter((trial) => trial.alive);
    const gone = cell.filter((trial) => !trial.alive);
    return [
      length === lengths[0] ? level : '', length, alive.length,
      percent(count(alive, ({ full }) => full.tier === 'sure' && full.right), alive.length),
      percent(count(alive, ({ full }) => full.tier === 'sure' && !full.right), alive.length),
      percent(count(alive, ({ full }) => full.tier === 'check' && full.right), alive.length),
      percent(count(alive, ({ full }) => full.tier === 'check' && !full.right), alive.length),
      percent(count(alive, ({ full }) => full.tier === 'lost'), alive.length),
      gone.length,
      count(gone, ({ full }) => full.tier === 'sure'),
      count(gone, ({ full }) => full.tier === 'check'),
    ].join(' & ') + String.raw` \\`;
  }).join('\n')).join('\n\\midrule\n') + '\n';
}

/** Table 2: the same quotes with parts of the method left out. */
function ablations(): string {
  const changed = trials.filter(({ level }) => level !== 'set anew');
  const alive = changed.filter((trial) => trial.alive);
  const gone = changed.filter((trial) => !trial.alive);
  const methods: [string, (trial: Trial) => { followed: boolean; shown: boolean; right: boolean }][] = [
    ['same words, same page', ({ exact }) => ({ followed: exact.tier === 'sure', shown: false, right: exact.right })],
    ['without context', ({ bare }) => ({ followed: bare.tier === 'sure', shown: bare.tier === 'check', right: bare.right })],
    ['without margin', ({ full }) => ({ followed: full.score >= sureScore, shown: full.tier === 'check' && full.score < sureScore, right: full.right })],
    ['without tiers', ({ full }) => ({ followed: full.score > 0, shown: false, right: full.right })],
    ['the whole method', ({ full }) => ({ followed: full.tier === 'sure', shown: full.tier === 'check', right: full.right })],
  ];
  return methods.map(([name, of]) => [
    name,
    percent(count(alive, (trial) => of(trial).followed && of(trial).right), alive.length),
    percent(count(alive, (trial) => of(trial).followed && !of(trial).right), alive.length),
    percent(count(alive, (trial) => of(trial).shown), alive.length),
    percent(count(gone, (trial) => of(trial).followed), gone.length),
  ].join(' & ') + String.raw` \\`).join('\n') + '\n';
}

/** Figure 2: followed to the right and to a wrong place, for every threshold on the score. */
function curve(): string {
  const changed = trials.filter(({ level }) => level === 'heavy');
  const alive = changed.filter((trial) => trial.alive);
  const rows = Array.from({ length: 31 }, (_, step) => 0.4 + step * 0.02).map((threshold) => [
    threshold.toFixed(2),
    percent(count(alive, ({ full }) => full.score >= threshold && full.right), alive.length),
    percent(count(changed, (trial) => trial.full.score >= threshold && !trial.full.right), changed.length),
  ].join(' '));
  return ['threshold right wrong', ...rows].join('\n') + '\n';
}

/** Numbers the text itself gives. */
function numbers(): string {
  const changed = trials.filter(({ level }) => level !== 'set anew');
  const alive = changed.filter((trial) => trial.alive);
  const gone = changed.filter((trial) => !trial.alive);
  const followed = changed.filter(({ full }) => full.tier === 'sure');
  const anew = trials.filter(({ level }) => level === 'set anew');
  const mean = (values: number[]): string => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);
  const values = {
    trials: trials.length,
    alive: alive.length,
    gone: gone.length,
    recall: percent(count(alive, ({ full }) => full.tier === 'sure' && full.right), alive.length),
    offered: percent(count(alive, ({ full }) => full.tier !== 'lost' && full.right), alive.length),
    precision: percent(count(followed, ({ full }) => full.right), followed.length),
    anew: percent(count(anew, ({ full }) => full.tier === 'sure' && full.right), anew.length),
    anewMissed: count(anew, ({ full }) => full.tier !== 'sure' || !full.right),
    anewMissedOverPages: count(anew, ({ full, overPages }) => (full.tier !== 'sure' || !full.right) && overPages),
    withoutMargin: count(changed, ({ full }) => full.score >= sureScore && !full.right),
    withMargin: count(followed, ({ full }) => !full.right),
    anewPages: mean(anew.map(({ pagesRead }) => pagesRead)),
    changedPages: mean(changed.map(({ pagesRead }) => pagesRead)),
    belowCheck: count(changed, ({ full }) => full.tier === 'lost'),
    belowCheckWrong: count(changed, ({ full }) => full.tier === 'lost' && !full.right),
  };
  return Object.entries(values).map(([name, value]) => String.raw`\newcommand{\num${name}}{${value}}`).join('\n') + '\n';
}

mkdirSync(new URL('results/', import.meta.url), { recursive: true });
for (const [name, text] of Object.entries({ 'outcomes.tex': outcomes(), 'ablations.tex': ablations(), 'curve.dat': curve(), 'numbers.tex': numbers() })) {
  writeFileSync(new URL(`results/${name}`, import.meta.url), text);
  console.log(`${name}\n${text}`);
}
