import type { Language, StringForm } from '../language.ts';
import { backtick, delimited, dollarParen, double, doubleLines, hashBrace, operandWanted, plainSingle, single, singleLines, withHoles } from './forms.ts';
import * as layout from './layouts.ts';

/** A hash begins a comment where a word may begin: not in `$#` or `${x#y}`. */
const hash = { open: '#', opens: String.raw`(?<=^|[\s;&|()${'`'}])#` };

const shellHeredoc: StringForm = {
  // In `((1 << n))` it shifts.
  open: String.raw`(?<!<|\(\([^)\n]{0,200})<<-?[ \t]*(?:\\?([A-Za-z_][\w.-]*)|'([^'\n]+)'|"([^"\n]+)")`,
  close: String.raw`^\t*$1$`, multiline: true, heredoc: true,
};

const shell = {
  line: [hash],
  block: [],
  strings: [
    shellHeredoc,
    { open: String.raw`\$'`, close: "'", escapes: true, multiline: true },
    withHoles(doubleLines, dollarParen),
    { ...plainSingle, multiline: true },
  ],
  literals: [String.raw`\\[^\n]`],
  blocks: layout.indented,
} as const;

/** After a name a slash divides, unless a blank stands before it and none behind; after a colon it is a symbol. */
const rubyRegex: StringForm = {
  open: String.raw`(?:${operandWanted('return|if|unless|while|until|when|and|or|not|then|in|do|else|elsif|puts')}(?<!:)\/(?![=*])|(?<=[a-z_?!] )\/(?![\s=*]))`,
  close: String.raw`\/`, escapes: true, multiline: true, holes: [hashBrace],
};
const rubyHeredoc: StringForm = { open: String.raw`(?<![\w<)\]])(?:<<[~-]["'${'`'}]?|<<(?=["'A-Z])["']?)([A-Za-z_]\w*)["'${'`'}]?`, close: String.raw`^[ \t]*$1\r?$`, multiline: true, heredoc: true };
const rubyStrings: readonly StringForm[] = [
  rubyHeredoc,
  ...delimited(String.raw`%[QWIrx]`, { escapes: true, multiline: true, holes: [hashBrace] }),
  ...delimited(String.raw`%[qwis]`, { escapes: true, multiline: true }),
  ...delimited(String.raw`(?<=[=(,\[{&|]\s?|^\s{0,99}|\b(?:return|puts|raise|in) )%(?![\s=])`, { escapes: true, multiline: true, holes: [hashBrace] }, '[|!/]'),
  withHoles(doubleLines, hashBrace), singleLines, withHoles({ ...backtick, escapes: true }, hashBrace), rubyRegex,
];
const ruby = {
  line: ['#'],
  block: [{ open: '=begin', close: '=end', opens: String.raw`^=begin\b`, closes: String.raw`^=end\b` }],
  strings: [...rubyStrings, { open: '^__END__$', close: '(?!)', multiline: true }],
  literals: [String.raw`\$["'/${'`'}#;,.]`, String.raw`(?<![\w)\]}"'])\?(?:["'#/${'`'}](?!\w)|\\.)`],
  blocks: layout.indented,
} as const;

/** Perl's own quoting, where neither a hash key nor a variable has its name. */
const quotes = (names: string): string => String.raw`(?<![\w$@%&>{-]|->\s?)(?:${names})(?:\s{0,9}(?=[^\w\s#,;)=])|(?=#))(?!=>)`;
const perlStrings: readonly StringForm[] = [
  { open: String.raw`(?<![\w<)\]}$])<<~?(?:([A-Z_a-z]\w*)|"([^"\n]+)"|'([^'\n]+)')`, close: String.raw`^[ \t]*$1\r?$`, multiline: true, heredoc: true },
  ...delimited(quotes('s|tr|y'), { escapes: true, multiline: true, parts: 2 }),
  ...delimited(quotes('q[qwrx]?|m'), { escapes: true, multiline: true }),
  doubleLines, { ...singleLines, open: String.raw`(?:(?<![\w$&])|(?<=\b(?:return|and|or|if|unless|eq|ne|lt|gt|x|print)))'` }, { ...backtick, escapes: true },
  { open: String.raw`${operandWanted('return|if|unless|while|until|and|or|not|grep|map|split|x|lt|gt|eq|ne')}\/(?![\s=*/])`, close: String.raw`\/`, escapes: true, set: true },
  { open: '^__(?:END|DATA)__$', close: String.raw`(?=^=[a-z])`, multiline: true },
];

/** What runs commands, and languages that grew out of it. */
export const shellLanguages: readonly Language[] = [
  { id: 'shellscript', aliases: ['sh', 'bash', 'zsh', 'ksh'], extensions: ['sh', 'bash', 'zsh', 'ksh', 'mksh', 'bashrc', 'bash_aliases', 'bash_profile', 'bash_login', 'bash_logout', 'ebuild', 'eclass', 'profile', 'zshrc', 'zprofile', 'zlogin', 'zlogout', 'zshenv', 'zsh-theme', 'command', 'bats', 'csh', 'tcsh', 'cshrc', 'tcshrc', 'slurm', 'sbatch', 'pbs'],
    names: ['apkbuild', 'pkgbuild', '.envrc', 'bashrc', 'zshrc', 'zshenv', 'zprofile', '.profile', '.bashrc', '.bash_profile', '.zshrc', '.zshenv'], ...shell, blocks: layout.shell },
  { id: 'fish', extensions: ['fish'], ...shell, strings: [{ ...doubleLines }, singleLines], blocks: layout.shell },
  { id: 'nushell', aliases: ['elvish'], extensions: ['nu', 'elv'], ...shell, strings: [doubleLines, { ...plainSingle, multiline: true }, backtick], blocks: layout.shell },
  { id: 'powershell', extensions: ['ps1', 'psm1', 'psd1', 'pssc', 'psrc'], line: [{ open: '#', opens: String.raw`(?<=^|[\s;{}(),|=&"'\])])#` }], block: [{ open: '<#', close: '#>' }],
    strings: [
      { open: String.raw`@"[ \t]*\r?$`, close: '^"@', multiline: true }, { open: String.raw`@'[ \t]*\r?$`, close: "^'@", multiline: true },
      { open: '"', close: '"', escapes: '`[^]|""', multiline: true, holes: [dollarParen] }, { open: "'", close: "'", escapes: "''", multiline: true },
    ],
    literals: [String.raw`${'`'}[^\n]`], blocks: layout.bracesByLine },
  { id: 'bat', extensions: ['bat', 'cmd'], line: [{ open: 'REM', opens: String.raw`(?<=(?:^|[&|(])[ \t@]{0,99})rem\b` }, { open: '::', opens: String.raw`(?<=^[ \t]{0,99})::` }], block: [], anyCase: true, strings: [], blocks: layout.indented },
  { id: 'perl', extensions: ['pl', 'pm', 'pod', 't', 'psgi', 'plx', 'cgi', 'xs', 'perl'], line: [{ open: '#', opens: String.raw`(?<!\$|\$\{)#` }], block: [{ open: '=pod', close: '=cut', opens: String.raw`^=[A-Za-z]\w*`, closes: String.raw`^=cut\b[^\n]*` }],
    strings: perlStrings, literals: [String.raw`\$["'/${'`'}&](?=[\s;,)=])`, String.raw`\\["']`], blocks: layout.braces },
  { id: 'raku', aliases: ['perl6'], extensions: ['raku', 'rakumod', 'rakutest', 'rakudoc', 'nqp', 'p6', 'pl6', 'pm6', 'pm', 't'], signs: String.raw`\buse v6\b|^[ \t]*(?:unit[ \t]+)?(?:role|grammar|multi|method)\b|\bhas [$@%][.!]`, line: ['#'], block: [{ open: '#`(', close: ')', nests: true, opens: '#`[(]' }, { open: '=begin', close: '=end', opens: String.raw`^[ \t]*=begin\b`, closes: String.raw`^[ \t]*=end\b[^\n]*` }],
    strings: [doubleLines, { ...singleLines, open: String.raw`(?<!\w)'` }, ...delimited(String.raw`(?<![\w$@%&>-])(?:q|qq|qw|rx|m)(?:[ :]\w{0,9})?`, { escapes: true, multiline: true }, '[/|!]')], literals: [String.raw`\\["'#]`], blocks: layout.braces },
  { id: 'ruby', extensions: ['rb', 'rbx', 'rjs', 'gemspec', 'rake', 'ru', 'podspec', 'rbi', 'jbuilder', 'thor'], names: ['rakefile', 'gemfile', 'guardfile', 'podfile', 'capfile', 'cheffile', 'vagrantfile', 'appraisals', 'berksfile', 'thorfile', 'puppetfile', 'dangerfile', 'brewfile', 'fastfile', 'appfile'], ...ruby, blocks: layout.ruby },
  { id: 'crystal', extensions: ['cr'], ...ruby, block: [], blocks: layout.ruby },
  { id: 'lua', aliases: ['luau', 'moonscript.lua'], extensions: ['lua', 'luau', 'p8', 'rockspec', 'nse', 'wlua', 'tl'], line: ['--', '---'], block: [{ open: '--[[', close: ']]', opens: String.raw`--\[(=*)\[`, closes: String.raw`\]$1\]` }],
    strings: [{ open: String.raw`(?<!\w\s?)\[(=*)\[`, close: String.raw`\]$1\]`, multiline: true }, { ...double, escapes: String.raw`\\(?:z\s*|\r\n|[^])` }, { ...single, escapes: String.raw`\\(?:z\s*|\r\n|[^])` }], blocks: layout.lua },
  { id: 'tcl', extensions: ['tcl', 'tm', 'itcl', 'xdc', 'sdc', 'exp'], line: [{ open: '#', opens: String.raw`(?<=(?:^|[;{])[ \t]{0,99})#` }], continued: true, block: [], strings: [double], literals: [String.raw`\\.`], blocks: layout.bracesByLine },
  { id: 'awk', extensions: ['awk', 'gawk', 'mawk'], line: ['#'], block: [], strings: [double, { open: String.raw`${operandWanted('return|in|print')}\/(?![\s=])`, close: String.raw`\/`, escapes: true, set: true }, { open: String.raw`^\/`, close: String.raw`\/`, escapes: true, set: true }], blocks: layout.bracesByLine },
  { id: 'sed', extensions: ['sed'], line: [{ open: '#', opens: String.raw`(?<=^[ \t]{0,99})#` }], block: [], strings: [], blocks: layout.bracesByLine },
  { id: 'jq', extensions: ['jq'], line: ['#'], block: [], strings: [withHoles(double, { open: String.raw`\(`, close: ')', comments: true })], blocks: layout.indented },
  { id: 'applescript', extensions: ['applescript', 'scpt'], line: ['--', '#'], block: [{ open: '(*', close: '*)', nests: true }], strings: [doubleLines], blocks: layout.indentedEnds },
  { id: 'ahk', aliases: ['autohotkey', 'autoit', 'ahk2'], extensions: ['ahk', 'au3', 'ah2'], line: [{ open: ';', opens: String.raw`(?<=^|\s);` }], block: [cBlockAtLineStart()], strings: [plainSingle, double], blocks: layout.bracesByLine },
  { id: 'vim', aliases: ['viml'], extensions: ['vim', 'vimrc'], names: ['.vimrc', '_vimrc', '.gvimrc', 'vimrc'], line: [{ open: '"', opens: String.raw`(?<=^[ \t:]{0,99})"|(?<=\s)"(?=[^"\n]*$)` }, { open: '#', opens: String.raw`(?<=^[ \t]{0,99})#(?=\s)` }], block: [], strings: [double, plainSingle], blocks: layout.vim },
];

function cBlockAtLineStart(): { open: string; close: string; opens: string } {
  return { open: '/*', close: '*/', opens: String.raw`(?<=^[ \t]{0,99})\/\*` };
}
