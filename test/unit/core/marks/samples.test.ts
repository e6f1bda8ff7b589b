import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { languages, languageTable } from '../../../../src/core/marks/languages.ts';
import { parseMarks } from '../../../../src/core/marks/parse.ts';
import { asComment } from '../../../../src/core/marks/print.ts';
import { at } from './shown.ts';

const table = languageTable();
const samples = readFileSync(new URL('samples.txt', import.meta.url), 'utf8').split(/^===== (.+)\n/m).slice(1);

/** What each language is wary of: strings, regular expressions and the like hold no marks, comments do. */
describe('a sample of a language', () => {
  for (let index = 0; index < samples.length; index += 2) {
    const [name = '', text = ''] = samples.slice(index, index + 2);
    it(`has its marks where they stand: ${name}`, () => {
      const language = table.of(`file:///${name}`, undefined, text);
      assert.ok(language);
      const wanted = [...text.matchAll(/@paper:eq\.\d+/g)].map(([mark]) => mark);
      assert.deepEqual(parseMarks(text, language, table).map(({ head }) => at(text, head)), wanted);
      // the same with the line ends of Windows
      const windows = text.replaceAll('\n', '\r\n');
      assert.deepEqual(parseMarks(windows, language, table).map(({ head }) => at(windows, head)), wanted);
    });
  }
});

describe('every language', () => {
  it('reads the comment that is written into its files', () => {
    const own = languages.filter(({ line, block, embeds }) => embeds !== 'notebook' && line.length + block.length > 0);
    const unread = own.filter((language) => {
      const text = `${asComment('@paper:eq.5', language, '')}\n`;
      const marks = parseMarks(language.id === 'php' ? `<?php\n${text}` : text, language, table);
      return marks.length !== 1 || marks[0]?.claims !== true || marks[0].targets[0]?.written !== 'eq.5';
    });
    assert.deepEqual(unread.map(({ id }) => id), []);
    assert.ok(own.length > 200);
  });
});
