import type { Outline } from '../../src/core/outline/outline.ts';
import type { BibliographyTruth, Numbered, OutlineTruth, PaperTruth, Titled } from './outlineTruth.ts';

export const outlineKinds = ['sections', 'equations', 'algorithms', 'lines', 'figures', 'tables', 'theorems', 'references', 'citations'] as const;
export type OutlineKind = (typeof outlineKinds)[number];

/** Found and right, and in words what was found and is wrong, and what is missing. */
export interface Count {
  readonly hits: number;
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of counts of one kind, taken together; undefined where nothing was wanted or found. */
export function scoreOf(counts: readonly Count[]): Score | undefined {
  const sum = (of: (count: Count) => number) => counts.reduce((all, count) => all + of(count), 0);
  const [hits, wrong, missing] = [sum((count) => count.hits), sum((count) => count.wrong.length), sum((count) => count.missing.length)];
  if (hits + wrong + missing === 0) return undefined;
  const share = (other: number) => (hits + other === 0 ? 1 : hits / (hits + other));
  const [precision, recall] = [share(wrong), share(missing)];
  return { precision, recall, f1: precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall) };
}

/** What was found of a paper against what was read, kind by kind: matched on number and page, titles by their letters and digits. */
export function countOutline(found: Outline, { outline: truth, bibliography }: PaperTruth): Record<OutlineKind, Count> {
  return {
    sections: match(found.sections, truth.sections, (a, b) => sameNumber(a, b) && bare(a.title) === bare(b.title), titled, (one) => isOptional(one, truth)),
    equations: match(found.equations, truth.equations, sameNumber, numbered),
    algorithms: match(found.algorithms, truth.algorithms, sameNumber, numbered),
    lines: linesCount(found, truth),
    figures: match(found.figures, truth.figures, sameNumber, numbered),
    tables: match(found.tables, truth.tables, sameNumber, numbered),
    theorems: match(
      found.theorems.filter(({ number }) => number !== null), truth.theorems, (a, b) => a.kind === b.kind && sameNumber(a, b), (one) => `${one.kind} ${numbered(one)}`,
      (one) => (truth.other_theorem_like ?? []).some((other) => other.kind === one.kind && sameNumber(one, other)),
    ),
    ...bibliographyCounts(found, bibliography),
  };
}

function match<F, W>(found: readonly F[], wanted: readonly W[], same: (one: F, other: W) => boolean, show: (one: F | W) => string, excused: (one: F) => boolean = () => false): Count {
  const open = [...wanted];
  const wrong: string[] = [];
  for (const one of found) {
    const at = open.findIndex((other) => same(one, other));
    if (at >= 0) open.splice(at, 1);
    else if (!excused(one)) wrong.push(show(one));
  }
  return { hits: wanted.length - open.length, wrong, missing: open.map(show) };
}

function sameNumber(a: Numbered, b: Numbered): boolean {
  return a.page === b.page && (a.number ?? null) === (b.number ?? null);
}

/** Without white space, case, punctuation and composition. */
function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]/gu, '');
}

function numbered({ number, page }: Numbered): string {
  return `${number ?? 'unnumbered'} p. ${page}`;
}

function titled(one: Titled): string {
  return `${numbered(one)} ${one.title}`;
}

function isOptional(one: Titled, { optional_headings: optional = [] }: OutlineTruth): boolean {
  return optional.some((other) => one.page === other.page && bare(one.title).startsWith(bare(other.title)));
}

/** The lines of algorithms whose labels are printed. */
function linesCount({ algorithms }: Outline, truth: OutlineTruth): Count {
  const labelled = truth.algorithms.filter(({ lines }) => lines.length > 0);
  const unlabelled = truth.algorithms.filter(({ lines }) => lines.length === 0);
  const wanted = labelled.flatMap(({ number, page, lines }) => lines.map((label) => `${number ?? ''} L${label} p. ${page}`));
  const found = algorithms.filter((one) => !unlabelled.some((other) => sameNumber(one, other))).flatMap(({ number, page, lines }) => lines.map(({ label }) => `${number ?? ''} L${label} p. ${page}`));
  return match(found, wanted, (a, b) => a === b, (line) => line);
}

/** Entries by key, page and first words; of those whose citations were looked for, the pages. */
function bibliographyCounts({ references }: Outline, truth: BibliographyTruth | undefined): Record<'references' | 'citations', Count> {
  const none = { hits: 0, wrong: [], missing: [] };
  if (!truth) return { references: none, citations: none };
  const begins = (text: string, words: string) => bare(text).startsWith(bare(words));
  const pages = truth.cited.flatMap((one) => {
    const entry = references.find(({ text }) => begins(text, one.begins));
    return [...new Set(entry?.cited.map(({ page }) => page))].map((page) => `${one.begins} cited on p. ${page}`);
  });
  return {
    references: match(references, truth.entries, (one, other) => one.page === other.page && (other.key === null || one.key === other.key) && begins(one.text, other.begins), (one) => `${one.key ?? ''} p. ${one.page} ${'begins' in one ? one.begins : one.text.slice(0, 40)}`),
    citations: match(pages, truth.cited.flatMap((one) => one.pages.map((page) => `${one.begins} cited on p. ${page}`)), (a, b) => a === b, (one) => one),
  };
}
