import { logicalEnd } from './indentation.ts';
import type { Span } from './lexer.ts';
import type { Source } from './source.ts';

/** A string that documents: the whole file, what encloses it, what is next, or the definition (with its decorators) at an offset. */
export interface Documentation {
  readonly span: Span;
  readonly owner: number | 'file' | 'enclosing' | 'next';
}

/** The strings of a text that document, in order. */
export function findDocumentation(source: Source): Documentation[] {
  const { docs, definitions } = source.language;
  return [...(definitions === undefined ? [] : firstStatements(source, definitions)), ...(docs === undefined ? [] : stringsBehind(source, docs))];
}

/** The strings that stand behind what introduces documentation, and are followed by what they document. */
function stringsBehind(source: Source, introduction: string): Documentation[] {
  const { lines, spans, text } = source;
  const introduced = new RegExp(`^[ \\t]*(?:${introduction})$`);
  const found: Documentation[] = [];
  let owner: Documentation['owner'] | undefined;
  for (const span of spans) {
    if (span.documents !== 'next') continue;
    // Behind a hole it goes on.
    if (text.startsWith(span.open, span.start)) {
      const line = lines.lineAt(span.start);
      const before = span.start - lines.startOf(line) < 200 ? introduced.exec(text.slice(lines.startOf(line), span.start)) : null;
      const next = source.nextCode(span.end);
      const stands = before !== null && next < text.length && lines.lineAt(next) > lines.lineAt(span.end);
      owner = stands ? (before[0].includes('module') ? 'enclosing' : 'next') : undefined;
    }
    if (owner !== undefined) found.push({ span, owner });
  }
  return found;
}

/** The strings that are the first statement of the file or of a definition. One pass over the code. */
function firstStatements(source: Source, definitions: string): Documentation[] {
  const found: Documentation[] = [];
  const first = documentationAt(source, source.nextCode(0));
  if (first) found.push({ span: first, owner: 'file' });
  const heads = new RegExp(String.raw`(?<=^[ \t]*)(?:@|${definitions})`, 'gm');
  let decorated: { readonly from: number; readonly next: number } | undefined;
  for (let head = source.find(heads, 0); head;) {
    const owner = decorated?.next === head.index ? decorated.from : head.index;
    let at: number;
    if (head[0] === '@') {
      at = logicalEnd(source, head.index);
      decorated = { from: owner, next: source.nextCode(at) };
    } else {
      decorated = undefined;
      at = headEnd(source, head.index + head[0].length);
      const span = source.text[at - 1] === ':' ? documentationAt(source, source.nextCode(at)) : undefined;
      if (span) found.push({ span, owner });
    }
    head = source.find(heads, at);
  }
  return found;
}

function documentationAt(source: Source, offset: number): Span | undefined {
  const span = source.spanAfter(offset);
  return span?.start === offset && span.documents === 'enclosing' ? span : undefined;
}

/** Past the colon that ends a definition's head, or where its line ends without one. */
function headEnd(source: Source, from: number): number {
  const stops = /[([{:\n]|\\\r?\n/g;
  for (let found = source.find(stops, from); found; found = source.find(stops, stops.lastIndex)) {
    if (found[0] === ':') return found.index + 1;
    if (found[0] === '\n') return found.index;
    if ('([{'.includes(found[0])) stops.lastIndex = source.structure.endOf(found.index);
  }
  return source.text.length;
}
