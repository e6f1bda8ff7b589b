import assert from 'node:assert/strict';
import { at, marksOf, shown } from './shown.ts';

/** Each comment on its own, so that none goes on in the next. */
function read(comments: readonly string[]): string[][] {
  return comments.map((comment) => shown(comment, 'python'));
}

function table(rows: readonly (readonly [comment: string, ...marks: string[]])[]): void {
  assert.deepEqual(read(rows.map(([comment]) => comment)), rows.map(([, ...marks]) => marks));
}

describe('the grammar of marks', () => {
  it('reads the examples of the design', () => {
    assert.deepEqual(shown([
      '# @paper:eq.1                                       equation (1) of the only paper here',
      '# @paper:vaswani2017#sec.3.1 deviates: pre-LN; post-LN diverged at depth 24',
      '# @paper:vaswani2017#sec.5.3 unclear: is warm-up counted in updates or in epochs?',
      '# @paper:buchman2018#alg.1.L36,L40 begin',
      'run()',
      '# @paper:buchman2018#alg.1.L36,L40 end',
      '# @paper:gp@0.7.2#eq.123                            in the document 0.7.2 of the paper gp',
      '# @paper:jumper2021@supplement#alg.20.L7 lacks: the weighted rotation',
      '# @paper:vaswani2017 file                           this whole file is about that paper: its default paper too',
      'dropout = 0.1                                       # @paper:p-drop   a parameter bound to the literal on its line',
    ].join('\n'), 'python'), [
      'claims eq.1 implements',
      'claims vaswani2017#sec.3.1 deviates: pre-LN; post-LN diverged at depth 24',
      'claims vaswani2017#sec.5.3 unclear: is warm-up counted in updates or in epochs?',
      'claims buchman2018#alg.1.L36,buchman2018#L40 begin implements',
      'claims buchman2018#alg.1.L36,buchman2018#L40 end implements',
      'claims gp@0.7.2#eq.123 implements',
      'claims jumper2021@supplement#alg.20.L7 lacks: the weighted rotation',
      'claims vaswani2017 file implements',
      'claims p-drop implements',
    ]);
  });

  it('reads addresses as printed', () => table([
    ['# @paper:sec.3.2.1', 'claims sec.3.2.1 implements'],
    ['# @paper:app.A.2', 'claims app.A.2 implements'],
    ['# @paper:eq.5a', 'claims eq.5a implements'],
    ['# @paper:tab.III-B', 'claims tab.III-B implements'],
    ['# @paper:alg.1.L22-L27', 'claims alg.1.L22-L27 implements'],
    ['# @paper:lst.2.L4-9', 'claims lst.2.L4-9 implements'],
    ['# @paper:p.7 see', 'claims p.7 see'],
  ]));

  it('reads several targets', () => table([
    ['# @paper:eq.1,eq.2,warm-up test', 'claims eq.1,eq.2,warm-up test'],
    ['# @paper:a2017@v5#eq.1,eq.2,b2018#sec.3,fig.1', 'claims a2017@v5#eq.1,a2017@v5#eq.2,b2018#sec.3,b2018#fig.1 implements'],
    ['# @paper:alg.1.L3,L7-L9,L12-14', 'claims alg.1.L3,L7-L9,L12-14 implements'],
    ['# @paper:alg.1,L4', 'claims alg.1,L4 implements'],
    ['# @paper:eq.5, sec.3.2 test', 'claims eq.5,sec.3.2 test'],
    ['# @paper:alg.1.L3, L7: both', 'claims alg.1.L3,L7 implements: both'],
    ['# @paper:q-proj, k-proj test', 'claims q-proj,k-proj test'],
    ['# @paper:q-proj, k-proj', 'claims q-proj,k-proj implements'],
  ]));

  it('takes what a comma leads on to as prose where it is prose', () => table([
    ['# @paper:eq.5, which we split in two', 'claims eq.5 implements'],
    ['# @paper:eq.5, mostly', 'claims eq.5 implements'],
    ['# see @paper:eq.5, and sec.3 of it', 'mentions eq.5 implements'],
    ['# @paper:eq.5,', 'claims eq.5 implements'],
  ]));

  it('gives a line of an algorithm its whole address', () => {
    const [mark] = marksOf('# @paper:buchman2018#alg.1.L36,L40-L45', 'python');
    assert.deepEqual(mark?.targets.map(({ name, written }) => ({ name, written })), [
      { name: { kind: 'alg', number: '1', lines: { from: '36' } }, written: 'alg.1.L36' },
      { name: { kind: 'alg', number: '1', lines: { from: '40', to: '45' } }, written: 'L40-L45' },
    ]);
  });

  it('leaves trailing punctuation to the sentence', () => table([
    ['# As in the paper (@paper:eq.5).', 'mentions eq.5 implements'],
    ['# @paper:constructor.', 'claims constructor implements'],
    ['# Scaled as in @paper:sec.3.2.', 'mentions sec.3.2 implements'],
    ['# See @paper:alg.1.L4; then @paper:warm-up!', 'mentions alg.1.L4 implements', 'mentions warm-up implements'],
    ['# "@paper:eq.5"', 'mentions eq.5 implements'],
    ['# @paper:eq.5 (the scale)', 'claims eq.5 implements'],
  ]));

  it('lets only scope, verb, colon or the end count after the targets', () => table([
    ['# @paper:eq.5 the scaled product: queries, keys', 'claims eq.5 implements'],
    ['# @paper:eq.5 testing it', 'claims eq.5 implements'],
    ['# @paper:eq.5 test-suite', 'claims eq.5 implements'],
    ['# @paper:eq.5 test over random shapes', 'claims eq.5 test'],
    ['# @paper:eq.5 begin test: shapes', 'claims eq.5 begin test: shapes ! begin-without-end'],
    ['# @paper:eq.5: by hand', 'claims eq.5 implements: by hand'],
    ['# @paper:eq.5 implements: by hand', 'claims eq.5 implements: by hand'],
    ['# as @paper:eq.5 see, in words', 'mentions eq.5 see'],
  ]));

  it('knows a mark by the character before it', () => table([
    ['# mail@paper:eq.5 is an address', ],
    ['# naïveté@paper:eq.5', ],
    ['# x_@paper:eq.5', ],
    [String.raw`# \@paper:eq.5 test`, 'claims eq.5 test'],
    ['# `@paper:eq.5` deviates: halved', 'claims eq.5 deviates: halved'],
    ['# `@paper:eq.5 deviates: uses `x` here`', 'claims eq.5 deviates: uses `x` here'],
    ['# see `@paper:eq.5`.', 'mentions eq.5 implements'],
    ['# @paper: eq.5 test', 'claims eq.5 test'],
    ['# [@paper:eq.5]', 'mentions eq.5 implements'],
    ['# @Paper:eq.5', ],
  ]));

  it('stays silent about prose that speaks of marks', () => table([
    ['# `@paper:` marks tie code to a paper', ],
    ['# grep for @paper: to find them', ],
    ['# write "@paper: comments" like these', ],
    ['# the prefix is @paper:', ],
    ['# a `@paper:begin` needs its end', ],
    ['# `@paper:off` and `@paper:>` are explained below', ],
  ]));

  it('tells what is malformed and what was meant', () => table([
    ['# @paper:', 'claims (none) implements ! malformed-mark'],
    ['# @paper: — later', 'claims (none) implements ! malformed-mark'],
    ['# @paper:eq.', 'claims (none) implements ! malformed-mark'],
    ['# @paper:vaswani2017#', 'claims (none) implements ! malformed-mark'],
    ['# @paper:vaswani2017@v5', 'claims (none) implements ! malformed-mark'],
    ['# @paper:L4', 'claims (none) implements ! malformed-mark'],
    ['# @paper:eq.5,L4', 'claims eq.5 implements ! malformed-mark'],
    ['# @paper:foo.bar', 'claims (none) implements ! malformed-mark'],
    ['# @paper:Eq.5 test', 'claims (none) test ! malformed-mark → eq.5'],
    ['# @paper:equation.5 deviates: halved', 'claims (none) deviates: halved ! malformed-mark → eq.5'],
    ['# @paper:vaswani2017#Section.3.2', 'claims (none) implements ! malformed-mark → sec.3.2'],
    ['# @paper:section 3.2', 'claims (none) implements ! malformed-mark → sec.3.2'],
    ['# @paper:eq(5)', 'claims (none) implements ! malformed-mark → eq.5'],
    ['# @paper:Algorithm.1.L3', 'claims (none) implements ! malformed-mark → alg.1.L3'],
    ['# @paper:§3.2', 'claims (none) implements ! malformed-mark → sec.3.2'],
    ['# @paper:eq.1,Eq.2', 'claims eq.1 implements ! malformed-mark → eq.2'],
    ['# @paper:Eq.1,eq.2', 'claims eq.2 implements ! malformed-mark → eq.1'],
    ['# in prose, @paper:Eq.5', 'mentions (none) implements ! malformed-mark → eq.5'],
    ['# @paper:test', 'claims (none) implements ! malformed-mark'],
    ['# @paper:deviates eq.5: halved', 'claims (none) implements: halved ! malformed-mark → eq.5 deviates'],
    ['# @paper:eq.5 test begin', 'claims eq.5 test ! malformed-mark → begin test'],
    ['# @paper:eq.5_x', 'claims (none) implements ! malformed-mark'],
    ['# @paper:test#eq.1', 'claims (none) implements ! malformed-mark'],
  ]));

  it('puts the problem and its replacement at what is wrong', () => {
    const places = ['# @paper:eq.1,Eq.2 test', '# @paper:eq.5 deviate: x', '# @paper:k#', '# @paper:', '# @paper:eq.5 lacks']
      .map((text) => marksOf(text, 'python').flatMap(({ problems }) => problems.map(({ range }) => at(text, range))));
    assert.deepEqual(places, [['Eq.2'], ['deviate'], ['k#'], ['@paper:'], ['lacks']]);
  });

  it('knows unknown verbs only where the mark claims and a colon follows', () => table([
    ['# @paper:eq.5 deviate: halved', 'claims eq.5 implements: halved ! unknown-verb → deviates'],
    ['# @paper:eq.5 Unclear: why', 'claims eq.5 implements: why ! unknown-verb → unclear'],
    ['# @paper:eq.5 warning: slow', 'claims eq.5 implements: slow ! unknown-verb'],
    ['# @paper:eq.5 deviate from it', 'claims eq.5 implements'],
    ['# see @paper:eq.5 deviate: halved', 'mentions eq.5 implements'],
  ]));

  it('wants a text where the mark says something about the paper', () => table([
    ['# @paper:eq.5 lacks', 'claims eq.5 lacks ! text-missing'],
    ['# @paper:eq.5 deviates:', 'claims eq.5 deviates ! text-missing'],
    ['# @paper:eq.5,sec.3 unclear', 'claims eq.5,sec.3 unclear ! text-missing'],
    ['# @paper:pre-ln deviates', 'claims pre-ln deviates'],
    ['# @paper:eq.5,pre-ln deviates', 'claims eq.5,pre-ln deviates'],
    ['# @paper:eq.5 todo', 'claims eq.5 todo'],
    ['# the code of @paper:eq.5 adds', 'mentions eq.5 adds'],
  ]));
});
