import type { Language } from '../language.ts';
import { lex } from '../lexer.ts';

/**
 * Where the cells of a script begin that has `# %%` lines, as Jupytext, VS Code and Spyder write notebooks; undefined
 * where there are none. A line that only looks like it, as in a string, begins none.
 */
export function cellStarts(text: string, language: Language): readonly number[] | undefined {
  if (!text.includes('%%')) return undefined;
  const starts = lex(text, language)
    .filter(({ kind, line, start, end, open }) => kind === 'comment' && line === true && isMarker(text.slice(start, Math.min(end, start + 100)), open) && (start === 0 || text[start - 1] === '\n'))
    .map(({ start }) => start);
  return starts.length === 0 ? undefined : [...(starts[0] === 0 ? [] : [0]), ...starts];
}

function isMarker(comment: string, open: string): boolean {
  // `%%%` is an ordinary heading in TeX and MATLAB.
  return (open.endsWith('%') ? /^[ \t]%%(?:[ \t[{]|$)/ : /^[ \t]?%%(?:[ \t[{]|$)/).test(comment.slice(open.length));
}
