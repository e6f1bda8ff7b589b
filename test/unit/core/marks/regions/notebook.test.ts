import assert from 'node:assert/strict';
import { languageTable } from '../../../../../src/core/marks/languages.ts';
import { parseCells } from '../../../../../src/core/marks/parse.ts';
import { at, marksOf, show } from '../shown.ts';

interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly metadata?: object;
  readonly outputs?: readonly object[];
}

const code = (...source: string[]): Cell => ({ cell_type: 'code', source, outputs: [{ output_type: 'stream', text: ['# @paper:no\n'] }] });
const notebook = (cells: readonly Cell[], metadata: object = { kernelspec: { language: 'python' } }): string => JSON.stringify({ cells, metadata, nbformat: 4 }, undefined, 1);
/** For each mark its cell, what stands at its range in the file, and what it says. */
const read = (text: string): string[] => marksOf(text, 'jupyter').map((mark) => `${mark.cell?.index} ${at(text, mark.range)} | ${show(mark)}`);

describe('marks in a notebook file', () => {
  it('stand in the sources of its cells, in the language of the kernel, and never in what they put out', () => {
    assert.deepEqual(read(notebook([
      { cell_type: 'markdown', source: ['# Title @paper:no\n', '<!-- @paper:eq.1 -->'] },
      code('x = "# @paper:no"\n', '# @paper:eq.2 deviates: halved\n', 'def f():\n', '    pass'),
      { cell_type: 'code', source: '// not Python\n# @paper:eq.3' },
      { cell_type: 'raw', source: ['# @paper:no'] },
      code('%%bash\n', 'echo "it\'s" # @paper:eq.4'),
      code('%%writefile lib.rs\n', '// @paper:eq.5'),
      { cell_type: 'code', source: ['// @paper:eq.6'], metadata: { vscode: { languageId: 'javascript' } } },
    ])), [
      '0 @paper:eq.1 | claims eq.1 implements',
      '1 @paper:eq.2 deviates: halved | claims eq.2 deviates: halved',
      '2 @paper:eq.3 | claims eq.3 implements',
      '4 @paper:eq.4 | claims eq.4 implements',
      '5 @paper:eq.5 | claims eq.5 implements',
      '6 @paper:eq.6 | claims eq.6 implements',
    ]);
  });

  it('are read in the language that its metadata tell, Python when they tell none', () => {
    const cells = [code('// @paper:eq.1\n', '# @paper:eq.2')];
    const names = (metadata: object): string[] => marksOf(notebook(cells, metadata), 'jupyter').map(({ targets }) => targets[0]?.written ?? '');
    assert.deepEqual([
      { kernelspec: { language: 'rust' } },
      { language_info: { name: 'unheard-of', file_extension: '.ts' } },
      { language_info: { name: 'ipython3' } },
      {},
      { kernelspec: { language: 'unheard-of' } },
    ].map(names), [['eq.1'], ['eq.1'], ['eq.2'], ['eq.2'], []]);
  });

  it('have ranges in the file through every escape, and in the cell', () => {
    const source = 's = "\\\\" + \'\t\' + "é😀"; r = 1 # see @paper:eq.1: "q\\u00e9" \\\\ 😀\r\n# @paper:eq.2';
    const plain = notebook([code(source)]);
    const escaped = plain.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).replaceAll('/', '\\/');
    for (const text of [plain, escaped]) {
      const [first, second] = marksOf(text, 'jupyter');
      assert.ok(first?.cell && second);
      assert.equal(JSON.parse(`"${at(text, first.range)}"`), '@paper:eq.1: "q\\u00e9" \\\\ 😀');
      assert.equal(at(source, first.cell.head), '@paper:eq.1');
      assert.equal(at(text, second.targets[0]!.nameRange), 'eq.2');
      // The second mark stands on the line above nothing: it speaks for its own.
      assert.equal(JSON.parse(`"${at(text, second.extent())}"`), '# @paper:eq.2');
    }
  });

  it('end where their string ends', () => {
    const text = '{"cells":[{"cell_type":"code","source":["# @paper:eq.1", "\\n# @paper:eq", ".2"]}]}';
    assert.deepEqual(marksOf(text, 'jupyter').map(({ range }) => at(text, range)), ['@paper:eq.1', '@paper:eq", ".2']);
  });

  it('are found as far as the file can be read', () => {
    const whole = notebook([code('# @paper:eq.1'), code('# @paper:eq.2')]);
    const merged = whole.replace('"cells"', '"x": 1\n<<<<<<< HEAD\n"cells"');
    assert.deepEqual(read(whole.slice(0, whole.indexOf('eq.2') + 4)).length, 2);
    assert.deepEqual([merged, '{"cells":', '[]', '"@paper:eq.1"', '@paper:eq.1'].map((text) => marksOf(text, 'jupyter').length), [2, 0, 0, 0, 0]);
  });
});

describe('begin and end, off and on', () => {
  const python = languageTable().of('', 'python');

  it('go on from cell to cell, in the file', () => {
    const text = notebook([code('# @paper:eq.1 begin\n', 'a = 1\n', 'b = 1'), code('c = 1\n', '# @paper:eq.1 end\n', '# @paper:off\n', '# @paper:eq.2'), code('# @paper:eq.3')]);
    const marks = marksOf(text, 'jupyter');
    assert.deepEqual(marks.map(({ targets, problems }) => [targets[0]?.written, problems.length]), [['eq.1', 0], ['eq.1', 0]]);
    assert.deepEqual(marks.map(({ extent }) => at(text, extent()).split('\n').length), [3, 2]);
  });

  it('go on from cell to cell, in open cells', () => {
    const texts = ['# @paper:eq.1 begin\na = 1\nb = 1', 'c = 1\n# @paper:eq.1 end\n# @paper:off\n', '# @paper:eq.3'];
    const marks = parseCells(texts.map((text) => ({ text, language: python })), languageTable());
    assert.deepEqual(marks.map((each, index) => each.map(({ cell, extent, problems }) => [cell?.index, at(texts[index] ?? '', extent()), problems.length])), [
      [[0, '# @paper:eq.1 begin\na = 1\nb = 1', 0]], [[1, 'c = 1\n# @paper:eq.1 end', 0]], [],
    ]);
  });
});
