import { join } from 'node:path';
import { paperOfOthers } from '../harness/papersOfOthers.ts';

export const papers = {
  /** Nine pages in two columns, links, bookmarks. */
  twoColumns: paperOfOthers('papers/minia-almob2013.pdf'),
  /** 65 pages in one column, numbered sections in its bookmarks. */
  long: paperOfOthers('papers/noise-rev34.pdf'),
  /** Margin line numbers, a watermark across the page. */
  draft: paperOfOthers('papers/joss-phylo2vec.pdf'),
  locked: paperOfOthers('odd/blake3-userpw-secret.pdf'),
  truncated: paperOfOthers('odd/blake3-truncated60.pdf'),
  withoutFonts: paperOfOthers('odd/odd-noembed-eucjp.pdf'),
  labelled: paperOfOthers('odd/pagelabels-ux.pdf'),
} as const;

/** The project's own paper, in every clone. */
export const examplePaper = join(import.meta.dirname, '../../examples/quote-anchoring/quote-anchoring.pdf');
