import type { BlockComment, Hole, StringForm } from '../language.ts';
import { literal } from '../literal.ts';

/*
 * Comments and strings that many languages share.
 */

export const cBlock: BlockComment = { open: '/*', close: '*/' };
export const nestedCBlock: BlockComment = { ...cBlock, nests: true };
/** Pascal and the ML family; whether it nests differs. */
export const mlBlock: BlockComment = { open: '(*', close: '*)' };
export const haskellBlock: BlockComment = { open: '{-', close: '-}', nests: true };
export const lispBlock: BlockComment = { open: '#|', close: '|#', nests: true };
export const htmlComment: BlockComment = { open: '<!--', close: '-->' };

export const double: StringForm = { open: '"', close: '"', escapes: true };
export const single: StringForm = { open: "'", close: "'", escapes: true };
export const doubleLines: StringForm = { ...double, multiline: true };
export const singleLines: StringForm = { ...single, multiline: true };
/** Without escapes; a doubled quote reads as two strings beside each other. */
export const plainDouble: StringForm = { open: '"', close: '"' };
export const plainSingle: StringForm = { open: "'", close: "'" };
export const backtick: StringForm = { open: '`', close: '`', multiline: true };
export const tripleDouble: StringForm = { open: '"""', close: '"""', escapes: true, multiline: true };
export const tripleSingle: StringForm = { open: "'''", close: "'''", escapes: true, multiline: true };

/** `${…}` */
export const dollarBrace: Hole = { open: '${', close: '}', comments: true };
/** `#{…}` */
export const hashBrace: Hole = { open: '#{', close: '}', comments: true };
/** `$(…)` */
export const dollarParen: Hole = { open: '$(', close: ')', comments: true };

export function withHoles(form: StringForm, ...holes: Hole[]): StringForm {
  return { ...form, holes };
}

/** `prefix` and any delimiter: brackets with those inside, else the same character again. `other` are those that are none. */
export function delimited(prefix: string, rest: Omit<StringForm, 'open' | 'close'>, other = String.raw`[^\w\s()[\]{}<>]`): StringForm[] {
  const brackets = [['(', ')'], ['[', ']'], ['{', '}'], ['<', '>']] as const;
  return [
    ...brackets.map(([open, close]): StringForm => ({ ...rest, open: prefix + literal(open), close: literal(close), nests: open })),
    { ...rest, open: `${prefix}(${other})`, close: '$1' },
  ];
}

/** A character of C and its kin; anything longer is no character. */
export const cCharacter = String.raw`'(?:\\[^\r\n]|[^\\'\r\n]){1,10}'`;
/** Exactly one character, so that lifetimes, type variables and labels are none. */
export const oneCharacter = String.raw`'(?:\\(?:u\{[^}'\r\n]{1,8}\}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[0-9]{3}|.)|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\\'\r\n])'`;

/**
 * Where a slash begins a regular expression: where an operand is wanted, after an operator, an opening bracket or one
 * of `words`. After `)`, `]`, `}` and other words it divides. `x++ /` and `x! /` divide too.
 */
export function operandWanted(words: string): string {
  return String.raw`(?<=(?:(?<![^])|[({[,;=:?&|^~%*]|=>|(?<![\w)\]])!|(?<!\+)\+|(?<!-)-|\}[ \t]*[\r\n]|(?<![\w$.])(?:${words}))\s*)`;
}
