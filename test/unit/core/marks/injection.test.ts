import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Rule { readonly match: string }
const { repository } = JSON.parse(readFileSync(new URL('../../../../syntaxes/papertrace.injection.json', import.meta.url), 'utf8')) as { repository: Record<string, Rule> };

/** The captures of a rule; its expression keeps to what Oniguruma and JavaScript share. */
function captures(rule: string, text: string): (string | undefined)[] | undefined {
  return new RegExp(repository[rule]!.match, 'u').exec(text)?.slice(1);
}

describe('the colours of a mark', () => {
  it('tell prefix, targets, scope and verb apart', () => {
    assert.deepEqual([
      '# @paper:buchman2018#alg.1.L36,L40 begin',
      '// @paper: gp@0.7.2#eq.123, sec.3 deviates: x',
      '# see @paper:eq.5, which goes on.',
      'mail@paper:eq.5',
    ].map((text) => captures('mark', text)), [
      ['@paper:', 'buchman2018#alg.1.L36,L40', 'begin', undefined],
      ['@paper:', 'gp@0.7.2#eq.123, sec.3', undefined, 'deviates'],
      ['@paper:', 'eq.5', undefined, undefined],
      undefined,
    ]);
    assert.deepEqual(captures('key', 'gp@0.7.2#eq.123'), ['gp', '@', '0.7.2', '#']);
  });

  it('show switches and quotes', () => {
    assert.deepEqual(captures('switch', '# @paper:ignore-next'), ['@paper:', 'ignore-next']);
    assert.deepEqual(captures('quote', '/* @paper:> as printed */'), ['@paper:>', 'as printed ']);
  });
});
