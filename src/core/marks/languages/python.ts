import type { Hole, Language, StringForm } from '../language.ts';
import { double, single, tripleDouble, tripleSingle } from './forms.ts';
import * as layout from './layouts.ts';

// The code in it may hold a hash that formats: `{x:#x}`.
const field: Hole = { open: '{', close: '}', escaped: '{{', comments: false };

const pythonStrings: readonly StringForm[] = [
  { open: String.raw`(?:(?<!\w)[rRuU])?("""|''')`, close: '$1', escapes: true, multiline: true, documents: 'enclosing' },
  { open: String.raw`(?<!\w)(?:[bB][rR]?|[rR][bB])("""|''')`, close: '$1', escapes: true, multiline: true },
  { open: String.raw`(?<!\w)(?:[fFtT][rR]?|[rR][fFtT])("""|''')`, close: '$1', escapes: true, multiline: true, holes: [field] },
  { open: String.raw`(?<!\w)(?:[fFtT][rR]?|[rR][fFtT])(["'])`, close: '$1', escapes: true, holes: [field] },
  { open: String.raw`(?:(?<!\w)[rRuU])?(["'])`, close: '$1', escapes: true, documents: 'enclosing' },
  { open: String.raw`(?<!\w)(?:[bB][rR]?|[rR][bB])(["'])`, close: '$1', escapes: true },
];

const python = {
  line: ['#', '#:'],
  block: [],
  strings: pythonStrings,
  definitions: String.raw`(?:async[ \t]+def|def|class|cdef|cpdef)\b`,
  blocks: layout.indented,
} as const;

const hash = { line: ['#'], block: [], strings: [tripleDouble, tripleSingle, double, single], blocks: layout.indented } as const;

/** Python, its dialects, and languages laid out like it. */
export const pythonLanguages: readonly Language[] = [
  { id: 'python', aliases: ['cython', 'sage', 'xonsh'], extensions: ['py', 'pyi', 'pyw', 'pyx', 'pxd', 'pxi', 'rpy', 'gyp', 'gypi', 'ipy', 'pyt', 'sage', 'xsh', 'scenic'], names: ['sconstruct', 'sconscript', 'wscript'], ...python, blocks: layout.python },
  { id: 'vyper', extensions: ['vy', 'vyi'], ...python, blocks: layout.python },
  { id: 'starlark', aliases: ['bazel'], extensions: ['bzl', 'star', 'bazel', 'sky'], names: ['build', 'workspace', 'tiltfile', 'buck'], ...python, blocks: layout.python },
  { id: 'snakemake', extensions: ['smk'], names: ['snakefile'], ...python, blocks: layout.python },
  { id: 'mojo', extensions: ['mojo'], ...python, definitions: String.raw`(?:async[ \t]+)?(?:fn|def|struct|trait)\b`, blocks: layout.python },
  { id: 'gdscript', extensions: ['gd'], ...hash, line: ['#', '##'], blocks: layout.python },
  { id: 'nim', extensions: ['nim', 'nims', 'nimble'], line: ['#', '##'], block: [{ open: '##[', close: ']##', nests: true }, { open: '#[', close: ']#', nests: true }],
    strings: [{ open: '"""', close: '"""(?!")', multiline: true }, { open: String.raw`(?<=\w)"`, close: '"', escapes: '""' }, double],
    literals: [String.raw`(?<!\w)'(?:\\\w{1,8}|\\.|[^\\'\r\n])'`], blocks: layout.indentedEnds },
  { id: 'meson', extensions: ['meson'], names: ['meson.build', 'meson_options.txt', 'meson.options'], ...hash, strings: [tripleSingle, single] },
  { id: 'robotframework', extensions: ['robot', 'resource'], line: [{ open: '#', opens: String.raw`(?<=^|\s)#` }], block: [], strings: [], blocks: layout.indented },
];
