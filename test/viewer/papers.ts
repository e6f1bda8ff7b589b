import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Real papers for tests; a public clone has none. */
const folder = process.env.PAPERTRACE_DATA ?? join(import.meta.dirname, '../../../shared/data');

export const papers = {
  /** Nine pages in two columns, links, bookmarks. */
  twoColumns: join(folder, 'papers/minia-almob2013.pdf'),
  /** 65 pages in one column, numbered sections in its bookmarks. */
  long: join(folder, 'papers/noise-rev34.pdf'),
  locked: join(folder, 'odd/blake3-userpw-secret.pdf'),
  truncated: join(folder, 'odd/blake3-truncated60.pdf'),
  withoutFonts: join(folder, 'odd/odd-noembed-eucjp.pdf'),
  labelled: join(folder, 'odd/pagelabels-ux.pdf'),
} as const;

/** For `before`: skips a suite where the papers are absent, and says so. */
export function needsPapers(suite: Mocha.Context): void {
  if (existsSync(folder)) return;
  console.log(`      skipped: no papers in ${folder}; PAPERTRACE_DATA names another folder`);
  suite.skip();
}

/** The project's own paper, in every clone. */
export const examplePaper = join(import.meta.dirname, '../../examples/quote-anchoring/quote-anchoring.pdf');
