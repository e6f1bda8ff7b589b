import type { AddressKind } from './address.ts';

/** What people write for a kind of place beside its own name: lower case, in the singular, without a full stop at the end. */
export const kindWords: ReadonlyMap<string, AddressKind> = new Map(Object.entries({
  section: 'sec', subsection: 'sec', sect: 'sec', appendix: 'app', equation: 'eq', eqn: 'eq', algorithm: 'alg', algo: 'alg', listing: 'lst',
  figure: 'fig', table: 'tab', tbl: 'tab', theorem: 'thm', lemma: 'lem', definition: 'def', proposition: 'prop',
  corollary: 'cor', remark: 'rem', example: 'ex', footnote: 'fn', page: 'p', pg: 'p',
} as const));
