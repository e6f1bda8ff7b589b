/** How a string begins and ends. Everything that looks like a comment inside it is none. */
export interface StringForm {
  /** Source of a regular expression for the opening. */
  readonly open: string;
  /** The closing, literally; `$1` stands for the opening's first group. */
  readonly close: string;
  /** Whether a backslash takes the next character with it. */
  readonly escapes?: boolean;
  /** Whether it may span lines. One that may not and is not closed on its line is no string (JSX text: `Don't`). */
  readonly multiline?: boolean;
  /** Code inside, through the matching `}`. */
  readonly holes?: {
    readonly open: string;
    /** What looks like `open` and is text. */
    readonly escaped?: string;
    /** Whether the code may hold comments (not in Python, where `{x:#x}` is a format). */
    readonly comments: boolean;
  };
  /** Whether it documents what it is the first statement of. */
  readonly documents?: boolean;
}

export interface BlockComment {
  readonly open: string;
  readonly close: string;
  readonly nests?: boolean;
}

/** What the lexer, the printer and the extent of a mark need to know of a language: data only. */
export interface Language {
  /** VS Code's language id. */
  readonly id: string;
  /** Without the dot, lower case. */
  readonly extensions: readonly string[];
  /** Whole file names. */
  readonly names?: readonly string[];
  /** Openings of line comments, the one to print first. */
  readonly line: readonly string[];
  readonly block: readonly BlockComment[];
  /** Openings of comments that document what encloses them: `//!`. Those that document what follows need no word. */
  readonly innerDoc?: readonly string[];
  readonly strings: readonly StringForm[];
  /** Sources of regular expressions for whole literals: character literals, regular expressions. */
  readonly literals?: readonly string[];
  /** Whether strings that are a first statement document it; how a definition begins. */
  readonly definitions?: string;
  readonly blocks: 'braces' | 'indentation';
  /** Whether the end of a line can end a statement. */
  readonly lineEnds?: boolean;
  /** Whether markup may stand in code, with its comments in braces. */
  readonly jsx?: boolean;
}

const cBlock: BlockComment = { open: '/*', close: '*/' };

const pythonStrings: readonly StringForm[] = [
  { open: String.raw`(?:(?<!\w)[rRuU])?("""|''')`, close: '$1', escapes: true, multiline: true, documents: true },
  { open: String.raw`(?<!\w)(?:[bB][rR]?|[rR][bB])("""|''')`, close: '$1', escapes: true, multiline: true },
  { open: String.raw`(?<!\w)(?:[fFtT][rR]?|[rR][fFtT])("""|''')`, close: '$1', escapes: true, multiline: true, holes: { open: '{', escaped: '{{', comments: false } },
  { open: String.raw`(?<!\w)(?:[fFtT][rR]?|[rR][fFtT])(["'])`, close: '$1', escapes: true, holes: { open: '{', escaped: '{{', comments: false } },
  { open: String.raw`(?:(?<!\w)[rRuU])?(["'])`, close: '$1', escapes: true, documents: true },
  { open: String.raw`(?<!\w)(?:[bB][rR]?|[rR][bB])(["'])`, close: '$1', escapes: true },
];

// In JSX text an apostrophe stands within a word; in code only a keyword can touch a string.
const scriptStrings: readonly StringForm[] = [
  { open: '"', close: '"', escapes: true },
  { open: String.raw`(?:(?<!\w)|(?<=\b(?:return|case|typeof|import|from|in|of|else|as|default|throw|await|yield|export)))'`, close: "'", escapes: true },
  { open: '`', close: '`', escapes: true, multiline: true, holes: { open: '${', comments: true } },
];

// A slash begins a regular expression where an operand is wanted: after an operator, an opening bracket or a
// keyword. After `<` it closes a tag, after `)`, `]`, `}` and words it divides. `x++ /` and `x! /` divide too.
const beforeRegex = String.raw`(?<=(?:^|[({[,;=:?&|^~%*]|=>|(?<![\w)\]])!|(?<!\+)\+|(?<!-)-|\}[ \t]*[\r\n]|(?<![\w$.])(?:return|typeof|case|in|of|delete|void|throw|new|instanceof|do|else|yield|await))\s*)`;
const regexLiteral = String.raw`${beforeRegex}\/(?![*/>])(?:[^\\/[\r\n]|\\.|\[(?:[^\]\\\r\n]|\\.)*\])+\/[a-z]*`;

const script = {
  line: ['//'],
  block: [cBlock],
  strings: scriptStrings,
  literals: [regexLiteral],
  blocks: 'braces',
  lineEnds: true,
} as const;

/** Adding a language is adding an entry. */
export const languages: readonly Language[] = [
  {
    id: 'python',
    extensions: ['py', 'pyi', 'pyw', 'pyx', 'pxd'],
    names: ['SConstruct', 'SConscript', 'wscript'],
    line: ['#', '#:'],
    block: [],
    strings: pythonStrings,
    definitions: String.raw`(?:async[ \t]+def|def|class|cdef|cpdef)\b`,
    blocks: 'indentation',
  },
  { id: 'typescript', extensions: ['ts', 'mts', 'cts'], ...script },
  { id: 'typescriptreact', extensions: ['tsx'], ...script, jsx: true },
  { id: 'javascript', extensions: ['js', 'mjs', 'cjs', 'es6'], ...script, jsx: true },
  { id: 'javascriptreact', extensions: ['jsx'], ...script, jsx: true },
  {
    id: 'rust',
    extensions: ['rs'],
    line: ['//', '///', '//!'],
    block: [{ ...cBlock, nests: true }],
    innerDoc: ['//!', '/*!'],
    strings: [
      { open: String.raw`(?<!\w)[bc]?r(#*)"`, close: '"$1', multiline: true },
      { open: String.raw`(?:(?<!\w)[bc])?"`, close: '"', escapes: true, multiline: true },
    ],
    // Anything else after an apostrophe is a lifetime or a label.
    literals: [String.raw`(?:(?<!\w)b)?'(?:\\(?:u\{[^}'\r\n]*\}|x[0-9A-Fa-f]{2}|.)|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\\'\r\n])'`],
    blocks: 'braces',
  },
];

/** Finds the language of a file. */
export interface LanguageTable {
  /** By the editor's language id where the table knows it, else by the file's name. */
  of(uri: string, languageId?: string): Language | undefined;
}

/** The languages above, and `own` before them. */
export function languageTable(own: readonly Language[] = []): LanguageTable {
  // Of two entries for one thing a map keeps the later.
  const all = [...languages, ...own];
  const byId = new Map(all.map((language) => [language.id, language]));
  const byExtension = new Map(all.flatMap((language) => language.extensions.map((extension) => [extension, language] as const)));
  const byName = new Map(all.flatMap((language) => (language.names ?? []).map((name) => [name, language] as const)));
  return {
    of(uri, languageId) {
      const known = languageId === undefined ? undefined : byId.get(languageId);
      if (known) return known;
      const path = uri.replace(/[?#].*$/s, '');
      const name = path.slice(path.lastIndexOf('/') + 1);
      return byName.get(name) ?? byExtension.get(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
    },
  };
}

/** What every mark begins with, in any language. */
export const prefix = '@paper:';

/** Whether there can be any mark: one search, so that most files cost no more. */
export function hasMarks(text: string): boolean {
  return text.includes(prefix);
}
