import assert from 'node:assert/strict';
import { type Citation, expand, wrongMeaning } from '../../../../src/core/marks/citations.ts';
import { languageTable } from '../../../../src/core/marks/languages.ts';
import { LinearPattern } from '../../../../src/core/marks/linearPattern.ts';
import { parseMarks } from '../../../../src/core/marks/parse.ts';
import { at, show } from './shown.ts';

const line = citation(String.raw`\bL(\d+)(?:\s*[-–]\s*L?(\d+))?\b`, 'alg.1.L$1-L$2');

function citation(match: string, means: string | undefined, comments = true): Citation {
  return { match: new LinearPattern(match), means, comments, verb: 'implements' };
}

function marks(text: string, language: string, ...citations: Citation[]) {
  return parseMarks(text, languageTable().of('', language)!, languageTable(), citations);
}

/** Each mark with the text it stands at and the lines it speaks for, from 1. */
function cited(text: string, language: string, ...citations: Citation[]): string[] {
  return marks(text, language, ...citations).map((mark) => `${JSON.stringify(at(text, mark.range))} ${show(mark)} ${mark.extent().start.line + 1}-${mark.extent().end.line + 1}`);
}

describe('citations that count as marks', () => {
  it('are found once in a file of several languages, in the order of the file', () => {
    const anywhere = citation(String.raw`L(\d+)`, 'alg.1.L$1', false);
    assert.deepEqual(cited('As in L1.\n<!-- L2 -->\n```python\n# L3\nx = "L4"\n```\nL5 <!-- L6 -->\n', 'markdown', anywhere).map((mark) => mark.split(' ', 1)[0]),
      ['"L1"', '"L2"', '"L3"', '"L4"', '"L5"', '"L6"']);
    const notebook = JSON.stringify({ cells: [{ cell_type: 'code', source: ['x = "é" # see L1\n', 'L2'], outputs: ['L3'] }] });
    assert.deepEqual(cited(notebook, 'jupyter', line, anywhere).map((mark) => mark.split(' ', 1)[0]), ['"L1"', '"L2"']);
  });

  it('claim where they open their line of a comment, and mention elsewhere', () => {
    assert.deepEqual(cited(`
// L36
fn on_polka() {
    lock(); // L38 - L39: lock, then broadcast
    // as in L40
    let l = "L41"; let L42 = 1;
}
/// Prevotes, see
/// L24.
fn prevote() {}
`, 'rust', line), [
      '"L36" claims alg.1.L36 implements 3-7',
      '"L38 - L39" claims alg.1.L38-L39 implements 4-4',
      '"L40" mentions alg.1.L40 implements 6-6',
      '"L24" claims alg.1.L24 implements 10-10',
    ]);
  });

  it('go on over line ends, without the signs of the comment', () => {
    assert.deepEqual(cited('/**\n * The loss of Eq.\n *   (7).\n */\nfunction loss() {}\n', 'typescript', citation(String.raw`Eq\.\s+\((\d+)\)`, 'eq.$1')), [
      String.raw`"Eq.\n *   (7)" mentions eq.7 implements 5-5`,
    ]);
  });

  it('say what the pattern says they do, wherever they stand', () => {
    assert.deepEqual(cited('# The rate (TODO §5.3) and, [UNSPECIFIED] units of warm-up\nx = 1\n', 'python',
      citation(String.raw`TODO §([\d.]*\d)`, 'sec.$1 todo'), citation(String.raw`\[UNSPECIFIED\] (.*)`, 'vaswani2017 unclear: $1')), [
      '"TODO §5.3" claims sec.5.3 todo 2-2',
      '"[UNSPECIFIED] units of warm-up" claims vaswani2017 unclear: units of warm-up 2-2',
    ]);
  });

  it('belong to the first pattern that finds them, and not inside a mark', () => {
    assert.deepEqual(cited(`
# Eq. (3), line 2
# @paper:eq.4 deviates: unlike Eq. (5) it is
#   halved, Eq. (6)
#
# @paper:> as in Eq. (7)
x = 1  # Eq. (8)
`, 'python', citation(String.raw`Eq\. \((\d+)\), line (\d+)`, 'alg.$1.L$2'), citation(String.raw`Eq\. \((\d+)\)`, 'eq.$1')), [
      '"Eq. (3), line 2" claims alg.3.L2 implements 7-7',
      String.raw`"@paper:eq.4 deviates: unlike Eq. (5) it is\n#   halved, Eq. (6)" claims eq.4 deviates: unlike Eq. (5) it is halved, Eq. (6) > as in Eq. (7) 7-7`,
      '"Eq. (8)" claims eq.8 implements 7-7',
    ]);
  });

  it('are left out where a pattern before says nothing', () => {
    assert.deepEqual(cited('# Eq. (3) of Zhu, Eq. (4)\nx = 1\n', 'python', citation(String.raw`Eq\. \(\d+\) of Zhu`, undefined), citation(String.raw`Eq\. \((\d+)\)`, 'eq.$1')), [
      '"Eq. (4)" mentions eq.4 implements 2-2',
    ]);
  });

  it('are switched off as marks are', () => {
    assert.deepEqual(cited('// @paper:off\n// L1\n// @paper:on\n// L2\n// @paper:ignore-next\n// L3, L4\n', 'rust', line), [
      '"L2" claims alg.1.L2 implements 4-4',
      '"L4" mentions alg.1.L4 implements 6-6',
    ]);
  });

  it('stand in code too where the pattern wants it', () => {
    assert.deepEqual(cited('// §1\ndescribe("§2.1 and §2.2", () => {}); // §3\ntest("§4");\n', 'typescript', citation(String.raw`§([\d.]+)`, 'sec.$1', false)), [
      '"§1" claims sec.1 implements 2-2',
      '"§2.1" mentions sec.2.1 implements 2-2',
      '"§2.2" mentions sec.2.2 implements 2-2',
      '"§3" claims sec.3 implements 2-2',
      '"§4" mentions sec.4 implements 3-3',
    ]);
  });

  it('have ranges in UTF-16 units, with CRLF and characters beyond the first plane', () => {
    const text = '/* 𝛼𝛽 L7\r\n * 𝛾 L8 */\r\nx();\r\n';
    assert.deepEqual(marks(text, 'typescript', line).map(({ range }) => at(text, range)), ['L7', 'L8']);
  });

  it('show what they mean when that is no target', () => {
    assert.deepEqual(cited('# as in Eq. x_y\nx = 1\n', 'python', citation(String.raw`Eq\. (\S+)`, 'eq.$1')), [
      '"Eq. x_y" mentions (none) implements ! malformed-mark 2-2',
    ]);
  });

  it('are found in time with any pattern', () => {
    // Both would keep a backtracking engine busy for ever.
    const text = `# ${'a'.repeat(10_000)}!\nx = 1\n`;
    assert.deepEqual(cited(text, 'python', citation('(a+)+$', 'eq.1'), citation('((a|aa)+)+b', 'eq.2')), []);
  });

  it('are no longer looked for in a file that takes too long, which it says', () => {
    const text = Array.from({ length: 40_000 }, () => `# ${'ab'.repeat(50)}\nx = 1\n`).join('');
    const found = marks(text, 'python', citation('(?:a{1,20}b{1,20}){1,10}c', 'eq.1'));
    assert.deepEqual(found.map(({ targets, problems }) => [targets.length, problems.map(({ rule }) => rule)]), [[0, ['malformed-mark']]]);
  });
});

