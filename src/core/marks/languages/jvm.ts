import type { Language, StringForm } from '../language.ts';
import { backtick, cBlock, cCharacter, dollarBrace, double, nestedCBlock, oneCharacter, operandWanted, plainDouble, single, tripleDouble, tripleSingle, withHoles } from './forms.ts';
import { regex } from './script.ts';
import * as layout from './layouts.ts';

const rawTriple: StringForm = { open: '"""', close: '"""(?!")', multiline: true };
const braced = { line: ['//', '///'], block: [cBlock], blocks: layout.braces } as const;

/** Languages of the Java and .NET families, and others made for applications. */
export const jvmLanguages: readonly Language[] = [
  { id: 'java', extensions: ['java', 'jav', 'aidl', 'aj', 'bsh'], ...braced, strings: [tripleDouble, double], literals: [cCharacter] },
  { id: 'apex', extensions: ['apex', 'trigger', 'cls'], signs: String.raw`\b(?:public|private|global|virtual|abstract)\b[^\n]*\b(?:class|interface|enum)\b`, ...braced, strings: [single] },
  { id: 'kotlin', extensions: ['kt', 'kts', 'ktm'], ...braced, block: [nestedCBlock], strings: [withHoles(rawTriple, dollarBrace), withHoles(double, dollarBrace)], literals: [oneCharacter], blocks: layout.bracesByLine },
  { id: 'scala', extensions: ['scala', 'sbt', 'kojo', 'mill'], ...braced, block: [nestedCBlock],
    strings: [withHoles({ ...rawTriple, open: String.raw`(?<=\w)"""` }, dollarBrace), rawTriple, withHoles({ ...double, open: String.raw`(?<=\w)"` }, dollarBrace), double],
    literals: [oneCharacter], blocks: layout.indentedEnds },
  { id: 'groovy', aliases: ['gradle', 'nextflow'], extensions: ['groovy', 'gvy', 'gradle', 'jenkinsfile', 'nf', 'gy', 'gsh'], names: ['jenkinsfile'], ...braced,
    strings: [withHoles(tripleDouble, dollarBrace), tripleSingle, withHoles(double, dollarBrace), single,
      { ...regex, open: String.raw`${operandWanted('return|in|case|assert')}\/(?![/*=\s>])` }], blocks: layout.bracesByLine },
  { id: 'csharp', extensions: ['cs', 'csx', 'cake'], ...braced,
    strings: [
      { open: String.raw`\$*("{3,})`, close: '$1(?!")', multiline: true },
      { open: String.raw`(?:\$@|@\$)"`, close: '"', escapes: '""', multiline: true, holes: [{ open: '{', close: '}', escaped: '{{', comments: false }] },
      { open: '@"', close: '"', escapes: '""', multiline: true },
      { open: String.raw`\$"`, close: '"', escapes: true, holes: [{ open: '{', close: '}', escaped: '{{', comments: false }] },
      double,
    ],
    literals: [String.raw`^[ \t]*#[ \t]*(?:region|endregion|error|warning)\b[^\r\n]*`, cCharacter], blocks: layout.cBraces },
  { id: 'fsharp', extensions: ['fs', 'fsi', 'fsx', 'fsscript'], line: ['//', '///'],
    block: [{ open: '(*', close: '*)', opens: String.raw`\(\*(?!\))`, nests: true, strings: true }],
    strings: [rawTriple, { open: '@"', close: '"', escapes: '""', multiline: true }, withHoles({ ...double, open: String.raw`\$"`, multiline: true }, { open: '{', close: '}', escaped: '{{', comments: false }), { ...double, multiline: true }],
    literals: [String.raw`(?<!\w)${oneCharacter}`, String.raw`${'``'}[^${'`'}\n]*${'``'}`], blocks: layout.indentedEnds },
  { id: 'vb', aliases: ['vba', 'vbscript', 'vbnet', 'freebasic', 'qb64'], extensions: ['vb', 'vbs', 'bas', 'vba', 'brs', 'frm', 'bi'], line: ["'", "'''", { open: 'REM', opens: String.raw`(?<=^[ \t]{0,99}|:[ \t]{0,99})rem\b` }], block: [], anyCase: true, strings: [plainDouble], blocks: layout.basic },
  { id: 'dart', extensions: ['dart'], ...braced, block: [nestedCBlock],
    strings: [
      { open: String.raw`(?<!\w)r("""|''')`, close: '$1', multiline: true }, { open: String.raw`(?<!\w)r(["'])`, close: '$1' },
      withHoles(tripleDouble, dollarBrace), withHoles(tripleSingle, dollarBrace), withHoles(double, dollarBrace), withHoles(single, dollarBrace),
    ] },
  { id: 'swift', extensions: ['swift'], ...braced, block: [nestedCBlock],
    strings: [
      { open: '(#+)"""', close: '"""$1', multiline: true }, { open: '(#+)"', close: '"$1' }, { open: String.raw`(#+)\/`, close: String.raw`\/$1`, multiline: true },
      withHoles(tripleDouble, { open: String.raw`\(`, close: ')', comments: true }), withHoles(double, { open: String.raw`\(`, close: ')', comments: true }),
      { ...regex, open: String.raw`(?<=[(=,:][ \t]?)\/(?![/*\s=])` },
    ] },
  { id: 'go', extensions: ['go'], ...braced, strings: [backtick, double], literals: [cCharacter], blocks: layout.bracesByLine },
  { id: 'go.mod', extensions: [], names: ['go.mod', 'go.work'], ...braced, strings: [double], blocks: layout.bracesByLine },
  { id: 'haxe', extensions: ['hx'], ...braced, strings: [{ ...double, multiline: true }, withHoles({ ...single, multiline: true }, { ...dollarBrace, escaped: '$$' })] },
  { id: 'ballerina', extensions: ['bal'], ...braced, line: ['//', '#'], strings: [double, withHoles(backtick, dollarBrace)] },
  { id: 'gleam', extensions: ['gleam'], line: ['//', '///', '////'], innerDoc: ['////'], block: [], strings: [{ ...double, multiline: true }], blocks: layout.bracesByLine },
  { id: 'rescript', extensions: ['res', 'resi'], ...braced, block: [nestedCBlock], strings: [{ ...double, multiline: true }, withHoles({ ...backtick, escapes: true }, dollarBrace)], literals: [String.raw`(?<!\w)${oneCharacter}`], blocks: layout.bracesByLine },
  { id: 'reason', extensions: ['re', 'rei'], ...braced, block: [nestedCBlock], strings: [{ open: String.raw`\{([a-z_]*)\|`, close: String.raw`\|$1\}`, multiline: true }, { ...double, multiline: true }], literals: [String.raw`(?<!\w)${oneCharacter}`] },
  { id: 'bicep', extensions: ['bicep', 'bicepparam'], ...braced, strings: [{ open: "'''", close: "'''", multiline: true }, withHoles(single, dollarBrace)], blocks: layout.bracesByLine },
  { id: 'qsharp', extensions: ['qs'], line: ['//', '///'], block: [], strings: [double], blocks: layout.braces },
];
