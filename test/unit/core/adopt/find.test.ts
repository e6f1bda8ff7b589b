import assert from 'node:assert/strict';
import { expand } from '../../../../src/core/marks/citations.ts';
import { languageTable } from '../../../../src/core/marks/languages.ts';
import { LinearPattern } from '../../../../src/core/marks/linearPattern.ts';
import { findInformal, type Informal } from '../../../../src/core/adopt/find.ts';
import { at as stretch } from '../marks/shown.ts';
import { forms } from '../../../../src/core/adopt/forms.ts';

function found(text: string, language = 'python'): Informal[] {
  const languages = languageTable();
  return findInformal(text, languages.of('', language)!, languages);
}

/** Every citation in one comment: what it says, its form, the work it names. */
function inComment(text: string): string[] {
  return found(`${text.split('\n').map((line) => `# ${line}`).join('\n')}\n`).map(({ says, form, work }) => `${says} ${form.id}${work === undefined ? '' : ` of ${work}`}`);
}

/** Text of a comment, and what is found in it. Most stand in public code. */
const examples: readonly [string, ...string[]][] = [
  ['as in Eq. (5).', 'eq.5 equation'],
  ['Eqs. (38) and (39)', 'eq.38,eq.39 equation'],
  ['see equations 6.16 and 6.15)', 'eq.6.16,eq.6.15 equation'],
  ['equation (106) - (107)', 'eq.106,eq.107 equation'],
  ['(Eq. 3a)', 'eq.3a equation'],
  ['eqn. (5) in Yang & Skolnick (2004)', 'eq.5 equation of Yang & Skolnick (2004)'],
  ['equation H.6', 'eq.H.6 equation'],
  ['formula (9), (12)', 'eq.9,eq.12 formula'],
  ['Formula (25) from 1802.02628', 'eq.25 formula of 1802.02628'],
  ['(Algorithm 1, line 3-4)', 'alg.1.L3-L4 algorithm-lines'],
  ['Algorithm 1, line 6 / Algorithm 2, line 7', 'alg.1.L6 algorithm-lines', 'alg.2.L7 algorithm-lines'],
  ['FIPS 203 Algorithm 10 line 14', 'alg.10.L14 algorithm-lines'],
  ['line 9 of Algorithm 1', 'alg.1.L9 lines-of-algorithm'],
  ['lines 2, 4-6 of the algorithm 3', 'alg.3.L2,L4-L6 lines-of-algorithm'],
  ['Algorithm 16.3 from Nocedal06book', 'alg.16.3 algorithm'],
  ['Jumper et al. (2021) Suppl. Alg. 2 "Inference" lines 9+11', 'alg.2.L9,L11 supplement-algorithm-lines of Jumper et al. (2021)'],
  ['Supplementary Table 5', 'tab.5 supplement-table'],
  ['Sec. 3.2', 'sec.3.2 section'],
  ['Section 3.7 of [Srivastava:2016](@cite)', 'sec.3.7 section of Srivastava:2016'],
  ['[Boumal:2023; Section 4.8](@cite)', 'sec.4.8 section of Boumal:2023'],
  ['Section 6 and 7 of [Zhu:2016](@cite)', 'sec.6,sec.7 section of Zhu:2016'],
  ['Section III-B', 'sec.III-B section'],
  ['§5.1 and § 4.2.3:', 'sec.5.1 section-sign', 'sec.4.2.3 section-sign'],
  ['RFC 8032 §§5.1.7/5.2.7', 'sec.5.1.7,sec.5.2.7 section-sign of RFC 8032'],
  ['Appendix J - Algorithm 2', 'app.J appendix', 'alg.2 algorithm'],
  ['Fig. A.19', 'fig.A.19 figure'],
  ['Figure 2(c), Fig 3b', 'fig.2 figure', 'fig.3 figure'],
  ['Table 1 caption', 'tab.1 table'],
  ['Theorem 2.2.1(iii) in [Chikuse:2003](@cite)', 'thm.2.2.1 theorem of Chikuse:2003'],
  ['Lemma 4, Definition 2.1, Proposition 8, Corollary 3.19, remark 5', 'lem.4 lemma', 'def.2.1 definition', 'prop.8 proposition', 'cor.3.19 corollary', 'rem.5 remark'],
  ['footnote 3', 'fn.3 footnote'],
  ['See page 312', 'p.312 page'],
  ['L36', 'alg.1.L36 line-label'],
  ['See L15/L18 of the Tendermint algorithm', 'alg.1.L15,L18 line-label'],
  ['Alg:   L21   L49-L54', 'alg.1.L21 line-label', 'alg.1.L49-L54 line-label'],
  ['Algorithm II, Table IV', 'alg.II algorithm', 'tab.IV table'],
  ['L36/L42', 'alg.1.L36,L42 line-label'],
  ['L21 - v2 is not the proposer', 'alg.1.L21 line-label'],
  ['Lines 3-5: prevote', 'alg.1.L3-L5 line'],
  ['https://arxiv.org/abs/1706.03762, Section 3.2', 'sec.3.2 section of arxiv.org/abs/1706.03762'],
  ['https://arxiv.org/pdf/1706.03762v7#page=5', 'p.5 arxiv-link'],
  ['https://ar5iv.labs.arxiv.org/html/1706.03762#S3.SS2', 'sec.3.2 arxiv-link'],
  ['https://arxiv.org/html/1706.03762v7#S3.E1', 'eq.1 arxiv-link'],
  ['https://graypaper.fluffylabs.dev/#/ab2cdbd/15cd0215cd02?v=0.7.2', '{paper}@0.7.2#p.21 deep-link'],
  ['https://graypaper.fluffylabs.dev/#/579bd12/12c50112c601', '{paper}#p.18 deep-link'],
  ['https://www.rfc-editor.org/rfc/rfc9380#section-5.3.1', 'sec.5.3.1 deep-link'],
  ['@implements §3.2', 'sec.3.2 implements implements'],
  ['@implements Eq. (7)', 'eq.7 implements implements'],
  ['[UNSPECIFIED] units of warm-up', '{paper} unclear: units of warm-up unspecified'],
  ['The unit is not specified in the paper.', '{paper} unclear: The unit is not specified in the paper. not-specified'],
  ['The paper does not say which', '{paper} unclear: The paper does not say which not-specified'],
  ['This deviates from the paper: pre-LN', '{paper} deviates: This deviates from the paper: pre-LN deviates'],
  ['In contrast to the paper, twice', '{paper} deviates: In contrast to the paper, twice deviates'],
  ['(not explicitly covered by the paper)', '{paper} adds: (not explicitly covered by the paper) not-in-paper'],
  ['exponential map, derived from Proposition\n5.2 in [Bendokat:2021](@cite)', 'prop.5.2 proposition of Bendokat:2021'],
];

/** What is like a citation and none, from public code. */
const others: readonly string[] = [
  'L1 loss and L2 norm', 'https://github.com/zcash/zcash/blob/6fdd/equihash.cpp#L39-L70', 'L2 regularisation', 'SEC1 for secp256k1', 'Code section 0 length', 'the solutions to the equation\n0.5 * x', 'loads the Formula 1 data',
  'for the following algorithm\n1. sort', 'from the entity table\n2. Get labels', 'ACM Transactions, 7(1), pp. 17-41, 1981', 'fig1, fig2 = figures()',
  'beq 5', 'equally 3 times', 'sequence 3', '`p.0`', 'a line of 80', 'differs from the default', 'no need to check here, line 43',
];

describe('citations in a person’s own words', () => {
  for (const [text, ...wanted] of examples) it(`finds ${JSON.stringify(text)}`, () => assert.deepEqual(inComment(text), wanted));

  for (const text of others) it(`finds nothing in ${JSON.stringify(text)}`, () => assert.deepEqual(inComment(text), []));

  it('has an example for every form', () => {
    const shown = new Set(examples.flatMap(([text]) => found(`# ${text.replaceAll('\n', '\n# ')}\n`).map(({ form }) => form.id.replace(/^supplement-/, ''))));
    assert.deepEqual(forms.map(({ id }) => id.replace(/^supplement-/, '')).filter((id) => !shown.has(id)), []);
  });

  it('is found in comments and documentation strings, with its place in the file', () => {
    const text = 'def f(x):\n    """Softmax, Eq. (1)."""\n    y = "Eq. (2)"  # Alg. 3,\n                   #   line 4\n    return Eq(5)\n';
    assert.deepEqual(found(text).map(({ range, says }) => [stretch(text, range), says]), [
      ['Eq. (1)', 'eq.1'], ['Alg. 3,\n                   #   line 4', 'alg.3.L4'],
    ]);
  });

  it('is found in the cells of a notebook, in the language of each', () => {
    const text = JSON.stringify({ metadata: { kernelspec: { language: 'python' } }, cells: [{ cell_type: 'code', source: ['x = 1 # \t"Eq. (2)"\n'], outputs: [{ text: '# Eq. (3)' }] }] });
    assert.deepEqual(found(text, 'ipynb').map(({ range, says }) => [stretch(text, range), says]), [['Eq. (2)', 'eq.2']]);
  });

  it('is left alone where marks are off', () => {
    assert.deepEqual(inComment('@paper:off'), []);
    assert.deepEqual(found('# @paper:off\nx = 1 # Eq. (1)\n# @paper:on\ny = 2 # Eq. (2)\n').map(({ says }) => says), ['eq.2']);
  });

  it('is found by the same pattern when that stands in the configuration', () => {
    for (const [text] of examples) {
      for (const { pattern: { match, means }, text: cited, says } of found(`# ${text.replaceAll('\n', '\n# ')}\n`)) {
        const matches = [...new LinearPattern(match).matches(text)].map(({ start, end, groups }) => [text.slice(start, end).replace(/\s+/g, ' ').trim(), expand(means, groups)]);
        assert.ok(matches.some(([asText, asSays]) => asText === cited && asSays === says), `${match} in ${text}: ${JSON.stringify(matches)}`);
      }
    }
  });

  it('can be looked for with every pattern in the configuration', () => {
    assert.deepEqual(forms.flatMap(({ patterns }) => patterns.map(({ match }) => new LinearPattern(match).groups > 0)).filter((taken) => !taken), []);
  });
});