describe('what a citation means', () => {
  it('has the groups of the pattern in it; what is absent is left out', () => {
    const of = (means: string, ...groups: (string | undefined)[]) => expand(means, ['', ...groups]);
    assert.deepEqual([
      of('alg.$1.L$2-L$3', '1', '3', '4'),
      of('alg.$1.L$2-L$3', '1', '3', undefined),
      of('eq.$1,eq.$2', '9', undefined),
      of('gp#sec.$1,eq.$2', undefined, '9'),
      of('gp@$1#p.$x2', '0.7.2', '1a'),
      of('gp@$1#p.$x2', undefined, '1a'),
      of('eq.$1', undefined),
      of('$1 unclear: $2', 'warmup', 'updates\n  or epochs'),
    ], ['alg.1.L3-L4', 'alg.1.L3', 'eq.9', 'gp#eq.9', 'gp@0.7.2#p.26', 'gp#p.26', undefined, 'warmup unclear: updates or epochs']);
  });

  it('must be what a mark can say', () => {
    assert.deepEqual([
      wrongMeaning('alg.1.L$1', 1),
      wrongMeaning('gp@$1#eq.$2 deviates: $3', 3),
      wrongMeaning('eq.$2', 1),
      wrongMeaning('equation $1', 1),
      wrongMeaning('eq.$1 whatever', 1),
    ], [
      undefined,
      undefined,
      '"match" has no group for $2',
      '"equation 1" is no address. Did you mean "eq.1"?',
      'after the targets come a scope, a verb, or a colon and a text',
    ]);
  });
});

describe('a pattern of a repository', () => {
  it('is refused in words where it is none, or would cost too much', () => {
    const refusal = (source: string): string => {
      try {
        new LinearPattern(source);
        return 'taken';
      } catch (error) {
        return error instanceof SyntaxError ? error.message : 'another error';
      }
    };
    assert.deepEqual(['§(\\d+)', '(', 'a(?=b)', '(a)\\1', '(?:(?:ab?){1,30}){1,30}'].map(refusal), [
      'taken',
      'missing closing ): `(`',
      'invalid or unsupported Perl syntax: `(?=`',
      'invalid escape sequence: `\\1`',
      'it repeats too much to be searched for in every comment',
    ]);
  });
});
