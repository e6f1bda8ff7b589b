import type { Language } from '../language.ts';
import type { Span } from '../lexer.ts';
import { literal } from '../literal.ts';
import { languageNamed } from './named.ts';
import type { Embedded, Splitter } from './regions.ts';

// A fence may stand in a list or a quotation, so nothing is asked of what it is indented by.
const fenceLine = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)/;
const frontMatter = /---[ \t]*\r?\n([^]*?)^(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/my;
const opening = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/;
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/**
 * Markdown, as also R Markdown, Quarto, MyST and Jupytext write it: HTML comments are its own, outside of code; code
 * fences with a language we know and YAML in front are embedded. As CommonMark sees it, but for what indented code in a
 * list may be. One pass.
 */
export const splitMarkdown: Splitter = (text, host, languages) => {
  const spans: Span[] = [];
  const embedded: Embedded[] = [];
  const embed = (span: { start: number; end: number }, inner: { start: number; end: number }, name: string): void => {
    spans.push({ kind: 'string', ...span, inner, open: '' });
    const language = languageNamed(name, languages);
    if (language) embedded.push({ ...inner, language });
  };
  frontMatter.lastIndex = 0;
  const [front = '', yaml = ''] = frontMatter.exec(text) ?? [];
  if (front !== '') embed({ start: 0, end: front.trimEnd().length }, { start: front.indexOf('\n') + 1, end: front.indexOf('\n') + 1 + yaml.length }, 'yaml');
  let paragraph: number | undefined;
  let inList = false;
  let at = front.length;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end).replace(/\r?\n$/, '');
    const [, fence, info = ''] = fenceLine.exec(line) ?? [];
    const opens = fence !== undefined && !(fence.startsWith('`') && info.includes('`'));
    const blank = line.trim() === '';
    if (paragraph !== undefined && (opens || blank)) {
      const past = inlineComments(text, host, { start: paragraph, end: at }, spans);
      paragraph = undefined;
      if (past > at) {
        at = past;
        continue;
      }
    }
    if (opens) {
      const close = closingFence(text, end, fence);
      embed({ start: at, end: close.end }, { start: end, end: close.start }, languageOf(info.trim()));
      at = lineEnd(text, close.end);
      continue;
    }
    const indented = /^(?: {4}| {0,3}\t)/.test(line);
    if (!blank && !indented) inList = listItem.test(line) || (inList && paragraph !== undefined);
    if (!blank && (!indented || inList || paragraph !== undefined)) paragraph ??= at;
    at = end;
  }
  if (paragraph !== undefined) inlineComments(text, host, { start: paragraph, end: text.length }, spans);
  return { spans, embedded };
};

/** `python` of `{python, echo=FALSE}`, `{.python .numberLines}`, `{code-cell} ipython3`, `rust,ignore`. */
function languageOf(info: string): string {
  const directive = /^\{(?:code-cell|code-block|code|sourcecode)\}\s*(\S*)/.exec(info)?.[1];
  return directive ?? /^\{?\s*[.=]?([\w+#-]+)/.exec(info)?.[1] ?? '';
}

/** Where the closing line of a fence begins and ends; both the end of the text where there is none. */
function closingFence(text: string, from: number, fence: string): { start: number; end: number } {
  const close = new RegExp(String.raw`^[ \t]*(?:>[ \t]*)*${fence.slice(0, 1)}{${fence.length},}[ \t]*\r?$`, 'gm');
  close.lastIndex = from;
  const found = close.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : { start: text.length, end: text.length };
}

/** Adds the comments of a paragraph, outside of code in backticks; gives where the last of them ends, which may be past the paragraph. */
function inlineComments(text: string, host: Language, { start, end }: { start: number; end: number }, spans: Span[]): number {
  const paragraph = text.slice(start, end);
  if (!host.block.some(({ open }) => paragraph.includes(open))) return start;
  const stops = new RegExp(['`+', '\\\\`', '\\n', ...host.block.map(({ open }) => literal(open))].join('|'), 'g');
  const found: { readonly at: number; readonly stop: string }[] = [];
  stops.lastIndex = start;
  for (let match = stops.exec(text); match && match.index < end; match = stops.exec(text)) found.push({ at: match.index, stop: match[0] });
  const next = sameRuns(found.map(({ stop }) => stop));
  let past = start;
  let line = start;
  let unclosed = false;
  for (let index = 0; index < found.length; index += 1) {
    const { at, stop } = found[index] ?? { at: end, stop: '' };
    if (stop === '\n') line = at + 1;
    if (at < past) continue;
    if (stop.startsWith('`')) index = next[index] ?? index;
    const block = host.block.find(({ open }) => open === stop);
    if (!block) continue;
    // Inside a line a comment ends in its paragraph or is none; one that opens a line goes on as far as it has to.
    const opensLine = at - line < 100 && opening.test(text.slice(line, at));
    if (unclosed && !opensLine) continue;
    const close = text.indexOf(block.close, at + stop.length);
    unclosed = close < 0 || close >= end;
    if (unclosed && !opensLine) continue;
    past = close < 0 ? text.length : close + block.close.length;
    spans.push({ kind: 'comment', start: at, end: past, inner: { start: at + stop.length, end: close < 0 ? text.length : close }, open: stop });
  }
  return past;
}

/** For each run of backticks the index of the next one of the same length. */
function sameRuns(stops: readonly string[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  const last = new Map<string, number>();
  for (let index = stops.length - 1; index >= 0; index -= 1) {
    const stop = stops[index] ?? '';
    next[index] = last.get(stop);
    last.set(stop, index);
  }
  return next;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
