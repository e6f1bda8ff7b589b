import type { Target } from '../marks/mark.ts';
import type { FileEdit } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A target without a key in a root of several papers of which none is this file's. */
export const ambiguousPaper: Rule = {
  id: 'ambiguous-paper',
  *check({ unresolved, papers, fileOf }) {
    for (const { uri, target, reason, candidates } of unresolved) {
      if (reason !== 'ambiguous-paper') continue;
      // Who has a record of that name was most likely meant, and is offered first; yet another paper may get one too.
      const having = candidates.filter((key) => papers.some(({ paper }) => paper.key === key && paper.records.has(target.written)));
      const likely = having.length === 1 ? having : candidates;
      const keys = [...likely, ...candidates.filter((key) => !likely.includes(key))];
      const inFile = unresolved.filter((other) => fileOf(other.uri) === fileOf(uri) && other.reason === 'ambiguous-paper');
      yield {
        uri, range: target.range, rule: 'ambiguous-paper',
        message: `Which paper? "${target.written}" could be of ${keys.join(' or ')}. Qualify it, or give each paper its "code:" globs.`,
        fixes: [
          ...keys.map((key) => ({ title: `Qualify with "${key}#"`, edits: [qualify(uri, target, key)] })),
          ...inFile.length < 2 ? [] : keys.map((key) => ({
            title: `Qualify all ${inFile.length} in this file with "${key}#"`, edits: inFile.map((other) => qualify(other.uri, other.target, key)),
          })),
        ],
      };
    }
  },
};

function qualify(uri: string, { nameRange: { start } }: Target, key: string): FileEdit {
  return { uri, range: { start, end: start }, newText: `${key}#` };
}
