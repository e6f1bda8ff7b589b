import { type Head, readHead } from '../marks/grammar.ts';
import type { Paper } from '../paper/paper.ts';
import type { Trace } from '../trace/trace.ts';
import type { Informal } from './find.ts';
import type { Form } from './forms.ts';
import { isPaper } from './works.ts';

/** The paper that a citation means: the one that it names, else its file's. Undefined where that is another work, or in doubt. */
export function paperOf(trace: Trace, uri: string, { work }: Informal): Paper | undefined {
  if (work !== undefined) return trace.papers.find(({ paper }) => isPaper(work, paper))?.paper;
  const fallback = trace.defaultPaper(uri);
  return 'paper' in fallback ? fallback.paper : undefined;
}

/**
 * What a mark of this paper says there, from what the form means; qualified with the paper's key where the file would
 * not find the paper by itself. Undefined where the form is of a document that the paper does not have.
 */
export function saysOf(means: string, form: Form, paper: Paper, qualified: boolean): string | undefined {
  const document = form.document && [...paper.documents.keys()].find((name) => name.startsWith('supp'));
  if (form.document && document === undefined) return undefined;
  if (document !== undefined) return `${paper.key}@${document}#${means}`;
  if (means.includes('{paper}')) return means.replace('{paper}', paper.key);
  return qualified ? `${paper.key}#${means}` : means;
}

/** Whether a mark in the file must name the paper's key. */
export function isQualified(trace: Trace, uri: string, paper: Paper): boolean {
  const fallback = trace.defaultPaper(uri);
  return !('paper' in fallback) || fallback.paper !== paper;
}

/** What a mark would say, read. */
export function headOf(says: string): Head {
  return readHead(says, 0, { claims: true, quoted: false }) ?? { targets: [], end: 0, problems: [] };
}

/** Whether what `says` tells would be read so where the citation stands: words after it may be taken for a verb, or be glued to it. */
export function readsAs(says: string, { before, after }: Informal): boolean {
  const meant = headOf(says);
  const [following = ''] = after.split('\n', 1);
  const read = readHead(`${says}${meant.textAt === undefined ? following : ''}`, 0, { claims: true, quoted: before.endsWith('`') });
  const names = ({ targets }: Pick<Head, 'targets'>): string => targets.map(({ key = '', document = '', written }) => `${key}@${document}#${written}`).join();
  return !/[\p{L}\p{N}_]$/u.test(before) && read?.problems.length === 0 && read.scope === meant.scope && read.verb === meant.verb && names(read) === names(meant);
}
