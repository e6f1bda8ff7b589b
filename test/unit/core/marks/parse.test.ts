import assert from 'node:assert/strict';
import { at, marksOf, shown } from './shown.ts';

describe('the text of a mark', () => {
  it('runs to the end of its comment, a blank line or the next mark', () => {
    assert.deepEqual(shown(`
# @paper:sec.3.1 deviates: pre-LN, as post-LN
# diverged at depth 24
#
# Not of the text.
# @paper:eq.2 lacks: the mask
# of the decoder @paper:eq.3: and
# @paper:eq.4 todo: rest
x = 1
# no more of it
`, 'python'), [
      'claims sec.3.1 deviates: pre-LN, as post-LN diverged at depth 24',
      'claims eq.2 lacks: the mask of the decoder',
      'mentions eq.3 implements: and',
      'claims eq.4 todo: rest',
    ]);
  });

  it('goes on in block comments, beside code and in documentation strings', () => {
    assert.deepEqual(shown(`
/**
 * Attention.
 *
 * @paper: eq.1 deviates:
 *   scaled twice
 * @param x the queries
 */
const p = 0.1; // @paper:sec.5.4 unclear: for each
               // layer?
// other
/* @paper:eq.2 adds: a bias */
`, 'typescript'), [
      'claims eq.1 deviates: scaled twice',
      'claims sec.5.4 unclear: for each layer?',
      'claims eq.2 adds: a bias',
    ]);
    assert.deepEqual(shown(`def f():
    """Attention (@paper:eq.1).

    @paper:sec.3.2 deviates: heads are
    merged

    Returns nothing."""
`, 'python'), ['mentions eq.1 implements', 'claims sec.3.2 deviates: heads are merged']);
  });

  it('may begin with a formula', () => {
    assert.deepEqual(shown(String.raw`# @paper:eq.1 deviates:
# \alpha is halved
# \param x`, 'python'), [String.raw`claims eq.1 deviates: \alpha is halved`]);
  });

  it('ends at a ruler', () => {
    assert.deepEqual(shown('# @paper:eq.1: a\n# --------\n# b', 'python'), ['claims eq.1 implements: a']);
  });
});

describe('a quote', () => {
  it('belongs to the mark above it', () => {
    assert.deepEqual(shown(`
// @paper:raft2014#sec.5.2 test: votes
// @paper:> Each server will vote for at most
// one candidate in a given term,
// @paper:> on a first-come-first-served basis
//
// @paper:eq.1
`, 'rust'), [
      'claims raft2014#sec.5.2 test: votes > Each server will vote for at most one candidate in a given term, on a first-come-first-served basis',
      'claims eq.1 implements',
    ]);
  });

  it('without a mark above it is malformed', () => {
    assert.deepEqual(shown('// @paper:eq.1\nfn f() {}\n// @paper:> Each server', 'rust'), [
      'claims eq.1 implements', 'claims (none) implements ! malformed-mark',
    ]);
  });
});

describe('switches', () => {
  it('leave out what stands between off and on', () => {
    assert.deepEqual(shown(`
# @paper:eq.1
# @paper:off
# @paper:eq.2
# @paper:> quoted
x = 1  # @paper:Eq.3
# @paper:on
# @paper:eq.4
# @paper:off
# @paper:eq.5
`, 'python'), ['claims eq.1 implements', 'claims eq.4 implements']);
  });

  it('leave out the next mark alone, with its quote', () => {
    assert.deepEqual(shown('# @paper:ignore-next\n# @paper:eq.\n# @paper:> quoted\n# @paper:eq.2', 'python'), ['claims eq.2 implements']);
  });

  it('are ids where they are qualified', () => {
    assert.deepEqual(shown('# @paper:raft#off\n# @paper:on-call', 'python'), ['claims raft#off implements', 'claims on-call implements']);
  });
});

describe('marks', () => {
  it('stand in comments and documentation strings only', () => {
    assert.deepEqual(shown('s = "@paper:eq.1"\nt = """\n# @paper:eq.2\n"""\n# @paper:eq.3', 'python'), ['claims eq.3 implements']);
    assert.deepEqual(shown('const s = `// @paper:eq.1 ${x /* @paper:eq.2 */}`;', 'javascript'), ['claims eq.2 implements']);
    assert.deepEqual(shown('let s = r#"// @paper:eq.1"#; // @paper:eq.2', 'rust'), ['claims eq.2 implements']);
  });

  it('have ranges in UTF-16, over CRLF, tabs, astral characters and a byte order mark', () => {
    const text = '\uFEFF# @paper:eq.1\r\n\tx = "𝒙𝒚"  # 𝛼: @paper:k@v2#eq.2,eq.3 deviates: 𝛽 \r\n\t          # and 𝛾\r\n';
    const [first, second] = marksOf(text, 'python');
    assert.ok(first && second);
    assert.equal(at(text, first.range), '@paper:eq.1');
    assert.deepEqual(second.head, { start: { line: 1, character: 19 }, end: { line: 1, character: 49 } });
    assert.equal(at(text, second.range), '@paper:k@v2#eq.2,eq.3 deviates: 𝛽');
    assert.deepEqual(second.targets.map(({ range, nameRange }) => [at(text, range), at(text, nameRange)]), [['k@v2#eq.2', 'eq.2'], ['eq.3', 'eq.3']]);
  });

  it('reach to the end of their text, their heads to the verb', () => {
    const text = '# @paper:eq.1 lacks: one\n# two  \n# @paper:eq.2 test of it';
    assert.deepEqual(marksOf(text, 'python').map(({ range, head }) => [at(text, range), at(text, head)]), [
      ['@paper:eq.1 lacks: one\n# two', '@paper:eq.1 lacks'],
      ['@paper:eq.2 test', '@paper:eq.2 test'],
    ]);
  });

  it('pair begin and end by their targets, nested and crossed', () => {
    assert.deepEqual(marksOf(`
# @paper:eq.1 begin
# @paper:k#alg.1.L2,L3 begin
# @paper:eq.1 begin
# @paper:eq.1 end
# @paper:eq.1 end
# @paper:k#alg.1.L2,k#alg.1.L3 end
# @paper:eq.2 end
# @paper:eq.3 begin
`, 'python').map(({ extent, problems }) => [extent().start.line, extent().end.line, ...problems.map(({ message }) => message)]), [
      [1, 5], [2, 6], [3, 4], [3, 4], [1, 5], [2, 6],
      [7, 7, 'This "end" has no "begin" with the same targets above it.'],
      [8, 8, 'This "begin" has no "end" with the same targets below it.'],
    ]);
  });

  it('take linear time', function () {
    this.timeout(30_000);
    const line = 'x = f"{a[\'#\']}" + \'"\'  # @paper:eq.1 deviates: it\'s "so\ndef f(x):\n    """Doc @paper:eq.2."""\n';
    const milliseconds = (count: number): number => {
      const text = line.repeat(count);
      const from = performance.now();
      assert.equal(marksOf(text, 'python').length, 2 * count);
      return performance.now() - from;
    };
    milliseconds(500);
    // Eight times the text; quadratic work would take sixty-four times as long.
    const small = Math.min(milliseconds(500), milliseconds(500));
    const large = Math.min(milliseconds(4000), milliseconds(4000));
    assert.ok(large < 32 * small, `${small} ms for 500, ${large} ms for 4,000`);
  });
});
