import type { Link } from '../trace/link.ts';
import type { Trace } from '../trace/trace.ts';

/** Where a mark stands, for people: `src/model.py:12`, and in a notebook `src/fit.ipynb, cell 3:2`, all counted from 1. */
export function placeName({ pathOf }: Trace, { uri, mark }: Pick<Link, 'uri' | 'mark'>): string {
  const { cell, head } = mark;
  return cell ? `${pathOf(uri)}, cell ${cell.index + 1}:${cell.head.start.line + 1}` : `${pathOf(uri)}:${head.start.line + 1}`;
}
