import type { Paper } from '../paper/paper.ts';

/** Whether a work, as it is named beside a citation, is this paper: by its key, its arXiv id or DOI, or its first author and year. */
export function isPaper(work: string, { key, fields }: Paper): boolean {
  const { authors = [], year, arxiv, doi } = fields;
  const named = plain(work);
  if (plain(key) === named) return true;
  if ([arxiv, doi].some((id) => id !== undefined && named.includes(plain(id.replace(/v\d+$/, ''))))) return true;
  // "Ashish Vaswani" as people write it, "Vaswani, Ashish" as BibTeX does
  const [first = ''] = authors;
  const family = plain(first.includes(',') ? first.split(',')[0] ?? '' : first.trim().split(/\s+/).at(-1) ?? '');
  return family !== '' && year !== undefined && named.startsWith(family) && named.includes(String(year));
}

function plain(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/g, '');
}
