import { relativePath } from '../root.ts';
import type { Rule } from './rule.ts';

/** A path of a paper file leads out of the root: another machine or the CI would not have it. */
export const outsideRoot: Rule = {
  id: 'outside-root',
  *check({ root, papers }) {
    for (const { paper } of papers) {
      for (const { uri, range, fields } of paper.documents.values()) {
        if (uri === undefined || relativePath(root, uri) !== undefined) continue;
        yield {
          uri: paper.uri, range, rule: 'outside-root',
          message: `"${fields.pdf ?? ''}" lies outside the root. Put the PDF into the repository, or give a "url:" instead.`,
        };
      }
      for (const [index, glob] of paper.code.entries()) {
        if (!glob.startsWith('/') && !glob.split('/').includes('..')) continue;
        yield {
          uri: paper.uri, range: paper.locate(['paper', 'code', index]), rule: 'outside-root',
          message: `"${glob}" leads outside the root: "code:" globs are relative to it, without "..".`,
        };
      }
    }
  },
};
