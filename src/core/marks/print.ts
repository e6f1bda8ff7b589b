import { type Address, formatAddress } from '../address.ts';
import type { Language } from './language.ts';
import { prefix } from './languages.ts';
import type { Scope, Verb } from './mark.ts';

/** What a mark is to say; key and document qualify the first target, and so all of them. */
export interface MarkParts {
  readonly key?: string;
  /** Takes effect with a key only: a document is written `key@document#`. */
  readonly document?: string;
  /** Records' ids and addresses. */
  readonly targets: readonly (string | Address)[];
  readonly scope?: Scope;
  /** `implements` is left unwritten. */
  readonly verb?: Verb;
  readonly text?: string;
}

/** The mark in its written form, on one line: targets, scope, verb, and after a colon the text. */
export function printMark({ key, document, targets, scope, verb, text }: MarkParts): string {
  const qualifier = key === undefined ? '' : `${key}${document === undefined ? '' : `@${document}`}#`;
  const names = targets.map((target) => (typeof target === 'string' ? target : formatAddress(target)));
  const words = [`${prefix}${qualifier}${names.join(',')}`, scope, verb === 'implements' ? undefined : verb];
  const head = words.filter((word) => word !== undefined).join(' ');
  const folded = text?.replace(/\s+/g, ' ').trim() ?? '';
  return folded === '' ? head : `${head}: ${folded}`;
}

/**
 * `text` as comment lines of the language, each after `indent`, without a line end after the last. Where there is no
 * line comment, one block comment holds them. Without a language `#`, the commonest in files that no table knows.
 */
export function asComment(text: string, language: Language | undefined, indent: string): string {
  const { open, close } = delimiters(language);
  const lines = text.split(/\r\n|\n|\r/);
  if (close === undefined) return lines.map((line) => `${indent}${open} ${line}`.trimEnd()).join('\n');
  const content = lines.map((line) => line.replaceAll(close, harmless(close))).join(`\n${indent}${' '.repeat(open.length + 1)}`);
  return `${indent}${open} ${content} ${close}`.trimEnd();
}

function delimiters(language: Language | undefined): { open: string; close?: string } {
  const line = language ? language.line[0] : '#';
  if (line === undefined) return language?.block[0] ?? { open: '#' };
  return { open: typeof line === 'string' ? line : line.open };
}

/** What is written for the sign that would end the comment. */
function harmless(close: string): string {
  if (close.length > 1) return close.split('').join(' ');
  return close === '"' ? "'" : ')';
}
