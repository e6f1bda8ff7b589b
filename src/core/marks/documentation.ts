import { logicalEnd } from './indentation.ts';
import type { Span } from './lexer.ts';
import type { Source } from './source.ts';

/** A string that documents: the whole file, what encloses it, what is next, or the definition (with its decorators) at an offset. */
export interface Documentation {
  /** Its pieces between its holes. */
  readonly spans: readonly [Span, ...Span[]];
  readonly owner: number | 'file' | 'enclosing' | 'next';
}

/** The strings of a text that document, in order; none where none of them has the words `holding`. */
export function findDocumentation(source: Source, holding?: string): Documentation[] {
  const { docs, definitions } = source.language;
  if (holding !== undefined && !mayDocument(source, holding)) return [];
  return [...(definitions === undefined ? [] : firstStatements(source, definitions)), ...(docs === undefined ? [] : stringsBehind(source, docs))];
}

/** Whether a string that can document has these words: then it costs a look at every definition whether it does. */
function mayDocument(source: Source, words: string): boolean {
  for (let at = source.text.indexOf(words); at >= 0; at = source.text.indexOf(words, at + 1)) {
    const span = source.spanAfter(at);
    if (span?.documents !== undefined && span.start <= at) return true;
  }
  return false;
}

/** The strings that stand behind what introduces documentation, and are followed by what they document. */
function stringsBehind(source: Source, introduction: string): Documentation[] {
  const { lines, text } = source;
  const introduced = new RegExp(`^[ \\t]*(?:${introduction})$`);
  return wholeStrings(source).flatMap((spans): Documentation[] => {
    const [first] = spans;
    const line = lines.lineAt(first.start);
    const before = first.start - lines.startOf(line) < 200 ? introduced.exec(text.slice(lines.startOf(line), first.start)) : null;
    if (!before) return [];
    const { end } = spans.at(-1) ?? first;
    const next = source.nextCode(end);
    // Julia's older way: `@doc "…" ->`.
    const isPointed = text.startsWith('->', next);
    const documented = isPointed ? source.nextCode(next + 2) : next;
    if (documented >= text.length || lines.lineAt(documented) === lines.lineAt(end)) return [];
    return [{ spans, owner: isPointed ? documented : before[0].includes('module') ? 'enclosing' : 'next' }];
  });
}

/** The strings that can document what is next, in the order of their ends; one with holes comes in pieces, and others may stand in its holes. */
function wholeStrings({ spans, text }: Source): (readonly [Span, ...Span[]])[] {
  const whole: (readonly [Span, ...Span[]])[] = [];
  const open: [Span, ...Span[]][] = [];
  for (const span of spans) {
    if (span.documents !== 'next') continue;
    let pieces: [Span, ...Span[]] | undefined;
    if (!text.startsWith(span.open, span.start)) {
      // Of a hole that its line ended, none comes back.
      do pieces = open.pop(); while (pieces && pieces[0].open !== span.open);
    }
    if (pieces) pieces.push(span);
    else pieces = [span];
    if (span.goesOn) open.push(pieces);
    else whole.push(pieces);
  }
  return whole;
}

/** The strings that are the first statement of the file or of a definition. One pass over the code. */
function firstStatements(source: Source, definitions: string): Documentation[] {
  const found: Documentation[] = [];
  const first = documentationAt(source, source.nextCode(0));
  if (first) found.push({ spans: [first], owner: 'file' });
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
      if (span) found.push({ spans: [span], owner });
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
