import { sourceOf } from '../paper/source.ts';
import { relativePath } from '../root.ts';
import type { Rule } from './rule.ts';

/** A document's PDF is not there. Many may not be committed, so this is information. */
export const missingPdf: Rule = {
  id: 'missing-pdf',
  *check({ root, papers, absent }) {
    for (const { paper } of papers) {
      for (const { name, uri, range, fields } of paper.documents.values()) {
        if (uri === undefined || !absent.has(uri) || relativePath(root, uri) === undefined) continue;
        const from = sourceOf(paper, name, fields) ?? paper.fields.url;
        yield {
          uri: paper.uri, range, rule: 'missing-pdf',
          message: `The PDF "${fields.pdf ?? ''}" is not here.${from === undefined ? '' : ` It is to be had from ${from}.`}`,
        };
      }
    }
  },
};
