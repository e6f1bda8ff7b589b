import type { Language } from '../language.ts';
import { cBlock, double, doubleLines, mlBlock, nestedCBlock, plainDouble, plainSingle, single } from './forms.ts';
import * as layout from './layouts.ts';

const cLike = { line: ['//', '///'], block: [cBlock], strings: [double], blocks: layout.braces } as const;

/** Specifications, models and provers. */
export const specificationLanguages: readonly Language[] = [
  { id: 'tlaplus', aliases: ['tla', 'pluscal'], extensions: ['tla'], line: ['\\*'], block: [{ ...mlBlock, nests: true }], strings: [double], blocks: layout.indented },
  { id: 'alloy', extensions: ['als'], ...cLike, line: ['//', '--'] },
  { id: 'dafny', aliases: ['boogie'], extensions: ['dfy', 'bpl'], ...cLike, block: [nestedCBlock], strings: [{ open: '@"', close: '"', escapes: '""', multiline: true }, double], literals: [String.raw`(?<![\w'])'(?:\\.|[^'\\\n])'`] },
  { id: 'viper', aliases: ['silver'], extensions: ['vpr', 'sil'], ...cLike },
  { id: 'promela', extensions: ['pml', 'prom', 'promela'], ...cLike },
  { id: 'prism', extensions: ['prism', 'sm', 'nm', 'pm.prism'], ...cLike, line: ['//'], block: [] },
  { id: 'smv', aliases: ['nusmv', 'nuxmv'], extensions: ['smv'], line: ['--'], block: [{ open: '/--', close: '--/' }], strings: [plainDouble], blocks: layout.indented },
  { id: 'smtlib', aliases: ['smt2', 'sygus'], extensions: ['smt2', 'smt', 'sl'], line: [';'], block: [], strings: [{ ...plainDouble, multiline: true }], literals: [String.raw`\|[^|\\\n]*\|`], blocks: layout.forms },
  { id: 'lustre', extensions: ['lus'], line: ['--'], block: [{ open: '(*', close: '*)' }, cBlock], strings: [double], blocks: layout.indented },
  { id: 'ivy', extensions: ['ivy'], line: ['#'], block: [], strings: [double], blocks: layout.bracesByLine },
  { id: 'why3', aliases: ['whyml', 'easycrypt'], extensions: ['why', 'mlw', 'ec', 'eca'], line: [], block: [{ ...mlBlock, nests: true, strings: true }], strings: [doubleLines], blocks: layout.indentedEnds },
  { id: 'proverif', aliases: ['tamarin', 'spthy'], extensions: ['pv', 'pcv', 'spthy', 'ocv'], line: ['//'], block: [{ ...mlBlock, nests: true }, cBlock], strings: [double], blocks: layout.indented },
  { id: 'maude', extensions: ['maude', 'fm'], line: ['---', '***'], block: [{ open: '***(', close: ')', nests: true, opens: String.raw`(?:\*\*\*|---)\(` }], strings: [double], blocks: layout.indented },
  { id: 'kframework', extensions: ['k.md', 'kore'], ...cLike },
  { id: 'metamath', extensions: ['mm0', 'mm1'], line: ['--'], block: [], strings: [double], blocks: layout.indented },
  { id: 'event-b', aliases: ['bmethod'], extensions: ['mch', 'ref', 'imp'], ...cLike },
  { id: 'asn1', aliases: ['asn'], extensions: ['asn', 'asn1'], line: ['--'], block: [cBlock], strings: [plainDouble], blocks: layout.braces },
  { id: 'antlr', aliases: ['antlr4'], extensions: ['g4', 'g3'], ...cLike, strings: [single] },
  { id: 'ebnf', aliases: ['abnf', 'bnf'], extensions: ['ebnf', 'abnf', 'bnf'], line: [{ open: ';', opens: String.raw`(?<=^|\s);(?!\s*$)` }], block: [{ open: '(*', close: '*)' }], strings: [plainDouble, plainSingle], blocks: layout.indented },
  { id: 'pddl', extensions: ['pddl'], line: [';'], block: [], strings: [], blocks: layout.forms },
  { id: 'rego', aliases: ['opa'], extensions: ['rego'], line: ['#'], block: [], strings: [double, { open: '[`]', close: '[`]', multiline: true }], blocks: layout.bracesByLine },
];
