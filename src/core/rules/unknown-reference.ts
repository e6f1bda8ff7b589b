import { parseAddress } from '../address.ts';
import type { PaperRecord } from '../paper/paper.ts';
import { sections } from '../paper/paper.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A record of the paper file names another that is not there: `about`, `parent`, `explained-by`. */
export const unknownReference: Rule = {
  id: 'unknown-reference',
  *check({ papers }) {
    const byKey = new Map(papers.map(({ paper }) => [paper.key, paper]));
    for (const { paper } of papers) {
      for (const record of paper.records.values()) {
        for (const { name, path } of references(record)) {
          const [key, id] = name.includes('#') ? name.split('#', 2) : [paper.key, name];
          const named = byKey.get((key ?? '').split('@', 1)[0] ?? '');
          if (id === undefined || parseAddress(id) || named?.records.has(id)) continue;
          const meant = named && nearest(id, [...named.records.keys()]);
          const range = paper.locate([sections[record.kind], record.id, ...path]);
          yield {
            uri: paper.uri, range, severity: 'warning', rule: 'unknown-reference',
            message: `"${name}" is no record here.${didYouMean(meant)}`,
            fixes: meant === undefined || name !== id ? [] : [{ title: `Change to "${meant}"`, edits: [{ uri: paper.uri, range, newText: meant }] }],
          };
        }
      }
    }
  },
};

function* references(record: PaperRecord): Iterable<{ name: string; path: (string | number)[] }> {
  const lists = record.kind === 'result' ? { 'explained-by': record.fields['explained-by'] } : 'about' in record.fields ? { about: record.fields.about } : {};
  for (const [field, names] of Object.entries(lists)) {
    for (const [index, name] of (names ?? []).entries()) yield { name, path: [field, index] };
  }
  if (record.kind === 'step' && record.fields.parent !== undefined) yield { name: record.fields.parent, path: ['parent'] };
}
