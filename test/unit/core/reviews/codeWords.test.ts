import { deepEqual, equal, notDeepEqual } from 'node:assert/strict';
import { languageNamed } from '../../../../src/core/marks/regions/named.ts';
import { defaultConfig } from '../../../../src/core/config/config.ts';
import { Source } from '../../../../src/core/marks/source.ts';
import { codeWords } from '../../../../src/core/reviews/codeWords.ts';

function words(text: string, language = 'python'): string[] {
  const known = languageNamed(language, defaultConfig.languages);
  if (!known) throw new Error(language);
  return codeWords(new Source(text, known), 0, text.length);
}

describe('the words of code', () => {
  it('are the same whatever the comments, the documentation and the formatting', () => {
    const plain = 'def attend(q, k):\n    if q:\n        return q @ k\n    return k\n';
    deepEqual(words(plain), ['>1', 'def', 'attend', '(', 'q', ',', 'k', ')', ':', '>2', 'if', 'q', ':', '>3', 'return', 'q', '@', 'k', '>2', 'return', 'k']);
    for (const other of [
      '# @paper:eq.1\ndef attend(q, k):  # both\n  """Attends."""\n  if q:\n     return q @ k\n\n\n  return k\n',
      'def attend(\n    q,\n    k,\n):\n    if q:\n        return q \\\n            @ k\n    return k\n',
      plain.replaceAll('\n', '\r\n'),
    ]) deepEqual(words(other), words(plain));
    deepEqual(words('/* a */ f(a,\n  b,);// c', 'typescript'), words('f(a, b);', 'typescript'));
  });

  it('are others where code, a string or the depth of a statement is', () => {
    const code = 'if q:\n    a()\nb("x  y")\n';
    for (const other of ['if q:\n    a()\n    b("x  y")\n', 'if q:\n    a()\nb("x y")\n', 'if not q:\n    a()\nb("x  y")\n']) notDeepEqual(words(other), words(code));
  });

  it('of a part are those that stand in it', () => {
    const text = 'a = "one"\nb = 2\n';
    const source = new Source(text, languageNamed('python', defaultConfig.languages)!);
    equal(codeWords(source, 10, 15).join(' '), '>1 b = 2');
  });
});
