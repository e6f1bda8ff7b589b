import assert from 'node:assert/strict';
import { languageTable } from '../../src/core/marks/languages.ts';
import { asComment } from '../../src/core/marks/print.ts';
import { coloured, loadGrammars } from './grammars.ts';

/** What VS Code itself colours and no comment can stand in. */
const without = ['diff', 'git-commit', 'git-rebase', 'json', 'jsonl', 'log', 'search-result'];
/** Embedded by other grammars only. */
const embedded = ['cpp_embedded_latex', 'markdown-math', 'markdown_latex_combined'];

const pieces = ['@paper: keyword.other.prefix', 'raft entity.name.namespace.key', '# punctuation.separator.key', 'eq.1 entity.name.tag.target', 'deviates keyword.control.verb'];

describe('the colours of marks', () => {
  let grammars: Awaited<ReturnType<typeof loadGrammars>>;
  before(async () => (grammars = await loadGrammars()));

  it('are those of their parts in the comments of every language of VS Code', async () => {
    const table = languageTable();
    const wrong: string[] = [];
    for (const id of grammars.languages) {
      const language = table.of('', id);
      if (!language) {
        wrong.push(id);
        continue;
      }
      const comment = asComment('@paper:raft#eq.1 deviates: x', language, '');
      const found = coloured(await grammars.grammarOf(id), id === 'php' ? `<?php\n${comment}\n` : `${comment}\n`);
      if (found.join() !== pieces.join()) wrong.push(`${id}: ${comment} ${found.join()}`);
    }
    assert.deepEqual(wrong, [...embedded, ...without].sort());
  });

  it('are there behind code, in block and documentation comments, documentation strings and embedded code', async () => {
    const targets = async (language: string, text: string): Promise<string[]> =>
      coloured(await grammars.grammarOf(language), text).filter((piece) => piece.endsWith(' entity.name.tag.target')).map((piece) => piece.split(' ', 1)[0] ?? '');
    assert.deepEqual(await Promise.all([
      targets('python', 'def f():\n    """Scales, @paper:eq.1 test.\n\n    @paper:eq.2\n    """\n    x = 1  # @paper:eq.3'),
      targets('typescript', '/**\n * @paper:eq.1 begin\n */\nf(); // see @paper:eq.2,eq.3'),
      targets('rust', '//! @paper:eq.1\n/// @paper:eq.2\nlet x = 1; // @paper:eq.3\n/* @paper:eq.4 */'),
      targets('shellscript', 'echo "${#a}" # @paper:eq.1'),
      targets('julia', '"""\n@paper:eq.1\n"""\nf(x) = x # @paper:eq.2'),
      targets('markdown', '<!-- @paper:eq.1 -->\n```python\n# @paper:eq.2\n```'),
      targets('html', '<script>\n// @paper:eq.1\n</script>\n<!-- @paper:eq.2 -->'),
    ]), [
      ['eq.1', 'eq.2', 'eq.3'], ['eq.1', 'eq.2', 'eq.3'], ['eq.1', 'eq.2', 'eq.3', 'eq.4'], ['eq.1'], ['eq.1', 'eq.2'], ['eq.1', 'eq.2'], ['eq.1', 'eq.2'],
    ]);
  });

  it('are not in strings, nor where no mark is', async () => {
    for (const [language, text] of [
      ['python', 'x = "# @paper:eq.1"\ny = 1  # mail@paper:eq.1'], ['typescript', 'const a = "// @paper:eq.1", b = `/* @paper:eq.1 */`;'],
      ['rust', 'let a = "// @paper:eq.1";\n// mail@paper:eq.1'], ['shellscript', 'a="# @paper:eq.1"\ncat <<E\n# @paper:eq.1\nE'], ['csharp', 'var a = "// @paper:eq.1";'],
    ] as const) assert.deepEqual(coloured(await grammars.grammarOf(language), text), []);
  });

  it('tell switches, scopes and quotes', async () => {
    assert.deepEqual(coloured(await grammars.grammarOf('python'), '# @paper:ignore-next\n# @paper:eq.1 begin\n# @paper:> as printed'), [
      '@paper: keyword.other.prefix', 'ignore-next keyword.control.switch',
      '@paper: keyword.other.prefix', 'eq.1 entity.name.tag.target', 'begin storage.modifier.scope',
      '@paper:> keyword.other.prefix', 'as printed markup.quote',
    ]);
  });
});
