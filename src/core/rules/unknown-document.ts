import type { Fix } from '../problem.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A mark is qualified with a document (`key@v5#…`) that its paper does not have. */
export const unknownDocument: Rule = {
  id: 'unknown-document',
  *check({ links, unresolved }) {
    for (const { uri, target, paper } of [...links, ...unresolved]) {
      const { key, document, range, nameRange } = target;
      // `main` is there before its PDF is; a target after a comma inherits its document, which was told at the first.
      if (!paper || key === undefined || document === undefined || document === 'main' || paper.documents.has(document)) continue;
      if (range.start.character === nameRange.start.character) continue;
      const names = [...paper.documents.keys()];
      const meant = nearest(document, names);
      const start = { line: range.start.line, character: range.start.character + key.length + '@'.length };
      const place = { start, end: { line: start.line, character: start.character + document.length } };
      const fixes: Fix[] = meant === undefined ? [] : [{ title: `Change to "${meant}"`, edits: [{ uri, range: place, newText: meant }] }];
      const known = names.length === 0 ? 'It has none yet.' : `Known: ${names.join(', ')}.`;
      yield {
        uri, range: place, severity: 'error', rule: 'unknown-document',
        message: `The paper "${paper.key}" has no document "${document}". ${known}${didYouMean(meant)}`, fixes,
      };
    }
  },
};
