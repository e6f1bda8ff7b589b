import { ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Outline } from '../../../src/core/outline/outline.ts';
import { PdfFailure } from '../../../src/pdf/failure.ts';
import { outlineOf } from '../../../src/pdf/outline.ts';
import { needsPapers, paperOfOthers, papersOfOthers } from '../../harness/papersOfOthers.ts';
import { assets } from './assets.ts';

interface Numbered {
  readonly number: string | null;
  readonly page: number;
}

type Truth = Record<'equations' | 'algorithms' | 'figures' | 'tables' | 'theorems', readonly Numbered[]> & { readonly sections: readonly (Numbered & { readonly title: string })[] };

const outline = (file: string): Promise<Outline> => outlineOf(new Uint8Array(readFileSync(file)), assets, { hints: false });

/** What bears a number must be found where it was read by hand, and little else. `npm run bench` tells more. */
function f1(found: readonly Numbered[], wanted: readonly Numbered[]): number {
  const key = ({ number, page }: Numbered) => `${number ?? ''} ${page}`;
  const numbered = (list: readonly Numbered[]) => new Set(list.filter(({ number }) => number !== null).map(key));
  const [ours, theirs] = [numbered(found), numbered(wanted)];
  const hits = [...ours].filter((each) => theirs.has(each)).length;
  return ours.size + theirs.size === 0 ? 1 : 2 * hits / (ours.size + theirs.size);
}

describe('outlines of papers of others', function () {
  this.timeout(180_000);
  before(function () { needsPapers(this); });

  it('hold what was read by hand', async () => {
    const folder = paperOfOthers('truth/outline');
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const truth = JSON.parse(readFileSync(paperOfOthers(`truth/outline/${name}`), 'utf8')) as Truth;
      const found = await outline(paperOfOthers(`papers/${name.replace(/json$/, 'pdf')}`));
      for (const kind of ['sections', 'equations', 'algorithms', 'figures', 'tables', 'theorems'] as const) {
        const score = f1(found[kind], truth[kind]);
        ok(score >= 0.95, `${name}, ${kind}: F1 ${score.toFixed(3)}`);
      }
    }
  });

  it('of odd ones end, with an outline or a reason', async () => {
    for (const file of papersOfOthers('odd').filter((name) => !name.startsWith('gcc-'))) {
      const ended = await outline(paperOfOthers(`odd/${file}`)).catch((error: unknown) => error);
      ok(ended instanceof PdfFailure || (ended as Outline).pages > 0, `${file}: ${String(ended)}`);
    }
  });
});
