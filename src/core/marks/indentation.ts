import type { Layout, Language } from './language.ts';
import type { Source } from './source.ts';

/** The width of the blanks that the line of `offset` begins with; a tab goes to the next multiple of eight, as in Python. */
export function columnOf({ text, lines }: Source, offset: number): number {
  let width = 0;
  for (let at = lines.startOf(lines.lineAt(offset)); ; at += 1) {
    const blank = text[at];
    if (blank === '\t') width = (Math.floor(width / 8) + 1) * 8;
    else if (blank === ' ' || blank === '\f') width += 1;
    else if (blank !== '\uFEFF') return width;
  }
}

/** The end of the construct at `start` where code is laid out: its statement, the blocks that it opens and all that is indented further. */
export function indentedEnd(source: Source, start: number, layout: Layout): number {
  const { text } = source;
  const begins = (pattern: string | undefined, at: number): boolean => pattern !== undefined && startsWith(source, pattern, at);
  if (layout.ends !== undefined) return terminatorEnd(source, start, layout.ends);
  if (begins(layout.section, start)) return sectionEnd(source, start, layout.section ?? '');
  const base = columnOf(source, start);
  const name = layout.clauses ? nameAt(text, start) : undefined;
  const beginsSo = begins(layout.middle, start);
  let end = statementEnd(source, start);
  for (let at = start; begins(layout.decorator, at) && end < text.length;) {
    at = source.nextCode(end);
    end = statementEnd(source, at);
  }
  for (let at = source.nextCode(end); at < text.length; at = source.nextCode(end)) {
    const column = columnOf(source, at);
    if (column < base) break;
    if (column === base) {
      if (begins(layout.last, at)) return statementEnd(source, at);
      const goesOn = (!beginsSo && begins(layout.middle, at)) || (name !== undefined && nameAt(text, at) === name);
      if (!goesOn) break;
    }
    end = statementEnd(source, at);
  }
  return end;
}

/** Where the logical line at `start` ends, through the blocks that its words open. */
function statementEnd(source: Source, start: number): number {
  let end = logicalEnd(source, start);
  let from = start;
  for (let block = source.structure.block(from, end); block; block = source.structure.block(from, end)) {
    if (block.open) return Math.max(end, source.lastCode(block.end) + 1);
    if (block.end > end) end = logicalEnd(source, block.end);
    from = block.end;
  }
  return end;
}

/** Where the logical line at `from` ends: brackets, strings and what a language has for it carry it on. */
export function logicalEnd(source: Source, from: number): number {
  const { text, language, structure } = source;
  const { carriesOn = String.raw`\\` } = language.blocks.by === 'indentation' ? language.blocks : {};
  const stops = compiled(String.raw`[([{]|((?:${carriesOn})[ \t]*)?\r?\n`, language, 'g');
  for (let found = source.find(stops, from); found; found = source.find(stops, stops.lastIndex)) {
    if (!found[0].endsWith('\n')) {
      stops.lastIndex = structure.endOf(found.index);
      continue;
    }
    const span = source.spanAfter(stops.lastIndex);
    // The text of a heredoc belongs to the line that opens it.
    const isHeredoc = span?.start === stops.lastIndex && span.kind === 'string' && !text.startsWith(span.open, span.start);
    if (isHeredoc) stops.lastIndex = span.end;
    else if (found[1] === undefined) return found.index;
  }
  return text.length;
}

/** Past the first `ends` outside brackets. */
function terminatorEnd(source: Source, from: number, ends: string): number {
  const stops = compiled(`[([{]|(${ends})`, source.language, 'gm');
  for (let found = source.find(stops, from); found; found = source.find(stops, stops.lastIndex)) {
    if (found[1] !== undefined) return stops.lastIndex;
    stops.lastIndex = source.structure.endOf(found.index);
  }
  return source.lastCode(source.text.length) + 1;
}

/** Through the last code before the next heading. */
function sectionEnd(source: Source, start: number, section: string): number {
  const headings = compiled(`^[ \\t]*(?=${section})`, source.language, 'gm');
  const next = source.find(headings, source.lines.endOf(source.lines.lineAt(start)));
  return source.lastCode(next?.index ?? source.text.length) + 1;
}

/** The name that a definition begins with, in languages whose definitions begin with it. */
function nameAt(text: string, at: number): string | undefined {
  return /^(?:[\w'.]+|\([^\w\s]{1,9}\))/.exec(text.slice(at, at + 200))?.[0];
}

/** Whether the text at `at` begins with what `pattern` describes. */
export function startsWith({ text, language }: Source, pattern: string, at: number): boolean {
  const here = compiled(pattern, language, 'y');
  here.lastIndex = at;
  return here.test(text);
}

const expressions = new WeakMap<Language, Map<string, RegExp>>();

/** Compiled once; there are as many as the tables of languages hold. */
function compiled(source: string, language: Language, flags: 'g' | 'gm' | 'y'): RegExp {
  let own = expressions.get(language);
  if (!own) expressions.set(language, own = new Map<string, RegExp>());
  let known = own.get(source);
  if (!known) own.set(source, known = new RegExp(source, language.anyCase ? `${flags}i` : flags));
  return known;
}
