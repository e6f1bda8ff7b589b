import type { Range } from 'vscode-languageserver-types';
import type { Mark, Target } from '../marks/mark.ts';
import type { FileEdit } from '../problem.ts';
import type { MarkedText } from '../trace/markedText.ts';

/** The edit that takes one target out of a mark, and the mark with its last one. */
export function removeTarget(text: MarkedText, mark: Mark, target: Target): FileEdit {
  const index = mark.targets.indexOf(target);
  const [before, after] = [mark.targets[index - 1], mark.targets[index + 1]];
  if (before) return text.edit(text.own({ start: before.range.end, end: target.range.end }), '');
  if (!after) return removeMark(text, mark);
  // The key before the first target holds for those after it, unless they have one of their own.
  const isQualified = after.range.start.character !== after.nameRange.start.character;
  return text.edit(text.own({ start: isQualified ? target.range.start : target.nameRange.start, end: after.range.start }), '');
}

/** The edit that takes a mark away with its text and quote: with its line where nothing else stands there, with its comment sign beside code. */
export function removeMark(text: MarkedText, mark: Mark): FileEdit {
  const { lines, language } = text;
  const { start } = text.own(mark.range);
  const { end } = text.own(mark.quoteRange ?? mark.range);
  const before = (lines[start.line] ?? '').slice(0, start.character).trimEnd();
  const after = (lines[end.line] ?? '').slice(end.character).trim();
  const openers = language.line.map((line) => (typeof line === 'string' ? line : line.open)).filter((open) => before.endsWith(open));
  const [opener] = openers.sort((a, b) => b.length - a.length);
  const code = opener === undefined ? undefined : before.slice(0, -opener.length).trimEnd();
  const inBlock = ['', '*'].includes(before.trim());
  const isBlock = language.block.some(({ open, close }) => before.trim() === open && after === close);
  if (isBlock || (after === '' && (inBlock || code === ''))) return text.edit(wholeLines(lines, start.line, end.line), '');
  if (after === '' && code !== undefined) return text.edit({ start: { line: start.line, character: code.length }, end }, '');
  return text.edit({ start, end }, '');
}

function wholeLines(lines: readonly string[], first: number, last: number): Range {
  const start = { line: first, character: 0 };
  return { start, end: lines[last + 1] === undefined ? { line: last, character: lines[last]?.length ?? 0 } : { line: last + 1, character: 0 } };
}
