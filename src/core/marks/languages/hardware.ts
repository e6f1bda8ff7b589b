import type { Language } from '../language.ts';
import { cBlock, double, plainDouble, tripleDouble } from './forms.ts';
import * as layout from './layouts.ts';

/** Hardware, and what runs nearest to it. */
export const hardwareLanguages: readonly Language[] = [
  { id: 'verilog', extensions: ['v', 'vh', 'vams', 'va', 'veo'], line: ['//', '///'], block: [cBlock], strings: [double], blocks: layout.verilog },
  { id: 'systemverilog', extensions: ['sv', 'svh', 'svi', 'sva'], line: ['//', '///'], block: [cBlock], strings: [tripleDouble, double], blocks: layout.verilog },
  { id: 'vhdl', extensions: ['vhd', 'vhdl', 'vho', 'vht'], line: ['--', '--!'], block: [cBlock], strings: [plainDouble], literals: [String.raw`(?<![\w)\]])'[^\n]'`], anyCase: true, blocks: layout.wirthian },
  { id: 'bluespec', aliases: ['bsv'], extensions: ['bsv'], line: ['//'], block: [cBlock, { open: '(*', close: '*)', opens: '(?!)' }], strings: [double], blocks: layout.verilog },
  { id: 'firrtl', extensions: ['fir'], line: [';'], block: [], strings: [double], blocks: layout.indented },
  { id: 'asm', aliases: ['asm-intel-x86-generic', 'assembly', 'nasm', 'gas', 'arm', 'masm', 'riscv', 'mips'], extensions: ['asm', 's', 'nasm', 'a51', 'nas', 'masm', 'yasm', 'a65', 'x68'],
    line: [';', { open: '#', opens: String.raw`(?<=^|\s)#(?![0-9-]|\s*(?:define|include|if|ifdef|ifndef|else|endif|undef)\b)` }, '//', { open: '@', opens: String.raw`(?<=^|\s)@(?=\s)` }], block: [cBlock], strings: [double], literals: [String.raw`'(?:\\.|[^'\n])'`], blocks: layout.indented },
  { id: 'llvm', aliases: ['llvm-ir'], extensions: ['ll.ir', 'llvm'], line: [';'], block: [], strings: [double], blocks: layout.bracesByLine },
  { id: 'mlir', aliases: ['tablegen'], extensions: ['mlir', 'td'], line: ['//'], block: [cBlock], strings: [double], blocks: layout.bracesByLine },
  { id: 'wat', aliases: ['webassembly'], extensions: ['wat', 'wast'], line: [';;'], block: [{ open: '(;', close: ';)', nests: true }], strings: [double], blocks: layout.forms },
  { id: 'linkerscript', extensions: ['ld', 'lds'], line: [], block: [cBlock], strings: [double], blocks: layout.braces },
  { id: 'iecst', aliases: ['st', 'structured-text', 'scl'], extensions: ['scl', 'iecst', 'exp.st'], line: ['//'], block: [{ open: '(*', close: '*)', nests: true }], strings: [plainDouble], anyCase: true, blocks: layout.wirthian },
];
