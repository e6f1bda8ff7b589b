import { type ParsedNode, visit } from 'yaml';
import type { YamlSource } from '../yaml/yaml.ts';

/** The comments between two offsets that stand around all of `node`'s scalars, each from its `#` to the end of its line. */
export function commentsBetween({ text }: YamlSource, start: number, end: number, node: ParsedNode | null): string[] {
  const found: string[] = [];
  let from = start;
  const look = (to: number): void => void found.push(...text.slice(from, to).match(/(?<!\S)#.*/g) ?? []);
  visit(node, {
    Scalar(_, { range, srcToken }) {
      if (!range) return;
      look(range[0]);
      // The line of `|` may hold one, too.
      if (srcToken?.type === 'block-scalar') found.push(...srcToken.props.flatMap((prop) => (prop.type === 'comment' ? prop.source : [])));
      from = range[1];
    },
  });
  look(end);
  return found.map((comment) => comment.trimEnd());
}

/** The offset of the comma between two entries in flow style; `start` is where the first one ends, `end` where the next begins. */
export function commaBetween({ text }: YamlSource, start: number, end: number): number {
  return start + text.slice(start, end).replaceAll(/#.*/g, (comment) => ' '.repeat(comment.length)).indexOf(',');
}
