import assert from 'node:assert/strict';
import { hasMarks, languages, languageTable } from '../../../../src/core/marks/languages.ts';

describe('the language of a file', () => {
  it('is the one the editor says, else the one of its name', () => {
    assert.deepEqual([
      languageTable().of('file:///a/model.py'),
      languageTable().of('file:///a/Model.PYI?x#y'),
      languageTable().of('file:///a/SConstruct'),
      languageTable().of('file:///a/untitled', 'rust'),
      languageTable().of('file:///a/b.tsx', 'plaintext'),
      languageTable().of('file:///a.py/README'),
      languageTable().of('file:///a/py'),
    ].map((language) => language?.id), ['python', 'python', 'python', 'rust', 'typescriptreact', undefined, undefined]);
  });

  it('is told by one name, one id and one extension, or by signs in the text', () => {
    const twice = (all: readonly string[]): string[] => all.filter((name, index) => all.indexOf(name) !== index);
    assert.deepEqual(twice(languages.flatMap(({ names = [] }) => names)), []);
    assert.deepEqual(twice(languages.flatMap(({ id, aliases = [] }) => [id, ...aliases])), []);
    assert.deepEqual(twice(languages.filter(({ signs }) => signs === undefined).flatMap(({ extensions }) => extensions)), []);
  });
});

describe('a file', () => {
  it('may have marks where the prefix stands', () => {
    assert.deepEqual(['# @paper:eq.1', '# @Paper: no', ''].map(hasMarks), [true, false, false]);
  });
});
