import { startOfFile } from '../ranges.ts';
import type { Rule } from './rule.ts';

/**
 * A lock that does not hold all that code and paper file use. Only where there is one: who commits none has each machine
 * read the PDFs, and what only a PDF tells cannot be checked where it is absent. It is told with and without the PDFs, so
 * that the verdict is the same.
 */
export const lockBehind: Rule = {
  id: 'lock-behind',
  *check({ papers }) {
    for (const { paper, located } of papers) {
      if (!located?.state.exists) continue;
      const { behind, state: { uri, unreadable, isText } } = located;
      if (!isText) {
        yield { uri, rule: 'lock-behind', range: startOfFile, message: 'The lock cannot be read: it is too large, or no text. Put it back as git has it, or delete it and run "Papertrace: Update Lock" or `papertrace lock`.' };
      } else if (unreadable.length > 0) {
        const line = unreadable[0] ?? 0;
        yield {
          uri, rule: 'lock-behind', range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
          message: 'This line of the lock does not parse, as after a merge that was not finished. Run "Papertrace: Update Lock" or `papertrace lock`.',
        };
      } else if (behind > 0) {
        yield {
          uri: paper.uri, rule: 'lock-behind', range: startOfFile,
          message: `The lock is behind: ${behind === 1 ? '1 place that is used is' : `${behind} places that are used are`} not in it as the PDF has it now. Run "Papertrace: Update Lock" or \`papertrace lock\`, and commit it.`,
        };
      }
    }
  },
};
