import { logicalEnd } from './indentation.ts';
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
  const stops = /[([{:\n]|\\\r?\n/g;
  for (let found = source.find(stops, from); found; found = source.find(stops, stops.lastIndex)) {
    if (found[0] === ':') return found.index + 1;
    if (found[0] === '\n') return found.index;
    if ('([{'.includes(found[0])) stops.lastIndex = source.structure.endOf(found.index);
  }
  return source.text.length;
}
