/** Text that is made to be slow to read: `unit`, over and over, behind `before`. */
export interface Hostile {
  readonly name: string;
  /** The language's id. */
  readonly language: string;
  readonly before?: string;
  readonly unit: string;
}

export const hostileTexts: readonly Hostile[] = [
  { name: 'prefixes on one line', language: 'typescript', before: '// ', unit: '@paper:' },
  { name: 'prefixes after blanks', language: 'typescript', before: '// ', unit: '@paper: ' },
  { name: 'marks on one line', language: 'typescript', before: '// ', unit: '@paper:eq.1 ' },
  { name: 'targets of one mark', language: 'typescript', before: '// @paper:eq.1', unit: ',eq.1' },
  { name: 'lines of one mark without its algorithm', language: 'typescript', before: '// @paper:eq.1', unit: ',L1' },
  { name: 'a mark a line', language: 'python', unit: '# @paper:eq.1 deviates: x\n' },
  { name: 'a quote a line', language: 'python', before: '# @paper:eq.1\n', unit: '# @paper:> x\n' },
  { name: 'a comment beside the other', language: 'c', before: 'x ', unit: '/* @paper:eq.1 */' },
  { name: 'blanks before comments', language: 'c', before: ' '.repeat(5000), unit: '/* @paper:eq.1 */' },
  { name: 'comments between comments', language: 'c', unit: '/* @paper:eq.1 */\n' },
  { name: 'blocks in blocks', language: 'typescript', unit: '{ // @paper:eq.1\n' },
  { name: 'blocks in blocks, on one line', language: 'rust', unit: '/* @paper:eq.1 */{' },
  { name: 'inner documentation in blocks', language: 'rust', unit: 'mod a {\n//! @paper:eq.1\n' },
  { name: 'inner documentation after blocks', language: 'rust', before: `${'{'.repeat(3000)}${'}'.repeat(3000)}\n`, unit: '//! @paper:eq.1\nx;\n' },
  { name: 'brackets that nothing closes', language: 'python', unit: '# @paper:eq.1\nx = (\n' },
  { name: 'definitions that nothing ends', language: 'python', unit: 'def f(\n    """@paper:eq.1"""\n' },
  { name: 'decorators', language: 'python', before: '# @paper:eq.1\n', unit: '@a\n' },
  { name: 'a statement without an end', language: 'typescript', unit: '// @paper:eq.1\nx +\n' },
  { name: 'a list without an end', language: 'rust', unit: '// @paper:eq.1\nlet a,\n' },
  { name: 'words without an end', language: 'lua', unit: '-- @paper:eq.1\nfunction f()\n' },
  { name: 'words in words', language: 'julia', unit: 'begin # @paper:eq.1\nx\n' },
  { name: 'quotes that are escaped', language: 'typescript', before: '// @paper:eq.1\n"', unit: String.raw`\"` },
  { name: 'quotes that are not closed', language: 'typescript', before: '// @paper:eq.1\n', unit: "' \n\" \n" },
  { name: 'templates in templates', language: 'typescript', before: '// @paper:eq.1\n', unit: '`${' },
  { name: 'regular expressions without an end', language: 'typescript', before: '// @paper:eq.1\n', unit: '=/[' },
  { name: 'elements in elements', language: 'typescriptreact', before: '// @paper:eq.1\nx = ', unit: '<a>' },
  { name: 'comments in comments', language: 'rust', before: '// @paper:eq.1\n', unit: '/*' },
  { name: 'comments that nothing closes', language: 'c', before: '// @paper:eq.1\n', unit: '/* *' },
  { name: 'strings in comments', language: 'ocaml', before: '(* @paper:eq.1 *) (* "', unit: String.raw`\"` },
  { name: 'heredocs without an end', language: 'shellscript', before: '# @paper:eq.1\n', unit: 'cat <<A\n' },
  { name: 'heredocs on one line', language: 'shellscript', before: '# @paper:eq.1\n', unit: '<<A ' },
  { name: 'quoting in quoting', language: 'ruby', before: '# @paper:eq.1\n', unit: '%q(' },
  { name: 'raw strings', language: 'cpp', before: '// @paper:eq.1\n', unit: 'R"a(' },
  { name: 'block scalars', language: 'yaml', before: '# @paper:eq.1\n', unit: 'a: |\n' },
  { name: 'a line of pipes', language: 'yaml', before: '# @paper:eq.1\n', unit: ': | ' },
  { name: 'blanks', language: 'matlab', before: '% @paper:eq.1\n', unit: "  '" },
  { name: 'tags', language: 'html', before: '<!-- @paper:eq.1 -->', unit: '<a b="' },
  { name: 'pages in pages', language: 'php', before: '<?php // @paper:eq.1\n', unit: '?><?php ' },
];

/** About `size` UTF-16 units of it. */
export function hostileText({ before = '', unit }: Hostile, size: number): string {
  return before + unit.repeat(Math.max(1, Math.floor((size - before.length) / unit.length)));
}
