import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { insertMark } from '../../../../src/core/features/insertMark.ts';
import { at, cursor, world } from '../../workspace.ts';

const mark = '@paper:sec.3.2\n@paper:> We call';

/** The text of a file after the mark was written at `|`, and what then stands at the mark's range; or why it was not. */
async function written(name: string, marked: string, languageId = ''): Promise<string[]> {
  const { text, position } = cursor(marked);
  const { papertrace } = await world({ [name]: text });
  const answer = await insertMark(papertrace, { uri: at(name), languageId, position }, mark);
  return 'refused' in answer ? [answer.refused] : applied(text, answer, at(name));
}

function applied(text: string, { edit, mark: place }: Exclude<Awaited<ReturnType<typeof insertMark>>, { refused: string }>, uri: string): string[] {
  const after = TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edit.changes?.[uri] ?? []);
  return [after, TextDocument.create(uri, '', 0, after).getText(place.range)];
}

describe('a mark that is written into a file', () => {
  it('stands above the line, indented like it', async () => {
    assert.deepEqual(await written('a.py', 'def f():\r\n    return| 1\r\n'), [
      'def f():\r\n    # @paper:sec.3.2\r\n    # @paper:> We call\r\n    return 1\r\n', '# @paper:sec.3.2\r\n    # @paper:> We call',
    ]);
    assert.deepEqual((await written('a.unheard-of', 'x|'))[0], '# @paper:sec.3.2\n# @paper:> We call\nx');
  });

  it('is a comment of the language there', async () => {
    const vue = (text: string) => written('a.vue', text).then(([after]) => after);
    assert.equal(await vue('<script lang="ts">\n  f();|\n</script>'), '<script lang="ts">\n  // @paper:sec.3.2\n  // @paper:> We call\n  f();\n</script>');
    assert.equal(await vue('<script>\nf();\n</scr|ipt>'), '<script>\nf();\n// @paper:sec.3.2\n// @paper:> We call\n</script>');
    assert.equal(await vue('<template>\n  <p|/>\n</template>'), '<template>\n  <!-- @paper:sec.3.2\n       @paper:> We call -->\n  <p/>\n</template>');
    const markdown = (text: string) => written('a.qmd', text).then(([after]) => after);
    assert.equal(await markdown('Text|'), '<!-- @paper:sec.3.2\n     @paper:> We call -->\nText');
    assert.equal(await markdown('```{r}|\nf()\n```'), '<!-- @paper:sec.3.2\n     @paper:> We call -->\n```{r}\nf()\n```');
    assert.equal(await markdown('```{r}\nf()\n``|`'), '```{r}\nf()\n# @paper:sec.3.2\n# @paper:> We call\n```');
    assert.equal(await markdown('```text\nf|\n```'), '```text\n# @paper:sec.3.2\n# @paper:> We call\nf\n```');
  });

  it('goes into the source of a notebook\'s cell, also where its file is shown as text', async () => {
    const notebook = '{"cells": [{"cell_type": "code", "source": [\n  "x = \\"é\\"\\n",\n  "  y = 1"\n]}]}';
    const [after = '', stands] = await written('a.ipynb', notebook.replace('y =', 'y| ='), 'json');
    const { cells: [cell] } = JSON.parse(after) as { cells: { source: string[] }[] };
    assert.equal(cell?.source.join(''), 'x = "é"\n  # @paper:sec.3.2\n  # @paper:> We call\n  y = 1');
    assert.equal(stands, String.raw`# @paper:sec.3.2\n  # @paper:> We call`);
    assert.match((await written('a.ipynb', `|${notebook}`, 'json'))[0] ?? '', /no code/);
  });

  it('goes into a cell of a notebook that is open, in the language of the cell', async () => {
    const { papertrace } = await world({ 'a.ipynb': '{}' });
    const text = '%%html\n<p>\n</p>';
    papertrace.notebookShown(at('a.ipynb'), [{ uri: 'cell:1', text: 'x = 1', languageId: 'python' }, { uri: 'cell:2', text, languageId: 'python' }]);
    const insert = (uri: string, line: number) => insertMark(papertrace, { uri, languageId: 'python', position: { line, character: 1 } }, mark);
    const [first, second] = [await insert('cell:1', 0), await insert('cell:2', 0)];
    assert.ok('edit' in first && 'edit' in second);
    assert.equal(applied('x = 1', first, 'cell:1')[0], '# @paper:sec.3.2\n# @paper:> We call\nx = 1');
    assert.equal(applied(text, second, 'cell:2')[0], '%%html\n<!-- @paper:sec.3.2\n     @paper:> We call -->\n<p>\n</p>');
  });
});
