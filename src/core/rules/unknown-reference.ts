import type { Fix } from '../problem.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { Paper } from '../paper/paper.ts';
import { rangeOfReference, type Reference, referencesIn } from '../trace/references.ts';
import { newRecordFix } from './new-record.ts';
import type { Rule } from './rule.ts';

/** A record of the paper file names another that is not there: `about`, `parent`, `affects`, `explained-by`. */
export const unknownReference: Rule = {
  id: 'unknown-reference',
  *check({ papers }) {
    const byKey = new Map(papers.map(({ paper }) => [paper.key, paper]));
    for (const reference of papers.flatMap(({ paper }) => referencesIn(paper))) {
      const named = byKey.get(reference.key);
      if (named ? reference.isAddress || named.records.has(reference.id) : false) continue;
      const meant = nearest(named ? reference.id : reference.key, named ? [...named.records.keys()] : [...byKey.keys()]);
      const unknown = named ? `"${reference.written}" is no record here.` : `No paper has the key "${reference.key}".`;
      yield {
        uri: reference.paper.uri, range: rangeOfReference(reference), rule: 'unknown-reference',
        message: `${unknown}${didYouMean(meant)}`, fixes: fixes(reference, named, meant),
      };
    }
  },
};

function fixes(reference: Reference, named: Paper | undefined, meant: string | undefined): Fix[] {
  const { paper: { uri }, by, written, id } = reference;
  const newText = meant === undefined ? undefined : named ? `${written.slice(0, written.length - id.length)}${meant}` : `${meant}${written.slice(written.search(/[@#]/))}`;
  const change = newText === undefined ? [] : [{ title: `Change to "${newText}"`, edits: [{ uri, range: rangeOfReference(reference), newText }] }];
  if (!named) return change;
  return [...change, newRecordFix(named, by.kind === 'result' ? 'deviation' : 'step', id)].filter((fix) => fix !== undefined);
}
