import { embeds } from './regions/regions.ts';
import type { Source } from './source.ts';
import { elementEnd } from './tags.ts';

/**
 * The end of the construct at `start` in Markdown and HTML: a code fence, an element, a section with all below its
 * heading, else the paragraph.
 */
export function markupEnd(source: Source, start: number): number {
  const { text } = source;
  const span = source.spanAfter(start);
  if (span && span.start <= start && embeds(span)) return span.end;
  if (/^<[A-Za-z]/.test(text.slice(start, start + 2))) return elementEnd(source, start);
  const level = source.language.embeds === 'markdown' ? /^#{1,6}(?=[ \t])/.exec(text.slice(start, start + 7))?.[0].length : undefined;
  const paragraph = source.language.embeds === 'markdown' ? /\n[ \t]*\r?(?=\n)/g : /\n[ \t]*(?=<|\r?\n)/g;
  const next = source.find(level === undefined ? paragraph : new RegExp(String.raw`\n(?=#{1,${level}}[ \t])`, 'g'), start);
  return start + text.slice(start, next?.index).trimEnd().length;
}
