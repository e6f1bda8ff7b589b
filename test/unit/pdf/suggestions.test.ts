import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suggestAmbiguities } from '../../../src/core/suggest/ambiguities.ts';
import { suggestParameters } from '../../../src/core/suggest/parameters.ts';
import { defaultPhrases } from '../../../src/core/suggest/phrases.ts';
import { readProse } from '../../../src/core/suggest/prose.ts';
import type { Prose } from '../../../src/core/suggest/prose.ts';
import { suggestResults } from '../../../src/core/suggest/results.ts';
import { suggestSteps } from '../../../src/core/suggest/steps.ts';
import { findSymbols } from '../../../src/core/suggest/symbols.ts';
import { readPdf } from '../../../src/pdf/reading.ts';
import { needsPapers, paperOfOthers } from '../../harness/papersOfOthers.ts';
import { root } from '../../harness/places.ts';
import { assets } from './assets.ts';

const proseOf = async (file: string): Promise<Prose> => readProse(await readPdf(new Uint8Array(readFileSync(file)), assets, { hints: true }));
const steps = (prose: Prose) => suggestSteps(prose).map(({ title, at, page }) => `p. ${page} ${at ?? ''}: ${title}`);
const values = (prose: Prose) => suggestParameters(prose).map(({ fields: { title, paper } }) => `${title ?? ''} = ${JSON.stringify(paper)}`);

describe('suggestions from the example paper', () => {
  let prose: Prose;
  before(async () => { prose = await proseOf(path.join(root, 'examples/quote-anchoring/quote-anchoring.pdf')); });

  it('steps', () => {
    deepEqual(steps(prose), [
      'p. 1 eq.1: A selector is made when a person marks a passage',
      'p. 2 eq.3: Visited by their distance from where the quote stood (Figure 1)',
      'p. 2 eq.4: A substring m of the text is a match when its edit distance dist(Q, m), the…',
      'p. 3 alg.1: Finding a quote again',
      'p. 3 alg.1.L2: Normalise Q, B and A',
      'p. 3 alg.1.L3: If Q is empty then return nothing',
      'p. 3 alg.1.L4: L ← ∅',
      'p. 3 alg.1.L8: C ← L ∪ look(D, n, Q)',
      'p. 3 alg.1.L9: a ← the first m ∈ C with greatest s(m)',
      'p. 3 alg.1.L10: b ← the best m ∈ C clear of a',
      'p. 3 alg.1.L11: L ← {a, b}',
      'p. 3 alg.1.L12: If τ (a) is sure then return a',
      'p. 3 alg.1.L13: Return a with its tier τ (a), if any',
      'p. 3 eq.5: Let the similarity of a candidate m to the quote',
      'p. 3 eq.6: Their similarity is the mean',
      'p. 3 eq.7: The score of the candidate',
      'p. 3 eq.8: The margin is the lead of the best candidate a over the best candidate elsewhere',
      'p. 3 eq.9: The verdict on the best candidate',
    ]);
  });

  it('results, and the meanings of symbols', () => {
    deepEqual(suggestResults(prose).filter(({ at, title }) => at === 'tab.2' && title.startsWith('the whole method')).map(({ fields: { metric, reported } }) => [metric, reported]),
      [['right', 74.2], ['still there wrong', 0.6], ['shown', 21], ['gone followed', 2.6]]);
    deepEqual(findSymbols(prose).filter(({ symbol }) => symbol === 'Q'), [{ symbol: 'Q', meaning: 'the quoted text', page: 1 }]);
  });
});

describe('suggestions from papers of others', function () {
  this.timeout(60_000);
  before(function () { needsPapers(this); });

  it('of a journal in two columns: an algorithm’s lines, values, and what is left to others', async () => {
    const prose = await proseOf(paperOfOthers('papers/minia-almob2013.pdf'));
    deepEqual(steps(prose).slice(1, 4), [
      'p. 3 alg.1: Constant-memory enumeration of critical false positives',
      'p. 3 alg.1.L3: Store on disk the set P of extensions of S for which the Bloom filter answers…',
      'p. 3 alg.1.L4: Free the Bloom filter from memory',
    ]);
    deepEqual(['k = 27', 'n = 2400000000', 'd = 3', 'k-mer size = 31'].filter((value) => !values(prose).includes(value)), []);
    equal(suggestAmbiguities(prose, defaultPhrases).some(({ quote }) => quote.includes('following Property 2 in [16]')), true);
  });

  it('of a paper in Chinese: its numbered procedure', async () => {
    deepEqual(steps(await proseOf(paperOfOthers('papers/bitcoin-zh.pdf'))).slice(0, 2), ['p. 3 : 新交易向所有节点广播。', 'p. 3 : 每个节点将新交易收集到一个区块。']);
  });
});
