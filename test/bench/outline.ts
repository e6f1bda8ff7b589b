import { readFileSync } from 'node:fs';
import { outlineOf } from '../../src/pdf/outline.ts';
import { assets } from '../unit/pdf/assets.ts';
import type { Measurement } from './measurement.ts';
import { countOutline, outlineKinds, scoreOf } from './outlineScore.ts';
import type { Count, OutlineKind, Score } from './outlineScore.ts';
import { paperTruths } from './outlineTruth.ts';
import type { PaperTruth } from './outlineTruth.ts';

/** A wrong address leads astray, a missing one leads nowhere: one in twenty is what people put right by hand without giving up on it. */
const goals: Readonly<Record<OutlineKind, number>> = { sections: 95, equations: 97, algorithms: 95, lines: 95, figures: 97, tables: 97, theorems: 95, references: 95, citations: 95 };

const papers = paperTruths();

/** How much of what papers number is found, without hints and with them; each paper's figures and what is wrong are told beside. */
export const outlineQuality: Measurement = {
  rows: outlineKinds.map((kind) => ({
    name: `outline-${kind}`,
    what: `F1 of ${kind} over all papers read by hand, from text, fonts and geometry alone; beside it, with the hints of bookmarks, links and tags`,
    reference: 'with hints',
    unit: '%',
    goal: { least: goals[kind] },
  })),
  absent: () => (papers.length > 0 ? undefined : 'the papers are not in this clone'),
  async measure(say) {
    const counts: { plain: Record<OutlineKind, Count>; hinted: Record<OutlineKind, Count> }[] = [];
    for (const paper of papers) {
      const counted = { plain: await count(paper, false), hinted: await count(paper, true) };
      counts.push(counted);
      for (const kind of outlineKinds) tell(say, `${paper.name}, ${kind}`, [counted.plain[kind]], [counted.hinted[kind]]);
    }
    for (const kind of outlineKinds) tell(say, `all papers, ${kind}`, counts.map(({ plain }) => plain[kind]), counts.map(({ hinted }) => hinted[kind]));
    return Object.fromEntries(outlineKinds.map((kind) => {
      const [ours, reference] = [counts.map(({ plain }) => plain[kind]), counts.map(({ hinted }) => hinted[kind])].map((all) => 100 * (scoreOf(all)?.f1 ?? 0)) as [number, number];
      return [`outline-${kind}`, [{ ours, reference, again: reference }]];
    }));
  },
};

async function count(paper: PaperTruth, hints: boolean): Promise<Record<OutlineKind, Count>> {
  return countOutline(await outlineOf(new Uint8Array(readFileSync(paper.pdf)), assets, { hints }), paper);
}

function tell(say: (line: string) => void, about: string, plain: readonly Count[], hinted: readonly Count[]): void {
  const [without, withHints] = [scoreOf(plain), scoreOf(hinted)];
  if (!without && !withHints) return;
  say(`${about}: ${shown(without)}; with hints ${shown(withHints)}`);
  if (plain.length > 1) return;
  for (const word of ['wrong', 'missing'] as const) {
    const found = [...new Set([...plain, ...hinted].flatMap((each) => each[word]))];
    if (found.length > 0) say(`  ${word}: ${found.join('; ')}`);
  }
}

function shown(score: Score | undefined): string {
  return score ? `precision ${score.precision.toFixed(3)} recall ${score.recall.toFixed(3)} F1 ${score.f1.toFixed(3)}` : 'none';
}
