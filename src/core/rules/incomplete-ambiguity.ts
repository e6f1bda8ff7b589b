import type { Ambiguity } from '../paper/paper.ts';
import type { Rule } from './rule.ts';

/** An ambiguity that says less than its kind and status need. */
export const incompleteAmbiguity: Rule = {
  id: 'incomplete-ambiguity',
  *check({ papers }) {
    for (const { paper, stale } of papers) {
      if (stale) continue;
      for (const record of paper.records.values()) {
        if (record.kind !== 'ambiguity') continue;
        for (const { key, message } of wanting(record)) {
          const range = record.fields[key] === undefined ? record.idRange : paper.locate(['ambiguities', record.id, key]);
          yield { uri: paper.uri, range, rule: 'incomplete-ambiguity', message };
        }
      }
    }
  },
};

function* wanting({ fields, at }: Ambiguity): Iterable<{ key: 'status' | 'kind'; message: string }> {
  const { status, kind, options = [], answer, asked } = fields;
  // What was chosen may be one of the candidates, or a text of its own.
  const others = options.filter(({ text }) => text !== answer?.choice);
  if (status === 'assumed' && (answer === undefined || others.length === 0)) {
    yield { key: 'status', message: answer === undefined ? 'An assumption is an answer: say in "answer" what was chosen.' : 'An assumption was chosen among candidates: name at least one other in "options".' };
  }
  if (status === 'resolved' && answer?.evidence === undefined && asked?.answer === undefined) {
    yield { key: 'status', message: 'Resolved needs evidence: a web address, a test or a run in "answer.evidence". Without it, it is assumed.' };
  }
  if (kind === 'contradictory' && at.length < 2) yield { key: 'kind', message: 'A contradiction has two places: give both in "at".' };
}
