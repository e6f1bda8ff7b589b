import type { BlockComment, Language, LineComment, StringForm } from '../language.ts';
import { literal } from '../literal.ts';
import { cBlock, dollarBrace, double, doubleLines, haskellBlock, lispBlock, mlBlock, oneCharacter, tripleDouble, withHoles } from './forms.ts';
import * as layout from './layouts.ts';

const ml: BlockComment = { ...mlBlock, nests: true, strings: true };
/** Longer runs of symbols are operators: `-->`, `|--`. */
const dashes: LineComment = { open: '--', opens: String.raw`(?<![!#$%&*+./<=>?@\\^|~:-])--+(?![!#$%&*+./<=>?@\\^|~:-])` };
const haskellDoc: readonly LineComment[] = [{ open: '-- |', opens: String.raw`-- +[|^$*](?=\s)` }];
const character = String.raw`(?<![\w'])${oneCharacter}`;
const quasi: StringForm = { open: String.raw`\[(?:\w*[sS]ql\w*|raw\w*|r|str\w*|text|multiline|here\w*|s?hamlet|julius|lucius|cassius|persist\w*|fmt|trimming|q[cq]?|aesonQQ)\|(?!\w*<-)`, close: String.raw`\|\]`, multiline: true };

export const functionalLanguages: readonly Language[] = [
  { id: 'haskell', extensions: ['hs', 'hs-boot', 'hsc', 'hsig', 'chs'], line: [dashes, ...haskellDoc], block: [haskellBlock], strings: [quasi, double], literals: [character], blocks: layout.haskell },
  { id: 'purescript', extensions: ['purs'], line: [dashes, ...haskellDoc], block: [haskellBlock], strings: [tripleDouble, double], literals: [character], blocks: layout.haskell },
  { id: 'elm', extensions: ['elm'], line: ['--'], block: [haskellBlock], strings: [tripleDouble, double], literals: [character], blocks: layout.haskell },
  { id: 'agda', extensions: ['agda'], line: [{ open: '--', opens: String.raw`(?<=^|[\s(){};.])--` }], block: [haskellBlock], strings: [double], literals: [character], blocks: layout.haskell },
  { id: 'idris', aliases: ['idris2'], extensions: ['idr'], line: [dashes, { open: '|||' }], block: [haskellBlock], strings: [tripleDouble, double], literals: [character], blocks: layout.haskell },
  { id: 'curry', aliases: ['frege', 'clean'], extensions: ['curry', 'fr'], line: [dashes], block: [haskellBlock], strings: [double], literals: [character], blocks: layout.haskell },
  { id: 'cryptol', extensions: ['cry'], line: ['//'], block: [{ ...cBlock, nests: true }], strings: [double], literals: [character], blocks: layout.haskell },
  { id: 'dhall', extensions: ['dhall'], line: ['--'], block: [haskellBlock], strings: [withHoles({ open: "''(?!')", close: "''", escapes: String.raw`'''|''\$\{`, multiline: true }, dollarBrace), withHoles(double, dollarBrace)], blocks: layout.indented },
  { id: 'ocaml', aliases: ['ocaml.interface', 'ocaml.ocamllex', 'ocaml.menhir', 'reason.ocaml'], extensions: ['ml', 'mli', 'mll', 'mly', 'mlp', 'eliom', 'eliomi'], line: [], block: [ml],
    strings: [{ open: String.raw`\{(?:%%?[\w.]+ ?)?([a-z_]*)\|`, close: String.raw`\|$1\}`, multiline: true }, doubleLines], literals: [character], blocks: layout.indentedEnds },
  { id: 'sml', aliases: ['standard-ml'], extensions: ['sml', 'sig', 'fun'], line: [], block: [{ ...mlBlock, nests: true }], strings: [doubleLines], blocks: layout.indentedEnds },
  { id: 'coq', aliases: ['rocq'], extensions: ['v'], signs: String.raw`^\s*(?:\(\*|(?:From|Require|Import|Export|Definition|Theorem|Lemma|Inductive|Fixpoint|Module|Section|Set|Ltac|Notation|Record)\b)`, line: [], block: [ml], strings: [{ open: '"', close: '"', multiline: true }], blocks: layout.coq },
  { id: 'isabelle', aliases: ['isabelle-ml'], extensions: ['thy'], line: [],
    block: [{ ...mlBlock, nests: true }, { open: 'text ‹', close: '›', opens: String.raw`\b(?:text|txt|section|subsection|subsubsection|chapter|paragraph)[ \t]*‹|—[ \t]*‹`, closes: '›' }, { open: 'text \\<open>', close: '\\<close>', opens: String.raw`\b(?:text|txt|section|subsection|subsubsection|chapter|paragraph)[ \t]*\\<open>|\\<comment>[ \t]*\\<open>` }],
    // Cartouches hold terms and proofs: `(*)` there is a product.
    strings: [{ open: '‹', close: '›', nests: '‹', multiline: true }, { open: String.raw`\\<open>`, close: String.raw`\\<close>`, nests: '\\<open>', multiline: true }, doubleLines], blocks: layout.isabelle },
  { id: 'lean4', aliases: ['lean'], extensions: ['lean'], line: ['--'], block: [{ open: '/-', close: '-/', nests: true }], innerDoc: ['/-!'],
    strings: [{ open: String.raw`(?<!\w)r(#*)"`, close: '"$1', multiline: true }, withHoles({ ...doubleLines, open: String.raw`(?<=\b[smf]!)"` }, { open: '{', close: '}', comments: true }), doubleLines], literals: [character], blocks: layout.lean },
  { id: 'fstar', extensions: ['fst', 'fsti'], line: ['//', '///'], block: [{ ...mlBlock, nests: true }], strings: [doubleLines], literals: [character], blocks: layout.indentedEnds },
  { id: 'futhark', extensions: ['fut'], line: ['--', '-- |'], block: [], strings: [double], blocks: layout.haskell },
  { id: 'mercury', extensions: ['mercury'], line: ['%'], block: [cBlock], strings: [doubleLines], blocks: layout.indentedEnds },
  { id: 'ats', extensions: ['dats', 'sats', 'hats'], line: ['//'], block: [{ ...mlBlock, nests: true }, cBlock], strings: [doubleLines], blocks: layout.indentedEnds },
  { id: 'elixir', aliases: ['phoenix-heex', 'eex'], extensions: ['ex', 'exs'], names: ['mix.lock'], line: ['#'], block: [],
    strings: [...elixirStrings()], literals: [String.raw`(?<![\w)\]}])\?(?:\\.|[^\s\w])`], docs: String.raw`@(?:module|type|short)?doc[ \t]+`, blocks: layout.elixir },
  { id: 'erlang', extensions: ['erl', 'hrl', 'escript', 'xrl', 'yrl', 'app.src'], names: ['rebar.config'], line: ['%', '%%', '%%%'], block: [],
    strings: [{ open: '"""+', close: '"""', multiline: true }, doubleLines, { open: "'", close: "'", escapes: true }], literals: [String.raw`(?<!\w)\$(?:\\.|[^\s\\])`], blocks: layout.sentences },
  { id: 'commonlisp', aliases: ['lisp'], extensions: ['lisp', 'lsp', 'asd', 'cl', 'ros'], signs: String.raw`^\s*[;(]`, line: [';'], block: [lispBlock], strings: [doubleLines], literals: [String.raw`#\\[^\n]`, String.raw`\\.`], blocks: layout.forms },
  { id: 'elisp', aliases: ['emacs-lisp', 'lisp.emacs'], extensions: ['el'], names: ['.emacs', '_emacs'], line: [';'], block: [], strings: [doubleLines], literals: [String.raw`\?(?:\\.|[";()'#])`, String.raw`\\.`], blocks: layout.forms },
  { id: 'scheme', extensions: ['scm', 'ss', 'sld', 'sps', 'sls', 'guile'], line: [';'], block: [lispBlock], strings: [doubleLines], literals: [String.raw`#\\[^\n]`], blocks: layout.forms },
  { id: 'racket', extensions: ['rkt', 'rktd', 'rktl', 'scrbl'], line: [';'], block: [lispBlock], strings: [{ open: '#<<([^\\r\\n]+)', close: '^$1$', multiline: true }, doubleLines], literals: [String.raw`#\\[^\n]`], blocks: layout.forms },
  { id: 'clojure', extensions: ['clj', 'cljs', 'cljc', 'cljx', 'clojure', 'edn', 'cljd', 'boot', 'joke'], line: [';'], block: [], strings: [doubleLines], literals: [String.raw`\\.`], blocks: layout.forms },
  { id: 'hy', aliases: ['fennel', 'lfe', 'carp'], extensions: ['hy', 'fnl', 'carp', 'lfe'], line: [';'], block: [], strings: [doubleLines], blocks: layout.forms },
  { id: 'janet', extensions: ['janet'], line: ['#'], block: [], strings: [{ open: '(`+)', close: '$1', multiline: true }, doubleLines], blocks: layout.forms },
];

function elixirStrings(): StringForm[] {
  const hole = { open: '#{', close: '}', comments: true } as const;
  const bracket = [['(', ')'], ['[', ']'], ['{', '}'], ['<', '>']] as const;
  return [
    { open: String.raw`~[A-Z]+("""|''')`, close: '$1', multiline: true, documents: 'next' },
    { open: String.raw`(?:~[a-z])?("""|''')`, close: '$1', escapes: true, multiline: true, holes: [hole], documents: 'next' },
    ...bracket.map(([open, close]): StringForm => ({ open: `~[a-zA-Z]+${literal(open)}`, close: literal(close), escapes: true, multiline: true })),
    { open: String.raw`~[a-zA-Z]+([/|"'])`, close: '$1', escapes: true, multiline: true },
    { ...doubleLines, holes: [hole], documents: 'next' },
    { open: "'", close: "'", escapes: true, holes: [hole] },
  ];
}
