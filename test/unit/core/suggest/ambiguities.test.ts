import { deepEqual, ok } from 'node:assert/strict';
import { suggestAmbiguities } from '../../../../src/core/suggest/ambiguities.ts';
import { defaultPhrases } from '../../../../src/core/suggest/phrases.ts';
import { bold } from '../outline/layout.ts';
import { method, paper } from './read.ts';

/** What a method that says this is asked. */
const asked = (...rows: readonly string[]): string[] => suggestAmbiguities(method(...rows), defaultPhrases).map(({ source }) => source);

/** For each phrase, what it is about, and the like that leaves nothing open. */
const said: Readonly<Record<string, { open: string; settled: string }>> = {
  'defer-standard': { open: 'Images pass through the standard preprocessing using the usual settings.', settled: 'The standard of care was kept.' },
  'defer-follow-cite': { open: 'For the decoder we follow the design of Cho et al. (2014).', settled: 'The layer is followed by a ReLU, as in every block.' },
  'defer-same-as': { open: 'The decoder has the same architecture as in the original work.', settled: 'The decoder has the same architecture as in Section 2.' },
  'defer-elsewhere': { open: 'Further details are in the supplementary material.', settled: 'Further details are in Appendix B.' },
  'defer-modified': { open: 'We use a small modification of the decoder.', settled: 'The file was modified in March.' },
  'hp-search-vague': { open: 'The rates were chosen by grid search.', settled: 'The rates were chosen by grid search among 0.1, 0.2 and 0.5.' },
  'hp-default': { open: 'Adam is used with its default parameters.', settled: 'Adam is used with its default parameters, a rate of 0.001.' },
  'hp-symbol-unvalued': { open: 'Here λ is a small constant.', settled: 'Here λ is a small constant, and λ = 0.1 throughout.' },
  'hp-unless': { open: 'All logarithms are natural unless stated otherwise.', settled: 'All logarithms are natural.' },
  'init-vague': { open: 'All weights are randomly initialised.', settled: 'All weights are randomly initialised from a normal distribution.' },
  'sched-convergence': { open: 'The two steps alternate until convergence.', settled: 'The two steps alternate until convergence, at most 50 times.' },
  'sched-unvalued': { open: 'We apply dropout to all of them.', settled: 'We apply dropout to all of them. Its rate is 0.5.' },
  numerics: { open: 'A term is added for numerical stability.', settled: 'Its stability was measured for a week.' },
  'eval-best': { open: 'We report the best checkpoint.', settled: 'We report the best checkpoint of 20, one an epoch.' },
  'rand-vague': { open: 'Numbers are averaged over several runs.', settled: 'Numbers are averaged over several runs, 5 for each.' },
  'arch-standard': { open: 'The gate is a simple feed-forward network.', settled: 'The gate is a simple feed-forward network with 2 layers.' },
  'code-ref': { open: 'Scores come from the official implementation.', settled: 'Scores come from the official implementation at https://example.org/code.' },
  'data-unspecified': { open: 'It is trained on a small subset of the training data.', settled: 'It is trained on a small subset of the training data, 1000 images.' },
  'compute-vague': { open: 'All of it ran on a single GPU.', settled: 'All of it ran on a single GPU, an A100.' },
};

describe('suggested ambiguities', () => {
  it('have an example for each phrase', () => {
    deepEqual(Object.keys(said), defaultPhrases.map(({ id }) => id));
  });

  for (const [id, { open, settled }] of Object.entries(said)) {
    it(`${id}: asks where it is open, not where it is settled`, () => {
      ok(asked(open).includes(id), `asked of what is open: ${asked(open).join(', ')}`);
      ok(!asked(settled).includes(id), `asked of what is settled: ${asked(settled).join(', ')}`);
    });
  }

  it('say what, where and why', () => {
    deepEqual(suggestAmbiguities(method('Every sequence is cut first. For the decoder we follow Cho et al. (2014).'), defaultPhrases), [{
      kind: 'ambiguity',
      source: 'defer-follow-cite',
      title: 'What is taken from Cho et al. (2014) here, and is it used unchanged?',
      name: 'follow Cho et al. (2014)',
      page: 1,
      quote: 'For the decoder we follow Cho et al. (2014).',
      section: 'sec.3',
      fields: { question: 'What is taken from Cho et al. (2014) here, and is it used unchanged?', kind: 'deferred', status: 'open', severity: 'high' },
    }]);
  });

  it('come from the method, the experiments and the appendix only, and the same words once', () => {
    const words = 'The two steps alternate until convergence.';
    const sections = ['1 Introduction', '2 Related Work', '3 Method', '4 Experiments', '5 Conclusion', 'A Proofs'];
    const prose = paper(sections.flatMap((title) => [bold(title, 12), 6, title === '4 Experiments' ? 'The pairs are drawn anew until convergence.' : words, 12]));
    deepEqual(suggestAmbiguities(prose, defaultPhrases).map(({ section }) => section), ['sec.3']);
    const other = paper(sections.map((title, index) => [bold(title, 12), 6, `Loop ${'abcdef'[index] ?? ''} goes on for several ${index % 2 === 0 ? 'rounds' : 'passes'}.`, 12]).flat());
    deepEqual(suggestAmbiguities(other, defaultPhrases).map(({ section }) => section), ['sec.3', 'sec.4']);
  });

  it('take bounded time for text made to be slow', () => {
    const hostile = `${'follow the same '.repeat(400)}${'a'.repeat(2000)}${' (('.repeat(400)}${'using the standard '.repeat(300)}`;
    deepEqual(asked(hostile, 'All of it ran on a single GPU.'), ['compute-vague']);
  });
});
