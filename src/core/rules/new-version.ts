import { isReplaced } from '../documents/replaced.ts';
import type { Rule } from './rule.ts';

/** The PDF is another than the one that the records were made from: what they name may stand elsewhere, and numbers may mean something else. */
export const newVersion: Rule = {
  id: 'new-version',
  *check({ papers }) {
    for (const { paper, located } of papers) {
      if (!located) continue;
      for (const document of paper.documents.values()) {
        if (!isReplaced(document, located.hashes.get(document.name), located.state.lock)) continue;
        yield {
          uri: paper.uri, range: document.range, rule: 'new-version',
          message: `"${document.fields.pdf ?? document.name}" is another PDF than the one that was read here before. Run "Papertrace: Review New Version".`,
        };
      }
    }
  },
};
