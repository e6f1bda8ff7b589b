import type { Range } from 'vscode-languageserver-types';
import { languageTable } from '../../../../src/core/marks/languages.ts';
import type { Mark } from '../../../../src/core/marks/mark.ts';
import { parseMarks } from '../../../../src/core/marks/parse.ts';

export function marksOf(text: string, language: string): readonly Mark[] {
  const languages = languageTable();
  const known = languages.of('', language);
  if (!known) throw new Error(`no language ${language}`);
  return parseMarks(text, known, languages);
}

/** A mark on one line: `claims key@doc#targets scope verb: text`, its quote after `>`, the rules of its problems after `!`. */
export function show({ claims, targets, scope, verb, text, quote, problems }: Mark): string {
  const names = targets.map(({ key, document, written }) => `${key ?? ''}${document === undefined ? '' : `@${document}`}${key === undefined ? '' : '#'}${written}`);
  return [
    claims ? 'claims' : 'mentions', names.join(',') || '(none)', scope, `${verb}${text === undefined ? '' : `: ${text}`}`,
    quote === undefined ? undefined : `> ${quote}`,
    ...problems.map(({ rule, replacement }) => `! ${rule}${replacement === undefined ? '' : ` → ${replacement}`}`),
  ].filter((part) => part !== undefined).join(' ');
}

export function shown(text: string, language: string): string[] {
  return marksOf(text, language).map(show);
}

/** The part of `text` at a range; lines end at `\n` or `\r\n`. */
export function at(text: string, { start, end }: Range): string {
  const lines = text.split(/(?<=\n)/);
  const offset = ({ line, character }: Range['start']): number => lines.slice(0, line).join('').length + character;
  return text.slice(offset(start), offset(end));
}

/** For each mark its targets and the lines of its extent, from 1. */
export function extents(text: string, language: string): string[] {
  return marksOf(text, language).map(({ targets, extent }) => {
    const names = targets.map(({ written }) => written).join(',');
    return `${names} ${extent().start.line + 1}-${extent().end.line + 1}`;
  });
}
