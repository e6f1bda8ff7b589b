import picomatch from 'picomatch';
import type { Paper } from '../paper/paper.ts';
import { relativePath } from '../root.ts';

/** So many far files are read in a root at most: a few seconds' worth at twenty milliseconds each, sixteen at once. */
const mostFarFiles = 2000;

/**
 * Which of the source files of a far root are read though no editor shows them: the `code:` of its papers; all, where
 * one of the papers does not say where its code is; none without a paper. `left` counts those beyond the limit.
 */
export function worthReading(root: string, sources: readonly string[], papers: readonly Paper[], most = mostFarFiles): { read: readonly string[]; left: number } {
  if (papers.length === 0) return { read: [], left: 0 };
  const isCode = papers.some(({ code }) => code.length === 0)
    ? (): boolean => true
    : picomatch(papers.flatMap(({ code }) => code));
  const wanted = sources.filter((uri) => isCode(relativePath(root, uri) ?? ''));
  return { read: wanted.slice(0, most), left: Math.max(0, wanted.length - most) };
}
