import type { Language, LineComment, StringForm } from '../language.ts';
import { backtick, cBlock, dollarBrace, double, doubleLines, haskellBlock, hashBrace, plainDouble, plainSingle, single, singleLines, tripleDouble, tripleSingle, withHoles } from './forms.ts';
import * as layout from './layouts.ts';

/** Where only a blank stands before it. */
const hashWord: LineComment = { open: '#', opens: String.raw`(?<=^|\s)#` };
const hashLine: LineComment = { open: '#', opens: String.raw`(?<=^[ \t]{0,199})#` };

/** A quote opens a string where a value begins, else it is an apostrophe. */
const yamlValue = String.raw`(?<=(?:^|[:?,-]\s|[\[{(,])\s{0,199}(?:[!&]\S{1,60}[ \t]+)?)`;
const yamlBlock: StringForm = { open: String.raw`(?<=^([ ]{0,199}(?:-[ ]{1,99}){0,9})(?:[^\n]{0,400}?:[ \t]+)?(?:[!&]\S{1,60}[ \t]+)?)[|>][-+0-9]{0,2}(?=[ \t]*(?:#[^\n]*)?\r?$)`, close: '', multiline: true, indented: true };

const sql = {
  line: ['--', { open: '#', opens: String.raw`(?<=^|\s)#(?=\s|#)` }],
  block: [cBlock],
  strings: [
    { ...singleLines, open: String.raw`(?<!\w)[eE]'` },
    // Whether a backslash escapes depends on the system.
    { open: "'", close: "'", escapes: String.raw`\\(?:\\|'(?=\w))`, multiline: true },
    { ...plainDouble, multiline: true }, backtick,
  ],
  blocks: layout.indented,
} as const;

