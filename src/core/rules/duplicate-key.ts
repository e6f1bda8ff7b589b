import { freeId } from '../paper/ids.ts';
import { relativePath } from '../root.ts';
import type { Rule } from './rule.ts';

/** Two papers of one root have one key; the first by file name holds. */
export const duplicateKey: Rule = {
  id: 'duplicate-key',
  *check({ root, paperFiles }) {
    const first = new Map<string, string>();
    for (const { paper } of paperFiles) {
      if (!paper) continue;
      const other = first.get(paper.key);
      if (other === undefined) {
        first.set(paper.key, paper.uri);
        continue;
      }
      const free = freeId(paper.key, first);
      yield {
        uri: paper.uri, range: paper.keyRange, rule: 'duplicate-key',
        message: `The key "${paper.key}" is that of ${relativePath(root, other) ?? other} too, so marks cannot mean this paper. Give one of them another "key:".`,
        // A key that comes from the file's name is changed by renaming the file, which is the person's to do.
        fixes: paper.fields.key === undefined ? [] : [{ title: `Change the key to "${free}"`, edits: [{ uri: paper.uri, range: paper.keyRange, newText: free }] }],
      };
    }
  },
};
