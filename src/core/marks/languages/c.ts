import type { Language, StringForm } from '../language.ts';
import { backtick, cBlock, cCharacter, dollarBrace, double, nestedCBlock, oneCharacter, plainDouble, plainSingle, single } from './forms.ts';
import * as layout from './layouts.ts';

const rawString: StringForm = { open: String.raw`(?:(?<!\w)(?:u8|[uUL])|(?<!\w))R"([^()\\\s"]{0,16})\(`, close: String.raw`\)$1"`, multiline: true };

/** C and what is compiled with it: `1'000` holds no character, a backslash carries a comment on. */
const c = {
  line: ['//', '///', '//!'],
  continued: true,
  block: [cBlock],
  strings: [rawString, double],
  literals: [String.raw`(?<![\w.'])\d[\w.]{0,60}'\w[\w.']{0,60}`, cCharacter],
  blocks: layout.braces,
} as const;

/** Braces, `//`, `/*` and strings between double quotes. */
const braced = { line: ['//', '///'], block: [cBlock], strings: [double], literals: [cCharacter], blocks: layout.braces } as const;

/** The same with strings between single quotes. */
const singleQuoted = { line: ['//', '///'], block: [cBlock], strings: [double, single], blocks: layout.braces } as const;

export const cLanguages: readonly Language[] = [
  { id: 'c', extensions: ['c', 'i', 'idc', 'pgc'], ...c, blocks: layout.cBraces },
  { id: 'cpp', extensions: ['cpp', 'cppm', 'cc', 'ccm', 'cxx', 'cxxm', 'c++', 'c++m', 'hpp', 'hh', 'hxx', 'h++', 'h', 'ii', 'ino', 'inl', 'ipp', 'inc', 'ixx', 'mpp', 'mxx', 'tpp', 'tcc', 'txx', 'hip', 'ispc', 'pde'], aliases: ['arduino', 'ispc'], ...c, blocks: layout.cBraces },
  { id: 'cuda-cpp', aliases: ['cuda'], extensions: ['cu', 'cuh'], ...c, blocks: layout.cBraces },
  { id: 'opencl', extensions: ['cl', 'clcpp', 'opencl'], signs: String.raw`__kernel|__global|\bkernel\s+void|^\s*#(?:define|include|pragma|if)`, ...c, blocks: layout.cBraces },
  { id: 'metal', extensions: ['metal'], ...c, blocks: layout.cBraces },
  { id: 'objective-c', aliases: ['objective-cpp'], extensions: ['m', 'mm'], signs: String.raw`^\s*(?:@(?:interface|implementation|import|protocol|class|end)\b|#\s*(?:import|include|define|pragma|if)|\/[/*])`, ...c, blocks: layout.cBraces },
  { id: 'yacc', aliases: ['bison', 'lex', 'flex'], extensions: ['y', 'yy', 'lex', 'flex', 'll'], ...c, blocks: layout.cBraces },
  { id: 'dtrace', aliases: ['bpftrace'], extensions: ['bt'], ...c, blocks: layout.cBraces },
  { id: 'glsl', extensions: ['glsl', 'vert', 'frag', 'geom', 'tesc', 'tese', 'comp', 'vs', 'gs', 'rgen', 'rchit', 'rmiss', 'rahit', 'rcall', 'mesh', 'task', 'glslv', 'glslf'], ...braced, strings: [double], literals: [], blocks: layout.cBraces },
  { id: 'hlsl', extensions: ['hlsl', 'hlsli', 'fx', 'fxh', 'vsh', 'psh', 'cginc', 'compute', 'slang', 'usf', 'ush'], aliases: ['slang'], ...braced, literals: [], blocks: layout.cBraces },
  { id: 'shaderlab', extensions: ['shader', 'gdshader'], aliases: ['gdshader'], ...braced, literals: [], blocks: layout.cBraces },
  { id: 'wgsl', extensions: ['wgsl'], ...braced, block: [nestedCBlock], strings: [], literals: [] },
  { id: 'ptx', extensions: ['ptx'], ...braced, literals: [] },
  { id: 'devicetree', aliases: ['dts'], extensions: ['dts', 'dtsi'], ...c, blocks: layout.cBraces },
  { id: 'proto', aliases: ['proto3', 'protobuf', 'textproto'], extensions: ['proto', 'textproto', 'pbtxt'], ...singleQuoted, line: ['//', '#'] },
  { id: 'thrift', extensions: ['thrift'], ...singleQuoted, line: ['//', '#'] },
  { id: 'flatbuffers', extensions: ['fbs'], ...braced },
  { id: 'capnp', extensions: ['capnp'], line: ['#'], block: [], strings: [double], blocks: layout.braces },
  { id: 'solidity', extensions: ['sol'], ...singleQuoted },
  { id: 'move', extensions: ['move'], ...braced, literals: [] },
  { id: 'cairo', extensions: ['cairo'], ...singleQuoted },
  { id: 'circom', extensions: ['circom'], ...braced },
  { id: 'leo', aliases: ['aleo'], extensions: ['leo', 'aleo'], ...braced },
  { id: 'openqasm', aliases: ['qasm'], extensions: ['qasm'], ...singleQuoted },
  { id: 'openscad', aliases: ['scad'], extensions: ['scad'], ...braced },
  { id: 'povray', extensions: ['pov'], ...braced },
  { id: 'faust', extensions: ['dsp'], ...braced, literals: [] },
  { id: 'supercollider', extensions: ['sc', 'scd'], ...singleQuoted, block: [nestedCBlock] },
  { id: 'chapel', extensions: ['chpl'], ...singleQuoted, block: [nestedCBlock], strings: [{ open: `("""|''')`, close: '$1', escapes: true, multiline: true }, double, single] },
  { id: 'd', extensions: ['d', 'di'], line: ['//', '///'], block: [{ open: '/+', close: '+/', nests: true }, cBlock],
    strings: [{ open: String.raw`(?<!\w)r"`, close: '"', multiline: true }, backtick, { open: String.raw`(?<!\w)q"([A-Za-z_]\w*)$`, close: '^$1"', multiline: true }, { open: String.raw`(?<!\w)q"\(`, close: String.raw`\)"`, multiline: true }, { open: String.raw`(?<!\w)q"\[`, close: String.raw`\]"`, multiline: true }, { open: String.raw`(?<!\w)q"\{`, close: String.raw`\}"`, multiline: true }, { ...double, multiline: true }],
    literals: [cCharacter], blocks: layout.braces },
  { id: 'zig', aliases: ['zon'], extensions: ['zig', 'zon'], line: ['//', '///', '//!'], innerDoc: ['//!'], block: [], strings: [double], literals: [String.raw`\\\\[^\n]*`, oneCharacter], blocks: layout.braces },
  { id: 'odin', extensions: ['odin'], ...braced, block: [nestedCBlock], strings: [backtick, double], blocks: layout.bracesByLine },
  { id: 'v', aliases: ['vlang'], extensions: ['v', 'vsh', 'vv'], signs: String.raw`^(?:pub[ \t]+)?fn[ \t]|^import[ \t]+[\w.]+[ \t]*$|^module[ \t]+main[ \t]*$`, line: ['//'], block: [nestedCBlock],
    strings: [{ open: String.raw`(?<!\w)r(["'])`, close: '$1' }, { ...single, multiline: true, holes: [dollarBrace] }, { ...double, multiline: true, holes: [dollarBrace] }], literals: [String.raw`${'`'}(?:\\.[^${'`'}]{0,8}|[^${'`'}\\\n]{1,4})${'`'}`], blocks: layout.bracesByLine },
  { id: 'hare', extensions: ['ha'], ...braced, block: [], strings: [backtick, double] },
  { id: 'pike', extensions: ['pike', 'pmod'], ...braced },
  { id: 'squirrel', aliases: ['angelscript', 'sourcepawn', 'pawn'], extensions: ['nut', 'sp', 'pwn', 'angelscript'], ...singleQuoted },
  { id: 'vala', extensions: ['vala', 'vapi'], ...braced, strings: [{ open: '"""', close: '"""', multiline: true }, double] },
  { id: 'mql', aliases: ['mql5', 'mql4'], extensions: ['mqh', 'mq4', 'mq5'], ...c, blocks: layout.cBraces },
  { id: 'asy', extensions: ['asy'], ...singleQuoted },
  { id: 'gams', extensions: ['gms'], line: [{ open: '*', opens: String.raw`^\*` }], block: [{ open: '$ontext', close: '$offtext' }], anyCase: true, strings: [plainDouble, plainSingle], blocks: layout.statements },
];