/** Configuration, data, queries and builds. */
export const dataLanguages: readonly Language[] = [
  { id: 'yaml', aliases: ['dockercompose', 'github-actions-workflow', 'ansible', 'azure-pipelines', 'cff', 'home-assistant', 'helm', 'yaml-tmlanguage'], extensions: ['yaml', 'yml', 'eyaml', 'eyml', 'cff', 'winget', 'yaml-tmlanguage', 'cwl'], names: ['.clang-format', '.clang-tidy'], line: [hashWord], block: [],
    strings: [yamlBlock, { ...doubleLines, open: `${yamlValue}"` }, { open: `${yamlValue}'`, close: "'", escapes: "''", multiline: true }], blocks: layout.yaml },
  { id: 'toml', extensions: ['toml'], names: ['pipfile', 'poetry.lock', 'cargo.lock', 'uv.lock'], line: ['#'], block: [], strings: [tripleDouble, { open: "'''", close: "'''", multiline: true }, double, plainSingle], blocks: layout.sections },
  { id: 'ini', extensions: ['ini', 'inf', 'reg', 'desktop', 'service', 'url'], line: [{ open: ';', opens: String.raw`(?<=^|\s);` }, hashWord], block: [], strings: [], blocks: layout.sections },
  { id: 'properties', extensions: ['conf', 'properties', 'cfg', 'directory', 'gitattributes', 'gitconfig', 'gitmodules', 'editorconfig', 'repo', 'npmrc'], names: ['gitconfig', '.gitconfig', '.gitattributes', '.gitmodules', '.editorconfig', '.npmrc', '.pylintrc', '.flake8'], line: [hashWord, { open: ';', opens: String.raw`(?<=^[ \t]{0,199});` }, { open: '!', opens: String.raw`(?<=^[ \t]{0,199})!` }], block: [], strings: [], blocks: layout.sections },
  { id: 'dotenv', extensions: ['env'], names: ['.env', '.flaskenv', 'user-dirs.dirs'], line: [hashWord], block: [], strings: [doubleLines, singleLines], blocks: layout.indented },
  { id: 'ignore', extensions: ['gitignore_global', 'gitignore', 'git-blame-ignore-revs', 'npmignore', 'dockerignore', 'vscodeignore'], names: ['.gitignore', '.npmignore', '.dockerignore', '.vscodeignore', '.prettierignore', '.eslintignore', '.git-blame-ignore-revs', 'codeowners'], line: [{ open: '#', opens: '^#' }], block: [], strings: [], blocks: layout.indented },
  { id: 'pip-requirements', extensions: [], names: ['requirements.txt', 'requirements-dev.txt', 'constraints.txt'], line: [hashWord], block: [], strings: [], blocks: layout.indented },
  { id: 'sql', aliases: ['plsql', 'plpgsql', 'tsql', 'mysql', 'pgsql', 'postgres', 'hiveql', 'sqlite', 'snowflake-sql', 'bigquery', 'jinja-sql'], extensions: ['sql', 'dsql', 'pls', 'plsql', 'pgsql', 'tsql', 'hql', 'ddl', 'pks', 'pkb', 'psql'], ...sql, blocks: layout.statements },
  { id: 'cypher', extensions: ['cyp', 'cypher'], line: ['//'], block: [cBlock], strings: [double, single], blocks: layout.braces },
  { id: 'sparql', aliases: ['turtle', 'rdf'], extensions: ['rq', 'sparql', 'ttl', 'nt', 'nq', 'trig', 'n3', 'shex'], line: ['#'], block: [], strings: [tripleDouble, tripleSingle, double, single], literals: [String.raw`<[^<>"{}|^${'`'}\\\s]*>`], blocks: layout.braces },
  { id: 'graphql', extensions: ['graphql', 'gql', 'graphqls'], line: ['#'], block: [], strings: [{ open: '"""', close: '"""', escapes: '\\\\"""', multiline: true, documents: 'next' }, { ...double, documents: 'next' }], docs: '', blocks: layout.bracesByLine },
  { id: 'terraform', aliases: ['hcl', 'terraform-vars', 'opentofu'], extensions: ['tf', 'tfvars', 'hcl', 'nomad', 'tofu', 'pkr.hcl'], line: ['#', '//'], block: [cBlock],
    strings: [{ open: String.raw`<<[-~]?([A-Za-z_]\w*)\r?$`, close: String.raw`^[ \t]*$1\b`, multiline: true }, { ...double, holes: [{ ...dollarBrace, escaped: '$${' }, { open: '%{', close: '}', escaped: '%%{', comments: true }] }], blocks: layout.bracesByLine },
  { id: 'nix', extensions: ['nix'], line: ['#'], block: [cBlock], strings: [{ open: "''", close: "''", escapes: String.raw`'''|''\\[^]`, multiline: true, holes: [{ ...dollarBrace, escaped: "''${" }] }, { ...doubleLines, holes: [dollarBrace] }], blocks: layout.indented },
  { id: 'makefile', aliases: ['make'], extensions: ['mak', 'mk', 'make', 'mkfile'], names: ['makefile', 'gnumakefile', 'ocamlmakefile', 'kbuild', 'makefile.am', 'makefile.in'], line: [{ open: '#', opens: String.raw`(?<!\\|\$|\$\{|\w)#` }], continued: true, block: [], strings: [double, single], literals: [String.raw`\\[^\n]`], blocks: layout.make },
  { id: 'cmake', aliases: ['cmake-cache'], extensions: ['cmake'], names: ['cmakelists.txt', 'cmakecache.txt'], line: ['#'], block: [{ open: '#[[', close: ']]', opens: String.raw`#\[(=*)\[`, closes: String.raw`\]$1\]` }], strings: [{ open: String.raw`\[(=*)\[`, close: String.raw`\]$1\]`, multiline: true }, doubleLines], literals: [String.raw`\\.`], anyCase: true, blocks: layout.cmake },
  { id: 'dockerfile', extensions: ['dockerfile', 'containerfile'], names: ['dockerfile', 'containerfile'], line: [hashLine], block: [], strings: [{ open: String.raw`(?<=\s)<<-?(?:([A-Za-z_]\w*)|"(\w+)"|'(\w+)')`, close: String.raw`^\t*$1$`, multiline: true, heredoc: true }], blocks: layout.indented },
  { id: 'just', extensions: ['just'], names: ['justfile', '.justfile'], line: ['#'], block: [], strings: [tripleDouble, tripleSingle, doubleLines, { ...plainSingle, multiline: true }], blocks: layout.indented },
  { id: 'ninja', extensions: ['ninja'], line: [hashLine], block: [], strings: [], blocks: layout.indented },
  { id: 'gn', extensions: ['gn', 'gni'], line: ['#'], block: [], strings: [double], blocks: layout.bracesByLine },
  { id: 'puppet', extensions: ['pp'], line: ['#'], block: [], strings: [withHoles(doubleLines, dollarBrace), singleLines], blocks: layout.bracesByLine },
  { id: 'nginx', aliases: ['apacheconf', 'caddyfile'], extensions: ['nginx', 'nginxconf', 'vhost', 'htaccess'], names: ['nginx.conf', '.htaccess', 'caddyfile', 'httpd.conf', 'apache2.conf'], line: [hashWord], block: [], strings: [double, single], blocks: layout.braces },
  { id: 'gherkin', aliases: ['cucumber', 'feature'], extensions: ['feature'], line: [hashLine], block: [], strings: [], blocks: layout.indented },
  { id: 'kconfig', aliases: ['bitbake'], extensions: ['kconfig', 'bb', 'bbappend', 'bbclass'], names: ['kconfig'], line: ['#'], block: [], strings: [double], blocks: layout.indented },
  { id: 'wdl', extensions: ['wdl'], line: ['#'], block: [], strings: [{ open: '<<<', close: '>>>', multiline: true }, double, single], blocks: layout.bracesByLine },
  { id: 'cabal', extensions: ['cabal'], names: ['cabal.project'], line: [{ open: '--', opens: String.raw`(?<=^[ \t]{0,199})--` }], block: [], strings: [], blocks: layout.indented },
  { id: 'dot', aliases: ['graphviz'], extensions: ['dot', 'gv'], line: ['//', { open: '#', opens: '^#' }], block: [cBlock], strings: [doubleLines], blocks: layout.braces },
  { id: 'mermaid', extensions: ['mmd', 'mermaid'], line: ['%%'], block: [], strings: [plainDouble], blocks: layout.indented },
  { id: 'plantuml', extensions: ['puml', 'plantuml', 'iuml', 'pu'], line: [{ open: "'", opens: String.raw`(?<=^[ \t]{0,199})'` }], block: [{ open: "/'", close: "'/" }], strings: [plainDouble], blocks: layout.indented },
  { id: 'bibtex', aliases: ['biblatex'], extensions: ['bib'], line: [{ open: '%', opens: String.raw`(?<=^[ \t]{0,199})%` }], block: [{ open: '@comment{', close: '}', opens: String.raw`@[cC]omment[ \t]*\{`, closes: String.raw`\}` }], strings: [], blocks: layout.braces },
  { id: 'purebasic', extensions: ['pb', 'pbi'], line: [';'], block: [], strings: [plainDouble], blocks: layout.basic },
  { id: 'ledger', aliases: ['beancount'], extensions: ['ledger', 'beancount'], line: [';'], block: [], strings: [], blocks: layout.indented },
  { id: 'csound', extensions: ['csd', 'orc', 'sco'], line: [';', '//'], block: [cBlock], strings: [double], blocks: layout.indented },
  { id: 'roc', extensions: ['roc'], line: ['#'], block: [], strings: [tripleDouble, double], blocks: layout.indentedEnds },
  { id: 'unison', extensions: ['u'], line: ['--'], block: [haskellBlock], strings: [tripleDouble, double], blocks: layout.indentedEnds },
  { id: 'slim', aliases: ['haml'], extensions: ['slim', 'haml'], line: [{ open: '/', opens: String.raw`(?<=^[ \t]{0,199})(?:\/|-#)` }], block: [], strings: [withHoles(double, hashBrace)], blocks: layout.indented },
];
