import type { Paper } from './paper.ts';
import type { DocumentFields } from './schema.ts';

/** The web address of a document's PDF: its own, else arXiv's for the main one; undefined where the paper file names none. */
export function sourceOf({ fields: { arxiv } }: Pick<Paper, 'fields'>, name: string, { url, version }: DocumentFields): string | undefined {
  if (url !== undefined) return url;
  if (arxiv === undefined || name !== 'main') return undefined;
  const versioned = /^v\d+$/.test(version ?? '') && !/v\d+$/.test(arxiv) ? `${arxiv}${version ?? ''}` : arxiv;
  return `https://arxiv.org/pdf/${versioned}`;
}
