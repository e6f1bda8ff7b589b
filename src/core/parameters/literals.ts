import { numberForm, readValue, type Value } from './value.ts';

/** A number, a truth value or a string that stands in a line of code; UTF-16 offsets in the line. */
export interface Literal {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

const strings = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|` + '`(?:[^`\\\\]|\\\\.)*`';
// A sign belongs to the number where an operand is wanted.
const sign = String.raw`(?:(?<=(?:^|[=(,:[{<])\s*)[-+]\s*)?`;
const token = new RegExp(String.raw`(${strings})|(?<![\w.])(${sign}${numberForm})(?![\w.])|(?<![\w.])([tT]rue|[fF]alse|TRUE|FALSE)(?!\w)`, 'g');

/** What nobody wrote by hand binds no parameter. */
const longestLine = 1000;

/** Every literal of a line of code. */
export function literalsIn(code: string): Literal[] {
  if (code.length > longestLine) return [];
  return [...code.matchAll(token)].flatMap((match) => {
    const [all, string] = match;
    const value = readValue(string === undefined ? all : string.slice(1, -1));
    // What is in quotes is a word, whatever it looks like; a sentence is none.
    if (!value || (string !== undefined && value.kind === 'boolean')) return [];
    return [{ start: match.index, end: match.index + all.length, value }];
  });
}

const assignment = /(?:[^=!<>:+*/|&^%~-]=(?![=>~])|:=|<-|(?<![:?]):(?![:=])|=>)/g;
const wrapped = /^[\s]*(?:(?:new\s+)?[\w.:]+\()?\s*$/;

/**
 * The literal that a line gives a name to: all that stands to the right of the last assignment, else the only one of
 * the line; undefined where several might be meant.
 */
export function boundLiteral(code: string): Literal | undefined {
  const literals = literalsIn(code);
  const [only] = literals;
  if (only && literals.length === 1) return only;
  const last = [...code.matchAll(assignment)].at(-1);
  if (!last) return undefined;
  const from = last.index + last[0].length;
  const [right, ...more] = literals.filter(({ start }) => start >= from);
  if (!right || more.length > 0) return undefined;
  return wrapped.test(code.slice(from, right.start)) && /^[\s;,)\]}]*$/.test(code.slice(right.end)) ? right : undefined;
}
