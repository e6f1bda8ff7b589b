import type { Language, StringForm } from '../language.ts';
import { cBlock, dollarBrace, double, hashBrace, operandWanted, single, tripleDouble, tripleSingle, withHoles } from './forms.ts';
import * as layout from './layouts.ts';

/** Where an operand is wanted; after `<` a slash closes a tag. */
export const regex: StringForm = {
  open: String.raw`${operandWanted('return|typeof|case|in|of|delete|void|throw|new|instanceof|do|else|yield|await')}\/(?![*/>])`,
  close: String.raw`\/`,
  escapes: true,
  set: true,
};

const template: StringForm = { open: '`', close: '`', escapes: true, multiline: true, holes: [dollarBrace] };

// In JSX text an apostrophe stands within a word; in code only a keyword can touch a string.
const scriptStrings: readonly StringForm[] = [
  double,
  { ...single, open: String.raw`(?:(?<!\w)|(?<=\b(?:return|case|typeof|import|from|in|of|else|as|default|throw|await|yield|export)))'` },
  template,
  regex,
];

// Where an operand is wanted; type parameters are told by what follows them.
const element: StringForm = {
  open: String.raw`${operandWanted('return|default|case|else|do|yield|await')}<(?=[A-Za-z_$>])(?![\w$]+(?:\s*,|\s+extends\b|>\s*\())`,
  close: '(?!)', multiline: true, tags: true, holes: [{ open: '{', close: '}', comments: true }],
};
const withElements = { strings: [element, ...scriptStrings], jsx: true } as const;

const script = {
  line: ['//'],
  block: [cBlock],
  strings: scriptStrings,
  blocks: layout.bracesByLine,
} as const;

/** JavaScript, what extends it and what is written like it. */
export const scriptLanguages: readonly Language[] = [
  { id: 'typescript', extensions: ['ts', 'mts', 'cts'], ...script },
  { id: 'typescriptreact', extensions: ['tsx'], ...script, ...withElements },
  { id: 'javascript', extensions: ['js', 'mjs', 'cjs', 'es6', 'pac', 'jsm'], names: ['jakefile'], ...script, ...withElements },
  { id: 'javascriptreact', extensions: ['jsx'], ...script, ...withElements },
  { id: 'actionscript', extensions: ['as'], ...script },
  { id: 'qml', extensions: ['qml', 'qbs'], ...script },
  { id: 'quint', extensions: ['qnt'], line: ['//', '///'], block: [cBlock], strings: [double], blocks: layout.bracesByLine },
  { id: 'jsonc', extensions: ['jsonc', 'json5', 'code-workspace', 'code-snippets'], names: ['tsconfig.json', 'jsconfig.json', '.eslintrc', '.eslintrc.json', '.babelrc', '.jshintrc', '.swcrc'], aliases: ['json5', 'snippets'], line: ['//'], block: [cBlock], strings: [double, single], blocks: layout.bracesByLine },
  { id: 'jsonnet', extensions: ['jsonnet', 'libsonnet'], line: ['//', '#'], block: [cBlock], strings: [{ open: String.raw`\|\|\|-?[ \t]*$`, close: String.raw`^[ \t]*\|\|\|`, multiline: true }, double, single], blocks: layout.braces },
  { id: 'cue', extensions: ['cue'], line: ['//'], block: [], strings: [tripleDouble, tripleSingle, double, single], blocks: layout.bracesByLine },
  {
    id: 'coffeescript',
    extensions: ['coffee', 'cson', 'iced', 'litcoffee'],
    names: ['cakefile'],
    line: ['#'],
    block: [{ open: '###', close: '###', opens: '###(?!#)' }],
    strings: [
      withHoles(tripleDouble, hashBrace), tripleSingle, withHoles({ ...double, multiline: true }, hashBrace), { ...single, multiline: true },
      { open: String.raw`\/\/\/(?!\/)`, close: String.raw`\/\/\/`, escapes: true, multiline: true },
      { ...regex, open: String.raw`${operandWanted('return|typeof|in|of|throw|new|when|then|if|unless|and|or|not|is|isnt')}\/(?![/=\s])` },
    ],
    blocks: layout.indentedEnds,
  },
];
