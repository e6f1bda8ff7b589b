import assert from 'node:assert/strict';
import { hasMarks, languageOf, languages } from '../../../../src/core/marks/languages.ts';

describe('the language of a file', () => {
  it('is the one the editor says, else the one of its name', () => {
    assert.deepEqual([
      languageOf('file:///a/model.py'),
      languageOf('file:///a/Model.PYI?x#y'),
      languageOf('file:///a/SConstruct'),
      languageOf('file:///a/untitled', 'rust'),
      languageOf('file:///a/b.tsx', 'plaintext'),
      languageOf('file:///a.py/README'),
      languageOf('file:///a/py'),
    ].map((language) => language?.id), ['python', 'python', 'python', 'rust', 'typescriptreact', undefined, undefined]);
  });

  it('is told by no extension or name of two languages', () => {
    const all = languages.flatMap(({ extensions, names = [] }) => [...extensions, ...names]);
    assert.deepEqual(all.filter((name, index) => all.indexOf(name) !== index), []);
  });
});

describe('a file', () => {
  it('may have marks where the prefix stands', () => {
    assert.deepEqual(['# @paper:eq.1', '# @Paper: no', ''].map(hasMarks), [true, false, false]);
  });
});
