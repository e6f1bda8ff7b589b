import type { Language } from '../language.ts';
import { nestedCBlock } from './forms.ts';
import * as layout from './layouts.ts';

const rust = {
  line: ['//', '///', '//!'],
  block: [nestedCBlock],
  innerDoc: ['//!', '/*!'],
  strings: [
    { open: String.raw`(?<!\w)[bc]?r(#*)"`, close: '"$1', multiline: true },
    { open: String.raw`(?:(?<!\w)[bc])?"`, close: '"', escapes: true, multiline: true },
  ],
  // Anything else after an apostrophe is a lifetime or a label.
  literals: [String.raw`(?:(?<!\w)b)?'(?:\\(?:u\{[^}'\r\n]*\}|x[0-9A-Fa-f]{2}|.)|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\\'\r\n])'`],
  blocks: layout.braces,
} as const;

export const rustLanguages: readonly Language[] = [
  { id: 'rust', extensions: ['rs'], ...rust },
  { id: 'sway', extensions: ['sw'], ...rust },
  { id: 'noir', extensions: ['nr'], ...rust },
];
