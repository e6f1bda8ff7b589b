import type { Language, StringForm } from '../language.ts';
import { literal } from '../literal.ts';
import { backtick, cBlock, cCharacter, dollarParen, double, doubleLines, mlBlock, oneCharacter, plainDouble, plainSingle, single, singleLines, tripleDouble, withHoles } from './forms.ts';
import * as layout from './layouts.ts';

/** After a value an apostrophe transposes. */
const notTransposed = String.raw`(?<![\w)\]}.'"])`;
const rRaw = ([['(', ')'], ['[', ']'], ['{', '}']] as const).map(([open, close]): StringForm => ({ open: String.raw`(?<!\w)[rR]["'](-*)` + literal(open), close: literal(close) + String.raw`$1["']`, multiline: true }));
const cLike = { line: ['//'], block: [cBlock], strings: [double], blocks: layout.braces } as const;
const fortran = { block: [], strings: [plainDouble, plainSingle], anyCase: true, blocks: layout.indented } as const;

/** Numbers, models and proofs of what computes them. */
export const scientificLanguages: readonly Language[] = [
  { id: 'r', extensions: ['r', 'rhistory', 'rprofile', 'rt'], names: ['.rprofile'], line: ['#', "#'"], block: [], strings: [...rRaw, doubleLines, singleLines], literals: [String.raw`${'`'}[^${'`'}\n]*${'`'}`, String.raw`%[^%\s]{0,20}%`], blocks: layout.bracesByLine },
  { id: 'julia', extensions: ['jl'], line: ['#'], block: [{ open: '#=', close: '=#', nests: true }],
    strings: [
      { open: String.raw`(?<=\w)"""`, close: '"""', escapes: true, multiline: true, documents: 'next' }, { ...doubleLines, open: String.raw`(?<=\w)"`, documents: 'next' },
      { ...withHoles(tripleDouble, dollarParen), documents: 'next' }, { ...withHoles(doubleLines, dollarParen), documents: 'next' },
      { open: '```', close: '```', multiline: true }, { ...withHoles(backtick, dollarParen), escapes: true },
    ],
    literals: [String.raw`${notTransposed}${oneCharacter}`], docs: String.raw`(?:@doc[ \t]+(?:raw|md|doc)?)?`, blocks: layout.julia },
  { id: 'matlab', extensions: ['m'], line: ['%', '...'], block: [{ open: '%{', close: '%}', opens: String.raw`^[ \t]*%\{[ \t]*$`, closes: String.raw`^[ \t]*%\}[ \t]*$`, nests: true }], strings: [plainDouble, { open: `${notTransposed}'`, close: "'", escapes: "''" }], blocks: layout.matlab },
  { id: 'octave', extensions: ['m'], signs: String.raw`^\s*(?:#[# ]|endfunction\b|endif\b|endwhile\b|endfor\b|end_try_catch\b|unwind_protect\b|pkg load\b|1;|%!test)|^#!.*octave`, line: ['%', '#', '...'],
    block: ['%', '#'].map((mark) => ({ open: `${mark}{`, close: `${mark}}`, opens: String.raw`^[ \t]*${mark}\{[ \t]*$`, closes: String.raw`^[ \t]*${mark}\}[ \t]*$`, nests: true })),
    strings: [double, { open: `${notTransposed}'`, close: "'", escapes: "''" }], blocks: layout.matlab },
  { id: 'scilab', extensions: ['sci', 'sce', 'tst'], line: ['//'], block: [cBlock], strings: [plainDouble, { open: `${notTransposed}'`, close: "'" }], blocks: layout.matlab },
  { id: 'FortranFreeForm', aliases: ['fortran', 'fortran-modern'], extensions: ['f90', 'f95', 'f03', 'f08', 'f18', 'f2k', 'fypp'], line: ['!', '!>', '!!', '!<'], ...fortran, blocks: layout.fortran },
  { id: 'FortranFixedForm', aliases: ['fortran_fixed-form'], extensions: ['f', 'for', 'f77', 'ftn'], line: ['!', '!>', { open: 'C', opens: String.raw`^[c*](?!\w*\()` }], ...fortran, blocks: layout.fixedFortran },
  { id: 'stan', aliases: ['stan-functions'], extensions: ['stan', 'stanfunctions'], ...cLike, line: ['//', '#'] },
  { id: 'bugs', aliases: ['jags'], extensions: ['bug', 'jags', 'bugs'], line: ['#'], block: [cBlock], strings: [double], blocks: layout.braces },
  { id: 'nmodl', aliases: ['neuron'], extensions: ['mod'], line: [':', '?'], block: [{ open: 'COMMENT', close: 'ENDCOMMENT', opens: String.raw`\bCOMMENT\b`, closes: String.raw`\bENDCOMMENT\b` }, cBlock], strings: [plainDouble], literals: [String.raw`^TITLE[^\r\n]*`], blocks: layout.bracesByLine },
  { id: 'hoc', extensions: ['hoc', 'ses'], ...cLike, blocks: layout.bracesByLine },
  { id: 'modelica', extensions: ['mo'], line: ['//'], block: [cBlock], strings: [doubleLines], blocks: layout.indentedEnds },
  { id: 'wolfram', aliases: ['mathematica'], extensions: ['wl', 'wls', 'mt', 'm'], signs: String.raw`^\s*\(\*|\b(?:BeginPackage|Needs)\[`, line: [], block: [{ ...mlBlock, nests: true, strings: false }], strings: [doubleLines], blocks: layout.indented },
  { id: 'maple', extensions: ['mpl', 'mla'], line: ['#'], block: [{ ...mlBlock, nests: true }], strings: [double, single], blocks: layout.statements },
  { id: 'maxima', aliases: ['mac'], extensions: ['mac', 'wxm'], line: [], block: [{ ...cBlock, nests: true }], strings: [doubleLines], blocks: layout.indented },
  { id: 'magma', aliases: ['singular'], extensions: ['mag', 'magma', 'sing'], ...cLike, blocks: layout.indented },
  { id: 'gap', extensions: ['g', 'gi', 'gap', 'tst.gap'], line: ['#', '##', '#!'], block: [], strings: [tripleDouble, double], literals: [cCharacter], blocks: layout.indentedEnds },
  { id: 'macaulay2', extensions: ['m2'], line: ['--'], block: [{ open: '-*', close: '*-' }], strings: [{ open: '///', close: '///', multiline: true }, doubleLines], blocks: layout.indented },
  { id: 'pari', aliases: ['gp'], extensions: ['gp'], line: ['\\\\'], block: [cBlock], strings: [double], blocks: layout.bracesByLine },
  { id: 'ampl', extensions: ['ampl', 'run'], line: ['#'], block: [cBlock], strings: [plainDouble, plainSingle], blocks: layout.statements },
  { id: 'minizinc', extensions: ['mzn', 'dzn'], line: ['%'], block: [cBlock], strings: [double], blocks: layout.statements },
  { id: 'asp', aliases: ['clingo'], extensions: ['lp', 'asp'], line: ['%'], block: [{ open: '%*', close: '*%' }], strings: [double], blocks: layout.sentences },
  { id: 'gnuplot', extensions: ['gp.plt', 'gnu', 'gnuplot', 'plt', 'plot'], line: ['#'], block: [], strings: [double, plainSingle], blocks: layout.bracesByLine },
  { id: 'idl', extensions: ['pro'], line: [';'], block: [], strings: [plainDouble, plainSingle], blocks: layout.indentedEnds },
  { id: 'igor', extensions: ['ipf'], line: ['//'], block: [], strings: [double], blocks: layout.indentedEnds },
  { id: 'stata', extensions: ['do', 'ado', 'mata', 'sthlp'], line: ['//', '///', { open: '*', opens: String.raw`^[ \t]*\*(?!\/)` }], block: [{ ...cBlock, nests: true }], strings: [{ open: '`"', close: `"'` }, plainDouble], blocks: layout.bracesByLine },
  { id: 'sas', extensions: ['sas'], line: [], block: [cBlock, { open: '*', close: ';', opens: String.raw`(?<=(?:^|;)[ \t]{0,99})%?\*(?!\/)` }], strings: [plainDouble, plainSingle], blocks: layout.indented },
  { id: 'apl', extensions: ['apl', 'dyalog', 'aplf', 'apln', 'aplo'], line: ['⍝'], block: [], strings: [plainSingle, plainDouble], blocks: layout.bracesByLine },
  { id: 'bqn', extensions: ['bqn'], line: ['#'], block: [], strings: [plainDouble], literals: [`'[^\\n]'`], blocks: layout.bracesByLine },
  { id: 'j', extensions: ['ijs'], line: ['NB.'], block: [], strings: [plainSingle], blocks: layout.indented },
  { id: 'q', aliases: ['kdb', 'k'], extensions: ['q', 'k'], line: [{ open: '/', opens: String.raw`(?<=^|\s)\/` }], block: [{ open: '/', close: '\\', opens: String.raw`^\/[ \t]*$`, closes: String.raw`^\\[ \t]*$` }], strings: [doubleLines], blocks: layout.bracesByLine },
  { id: 'netlogo', extensions: ['nlogo', 'nls'], line: [';'], block: [], strings: [double], blocks: layout.indentedEnds },
];
