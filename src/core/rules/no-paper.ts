import type { Rule } from './rule.ts';

/** A mark without a key in a root that has no paper, or several of which none is this file's. */
export const noPaper: Rule = {
  id: 'no-paper',
  *check({ unresolved }) {
    for (const { uri, target, reason, candidates } of unresolved) {
      const place = { uri, range: target.range, severity: 'error', rule: 'no-paper' } as const;
      if (reason === 'no-paper') {
        yield { ...place, message: `"${target.written}" belongs to no paper: there is no paper file (NAME.paper.yaml) here. Run "Papertrace: Start a Paper" on its PDF.` };
      }
      if (reason === 'ambiguous-paper') {
        const at = { start: target.nameRange.start, end: target.nameRange.start };
        yield {
          ...place,
          message: `Which paper? "${target.written}" could be of ${candidates.join(' or ')}. Qualify it, or give the papers "code:" globs.`,
          fixes: candidates.map((key) => ({ title: `Qualify with "${key}#"`, edits: [{ uri, range: at, newText: `${key}#` }] })),
        };
      }
    }
  },
};
