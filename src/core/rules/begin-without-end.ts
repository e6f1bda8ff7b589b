import { prefix } from '../marks/languages.ts';
import type { Mark } from '../marks/mark.ts';
import { asComment } from '../marks/print.ts';
import type { FileEdit, Fix } from '../problem.ts';
import { MarkedText } from '../trace/markedText.ts';
import { removeMark } from './remove.ts';
import type { Rule } from './rule.ts';

/** A range has only one of its two halves. */
export const beginWithoutEnd: Rule = {
  id: 'begin-without-end',
  perFile: true,
  *check({ files, config }) {
    for (const file of files) {
      const unpaired = file.marks.filter(({ problems }) => problems.some(({ rule }) => rule === 'begin-without-end'));
      for (const mark of unpaired) {
        const text = MarkedText.of(file, mark, config);
        for (const { rule, range, message } of mark.problems) {
          if (rule === 'begin-without-end') yield { uri: file.uri, range, rule, message, fixes: text ? fixes(text, mark, unpaired) : [] };
        }
      }
    }
  },
};

function fixes(text: MarkedText, mark: Mark, unpaired: readonly Mark[]): Fix[] {
  const mend = mark.scope === 'begin' ? { title: 'Close the range', edits: [close(text, mark)] } : sameAsBegin(text, mark, unpaired);
  const remove = { title: `Remove this "${mark.scope ?? ''}"`, edits: [removeMark(text, mark)] };
  return mend ? [mend, remove] : [remove];
}

/** Below the lines that hold together under the `begin`. */
function close(text: MarkedText, mark: Mark): FileEdit {
  const { lines, eol } = text;
  const { line } = text.own(mark.range).end;
  const after = lineAfter(lines, line + 1);
  const comment = asComment(`${prefix}${targetsOf(text, mark)} end`, text.language, /^\s*/.exec(lines[line] ?? '')?.[0] ?? '');
  const last = lines.length - 1;
  const start = after > last ? { line: last, character: lines[last]?.length ?? 0 } : { line: after, character: 0 };
  return text.edit({ start, end: start }, after > last ? `${eol}${comment}` : `${comment}${eol}`);
}

/** An `end` whose targets are not those of the `begin` above it, most often since one of the two was edited. */
function sameAsBegin(text: MarkedText, end: Mark, unpaired: readonly Mark[]): Fix | undefined {
  const begin = unpaired.filter(({ scope, head }) => scope === 'begin' && head.start.line < end.head.start.line).at(-1);
  const [first, last] = [end.targets[0], end.targets.at(-1)];
  if (!begin || !first || !last) return undefined;
  const newText = targetsOf(text, begin);
  return { title: `Change to "${newText}", as its "begin"`, edits: [text.edit(text.own({ start: first.range.start, end: last.range.end }), newText)] };
}

/** As they are written. */
function targetsOf(text: MarkedText, { targets, head }: Mark): string {
  return text.text.slice(text.offsetAt(targets[0]?.range.start ?? head.end), text.offsetAt(targets.at(-1)?.range.end ?? head.end));
}

/** The line after what begins at `from`: down to a line that stands further out, or a blank one before another thing. */
function lineAfter(lines: readonly string[], from: number): number {
  const isBlank = (line: number): boolean => (lines[line] ?? '').trim() === '';
  const indent = (line: number): number => /^\s*/.exec(lines[line] ?? '')?.[0].length ?? 0;
  let first = from;
  while (first < lines.length && isBlank(first)) first += 1;
  let after = first;
  for (let line = first; line < lines.length; line += 1) {
    if (isBlank(line)) continue;
    if (indent(line) < indent(first) || (indent(line) === indent(first) && line > after)) break;
    after = line + 1;
  }
  return Math.min(after, lines.length);
}
