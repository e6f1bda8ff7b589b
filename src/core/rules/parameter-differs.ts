import { freeId } from '../paper/ids.ts';
import type { Paper, Parameter } from '../paper/paper.ts';
import { prescribed, shownPrescribed } from '../parameters/compare.ts';
import { binds, deviatingIds, fileUses, markedUse, type Use } from '../parameters/uses.ts';
import type { Fix, Problem } from '../problem.ts';
import { newRecordFix } from './new-record.ts';
import type { Rule } from './rule.ts';

/** A literal with the mark of a parameter is not what the paper prescribes, and no deviation says so. */
export const parameterDiffers: Rule = {
  id: 'parameter-differs',
  perFile: true,
  *check({ links, files, config }) {
    const bound = links.filter(binds);
    const byUri = new Map(bound.length === 0 ? [] : files.map((file) => [file.uri, file]));
    const deviating = new Map(bound.map(({ paper }) => [paper, deviatingIds(paper)]));
    for (const link of bound) {
      const { record, paper } = link;
      const file = byUri.get(link.uri);
      if (!file || record?.kind !== 'parameter' || deviating.get(paper)?.has(record.id)) continue;
      const use = markedUse(link, file, config);
      if (use?.verdict === 'differs') yield* problem(paper, record, use);
    }
  },
};

/** What a file has at the key that a parameter's `ours` names is not what the paper prescribes. */
export const parameterInFileDiffers: Rule = {
  id: 'parameter-differs',
  *check({ papers }) {
    for (const { paper, values } of papers) {
      const deviating = deviatingIds(paper);
      for (const record of paper.records.values()) {
        if (record.kind !== 'parameter' || deviating.has(record.id)) continue;
        for (const use of fileUses(record, values)) if (use.verdict === 'differs') yield* problem(paper, record, use);
      }
    }
  },
};

function* problem(paper: Paper, record: Parameter, use: Use): Iterable<Problem> {
  const { uri, range, written, variant, name } = use;
  const theirs = prescribed(record.fields.paper);
  const meant = theirs.some((one) => one.variant === variant) ? theirs.filter((one) => one.variant === variant) : theirs;
  yield {
    // A table tells no place: then it is told where the parameter names it.
    ...(range ? { uri, range } : { uri: paper.uri, range: paper.locate(['parameters', record.id, 'ours']) }),
    rule: 'parameter-differs',
    message: `The paper prescribes ${shownPrescribed(meant)} for "${record.id}"; ${range ? 'this' : `"${name ?? ''}"`} is ${written}.`,
    fixes: [...changes(use, meant.map((one) => one.written)), ...deviation(paper, record, use)],
  };
}

function changes({ uri, range, value, written }: Use, wanted: readonly string[]): Fix[] {
  if (!range || value?.kind === 'word') return [];
  // What stands in quotes stays in them.
  const [quote = ''] = /^["']/.exec(written) ?? [];
  return [...new Set(wanted)].map((newText) => ({ title: `Change to ${newText}`, edits: [{ uri, range, newText: `${quote}${newText}${quote}` }] }));
}

function deviation(paper: Paper, { id, fields }: Parameter, { written }: Use): Fix[] {
  const record = newRecordFix(paper, 'deviation', freeId(`${id}-differs`, paper.records));
  if (!record?.adds) return [];
  const about = { about: [id], paper: shownPrescribed(prescribed(fields.paper), ', '), code: `${fields.title ?? id} is ${written}.`, kind: 'changed', status: 'proposed' };
  return [{ ...record, title: 'Record a deviation', adds: { ...record.adds, fields: about } }];
}
