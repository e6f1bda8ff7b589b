import type { CodeAction } from 'vscode-languageserver-types';
import type { Config } from '../config/config.ts';
import { findComments } from '../marks/comments.ts';
import { prefix } from '../marks/languages.ts';
import type { Mark } from '../marks/mark.ts';
import { asComment } from '../marks/print.ts';
import type { FileEdit, RatedProblem } from '../problem.ts';
import { overlap } from '../ranges.ts';
import type { MarkedFile } from '../trace/link.ts';
import { MarkedText } from '../trace/markedText.ts';
import { diagnostic, type RulePages } from './diagnostic.ts';

const ignoreNext = `${prefix}ignore-next`;

/** For each mark with problems the action that silences it where it stands; `problems` are of its file. */
export function silencing(file: MarkedFile, config: Config, problems: readonly RatedProblem[], pages: RulePages): CodeAction[] {
  return file.marks.flatMap((mark) => {
    const own = problems.filter(({ range }) => overlap(mark.range, range));
    const text = own.length === 0 || mark.cited ? undefined : MarkedText.of(file, mark, config);
    if (!text) return [];
    const { uri, range, newText } = silence(text, mark);
    const diagnostics = own.map((problem) => diagnostic(problem, pages));
    return [{ title: `Silence this mark with "${ignoreNext}"`, kind: 'quickfix', diagnostics, edit: { changes: { [uri]: [{ range, newText }] } } }];
  });
}

/** Above the mark: within its comment where that has begun before, else as a comment of its own. */
function silence(text: MarkedText, mark: Mark): FileEdit {
  const { line, character } = text.own(mark.head).start;
  const written = text.lines[line] ?? '';
  const [indent = ''] = /^\s*/.exec(written) ?? [];
  // What stands before the words of a comment's line, as in ` * see @paper:eq.1`.
  const [signs = ''] = /^[^\p{L}\p{N}@\\`]*/u.exec(written) ?? [];
  const inMarkup = text.language.jsx === true && /\{\s*\/\*/.test(written.slice(0, character));
  const comment = hasBegun(text, mark) ? `${signs}${ignoreNext}` : inMarkup ? `${indent}{/* ${ignoreNext} */}` : asComment(ignoreNext, text.language, indent);
  const start = { line, character: 0 };
  return text.edit({ start, end: start }, `${comment}${text.eol}`);
}

function hasBegun(text: MarkedText, mark: Mark): boolean {
  const at = text.offsetAt(mark.head.start);
  return findComments(text.text, text.language).some(({ start, end }) => start < at && at < end && /[\r\n]/.test(text.text.slice(start, at)));
}
