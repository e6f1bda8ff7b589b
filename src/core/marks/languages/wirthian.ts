import type { Language } from '../language.ts';
import { cBlock, double, mlBlock, plainDouble, plainSingle } from './forms.ts';
import * as layout from './layouts.ts';

const nestedMl = { ...mlBlock, nests: true };

/** Pascal and its family, COBOL, and other languages of words. */
export const wirthianLanguages: readonly Language[] = [
  { id: 'pascal', aliases: ['objectpascal', 'delphi'], extensions: ['pas', 'dpr', 'dpk', 'lpr', 'dfm', 'p', 'pp'], signs: String.raw`^\s*(?:unit|program|library|uses|interface|\{|\(\*|\/\/)`, line: ['//', '///'], block: [{ open: '{', close: '}' }, mlBlock], strings: [plainSingle], anyCase: true, blocks: layout.wirthian },
  { id: 'ada', extensions: ['adb', 'ads', 'ada', 'gpr'], line: ['--', '---'], block: [], strings: [plainDouble], literals: [String.raw`(?<![\w)])'[^\n]'`], anyCase: true, blocks: layout.wirthian },
  { id: 'modula2', aliases: ['modula3', 'oberon', 'componentpascal'], extensions: ['mod', 'def', 'mi', 'm3', 'i3', 'ob2', 'cp', 'ob'], signs: String.raw`^\s*(?:\(\*[^]*?)?(?:(?:IMPLEMENTATION|DEFINITION|INTERFACE|UNSAFE)[ \t]+)?(?:MODULE|INTERFACE)[ \t]+\w+[ \t]*[;=]`, line: [], block: [nestedMl], strings: [plainDouble, plainSingle], blocks: layout.wirthian },
  { id: 'eiffel', extensions: ['e', 'ecf.e'], line: ['--'], block: [], strings: [{ open: '"', close: '"', escapes: '%[^]' }], literals: [String.raw`'(?:%.|[^'\n])'`], blocks: layout.indentedEnds },
  // In the fixed form column 7 tells.
  { id: 'cobol', aliases: ['acucobol', 'opencobol', 'ilecobol'], extensions: ['cob', 'cbl', 'cobol', 'cpy', 'ccp'], line: [{ open: '*>' }, { open: '*', opens: String.raw`(?<=^.{6})[*/]` }, { open: '* ', opens: String.raw`^\*` }], block: [], strings: [plainDouble, plainSingle], anyCase: true, blocks: layout.indented },
  { id: 'abap', extensions: ['abap'], line: ['"', { open: '*', opens: String.raw`^\*` }], block: [], strings: [plainSingle, { open: '[`]', close: '[`]' }, { open: String.raw`\|`, close: String.raw`\|`, escapes: true, holes: [{ open: '{', close: '}', comments: false }] }], anyCase: true, blocks: layout.indented },
  { id: 'pli', extensions: ['pli', 'plinc'], line: [], block: [cBlock], strings: [plainSingle, plainDouble], anyCase: true, blocks: layout.indented },
  { id: 'rexx', extensions: ['rexx', 'rex'], line: ['--'], block: [{ ...cBlock, nests: true }], strings: [plainSingle, plainDouble], blocks: layout.indented },
  { id: 'smalltalk', aliases: ['pharo'], extensions: ['st'], line: [], block: [{ open: '"', close: '"' }], strings: [{ open: "'", close: "'", multiline: true }], literals: [String.raw`\$.`], blocks: layout.indented },
  { id: 'forth', extensions: ['fth', '4th', 'forth', 'frt'], line: [{ open: '\\', opens: String.raw`(?<=^|\s)\\(?=\s|$)` }], block: [{ open: '( ', close: ')', opens: String.raw`(?<=^|\s)\((?=\s)` }], strings: [{ open: String.raw`(?<=^|\s)(?:[.sSczC]|abort|ABORT)"(?=\s)`, close: '"' }], blocks: layout.indented },
  { id: 'prolog', aliases: ['logtalk'], extensions: ['pl', 'pro', 'prolog', 'plt.pl', 'yap', 'lgt', 'ecl'], signs: String.raw`^\s*:-|^[a-z]\w*(?:\([^\n]*\))?\s*(?::-|-->)`, line: ['%', '%%'], block: [cBlock], strings: [{ ...double, multiline: true }, { open: String.raw`(?<![0-9])'`, close: "'", escapes: true, multiline: true }], literals: [String.raw`(?<!\w)0'(?:\\.|''|[^\n])`], blocks: layout.sentences },
];
