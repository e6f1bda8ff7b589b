import type { Span } from './lexer.ts';
import type { Source } from './source.ts';

/** A string that documents: what it documents is the whole file, or the definition (with its decorators) at an offset. */
export interface Documentation {
  readonly span: Span;
  readonly owner: number | 'file';
}

/** The strings that are the first statement of the file or of a definition, in order. One pass over the code. */
export function findDocumentation(source: Source): Documentation[] {
  const { language } = source;
  if (language.definitions === undefined) return [];
  const found: Documentation[] = [];
  const first = documentationAt(source, source.nextCode(0));
  if (first) found.push({ span: first, owner: 'file' });
  const heads = new RegExp(String.raw`(?<=^[ \t]*)(?:@|${language.definitions})`, 'gm');
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
  return walk(source, from, /[()[\]{}:\n]|\\\r?\n/g);
}

/** Where the logical line at `from` ends: brackets, strings and backslashes carry it on. */
export function logicalEnd(source: Source, from: number): number {
  return walk(source, from, /[()[\]{}\n]|\\\r?\n/g);
}

/** Past the first `:` or before the first line end that no bracket encloses, as far as `stops` looks for them. */
function walk(source: Source, from: number, stops: RegExp): number {
  let depth = 0;
  for (let found = source.find(stops, from); found; found = source.find(stops, stops.lastIndex)) {
    const stop = found[0];
    if (stop === ':' && depth <= 0) return found.index + 1;
    if (stop === '\n' && depth <= 0) return source.text[found.index - 1] === '\r' ? found.index - 1 : found.index;
    if ('([{'.includes(stop)) depth += 1;
    else if (')]}'.includes(stop)) depth -= 1;
  }
  return source.text.length;
}
