/** How a line comment begins. It ends with its line. */
export interface LineComment {
  /** As it is written into a file. */
  readonly open: string;
  /** Source of a regular expression that finds it, where the written form does not suffice. */
  readonly opens?: string;
}

export interface BlockComment {
  /** As they are written into a file. */
  readonly open: string;
  readonly close: string;
  /** Sources of regular expressions that find them; in `closes`, `$1` stands for what the first group of `opens` took. */
  readonly opens?: string;
  readonly closes?: string;
  /** Whether it goes on until each `open` inside has its own end. */
  readonly nests?: boolean;
  /** Whether strings in it hide its end (ML). */
  readonly strings?: boolean;
}

/** Code inside a string. */
export interface Hole {
  readonly open: string;
  readonly close: '}' | ')';
  /** What looks like `open` and is text. */
  readonly escaped?: string;
  /** Whether the code may hold comments (not in Python, where `{x:#x}` is a format). */
  readonly comments: boolean;
}

/** How a string begins and ends. Everything that looks like a comment inside it is none. */
export interface StringForm {
  /** Source of a regular expression for the opening. */
  readonly open: string;
  /** Source for the end, without groups; `$1` stands for what the first group of `open` took. */
  readonly close: string;
  /** What is text whatever it looks like: `true` for a backslash with the next character, else a source. */
  readonly escapes?: true | string;
  /** Whether it may span lines. One that may not and is not closed on its line is no string (JSX text: `Don't`). */
  readonly multiline?: boolean;
  readonly holes?: readonly Hole[];
  /** The bracket that opens it, where those inside must be closed too: `%q(a (b) c)`. */
  readonly nests?: string;
  /** How many times it is closed; Perl's `s/a/b/` twice. */
  readonly parts?: 2;
  /** Whether square brackets hide its end, as in regular expressions. */
  readonly set?: boolean;
  /** The text begins below the line, where a line with `close` ends it. */
  readonly heredoc?: boolean;
  /** The text is what is indented further than the first group of `open` is wide. */
  readonly indented?: boolean;
  /** Whether it is an element of JSX, with all inside it; `open` finds its `<`. */
  readonly tags?: boolean;
  /** What it documents: what it is the first statement of, or what stands below it. */
  readonly documents?: 'enclosing' | 'next';
}

/** Words that open and close blocks: `function` … `end`. Sources of regular expressions without groups. */
export interface BlockWords {
  readonly open: string;
  readonly close: string;
  /** Those of `open` that open nothing in brackets, as `for` in Julia's `[f(x) for x in xs]`. */
  readonly notInBrackets?: string;
}

/** Code whose constructs are told by how they are indented. Sources of regular expressions. */
export interface Layout {
  readonly by: 'indentation';
  readonly words?: BlockWords;
  /** What a line stands before the line that it belongs to begins with: `@`. */
  readonly decorator?: string;
  /** What lines in the construct's own column begin with that belong to it: `begin`, `|`. */
  readonly middle?: string;
  /** The same for the line that ends it: `end`, `}`. */
  readonly last?: string;
  /** What ends a statement, whatever is indented how: `;`. */
  readonly ends?: string;
  /** What carries a line on, at its end. A backslash when not given. */
  readonly carriesOn?: string;
  /** Whether definitions of one name stand below each other: a signature and its equations. */
  readonly clauses?: boolean;
  /** What a section begins with, which goes on to the next one: `[`. */
  readonly section?: string;
}

/** Code whose constructs end with their first braces. */
export interface Braces {
  readonly by: 'braces';
  /** Whether the end of a line can end a statement. */
  readonly lineEnds?: boolean;
  /** What begins a line that is an instruction to a preprocessor. */
  readonly directive?: string;
}

/** How constructs are found; also by the forms of a Lisp, and by tags, headings and paragraphs. */
export type Blocks = Braces | Layout | { readonly by: 'forms' | 'markup' };

/** What the lexer, the printer and the extent of a mark need to know of a language: data only. */
export interface Language {
  /** VS Code's language id. */
  readonly id: string;
  /** Other ids of the same language. */
  readonly aliases?: readonly string[];
  /** Without the dot, lower case. */
  readonly extensions: readonly string[];
  /** Whole file names, lower case. */
  readonly names?: readonly string[];
  /** Source of a regular expression that tells its files, where another language has the same extension. */
  readonly signs?: string;
  /** Openings of line comments, the one to print first. */
  readonly line: readonly (string | LineComment)[];
  /** Whether a backslash at the end carries a line comment on. */
  readonly continued?: boolean;
  /** Source for what ends a line comment before its line (`?>`). */
  readonly lineStops?: string;
  readonly block: readonly BlockComment[];
  /** Openings of comments that document what encloses them: `//!`. Those that document what follows need no word. */
  readonly innerDoc?: readonly string[];
  readonly strings: readonly StringForm[];
  /** Sources of regular expressions for whole literals: characters, escapes. */
  readonly literals?: readonly string[];
  /** Whether capitals do not matter in openings. */
  readonly anyCase?: boolean;
  /** How a definition begins, whose first statement may be a documentation string. */
  readonly definitions?: string;
  /** Files of it hold other languages, and how they are found: see regions/. */
  readonly embeds?: 'markdown' | 'html' | 'notebook';
  /** What stands before a documentation string in its line, in languages where it stands above what it documents; it may be nothing. */
  readonly docs?: string;
  /** What holds a construct together: what a mark above it speaks for. */
  readonly blocks: Blocks;
  /** Whether markup may stand in code, with its comments in braces. */
  readonly jsx?: boolean;
}
