import { relativePath } from '../root.ts';
import type { Rule } from './rule.ts';

/** A document's PDF is not there. Many may not be committed, so this is information. */
export const missingPdf: Rule = {
  id: 'missing-pdf',
  *check({ root, papers, absent }) {
    for (const { paper } of papers) {
      for (const { uri, range, fields } of paper.documents.values()) {
        if (uri === undefined || !absent.has(uri) || relativePath(root, uri) === undefined) continue;
        const from = fields.url ?? paper.fields.url ?? (paper.fields.arxiv === undefined ? undefined : `arXiv:${paper.fields.arxiv}`);
        yield {
          uri: paper.uri, range, severity: 'information', rule: 'missing-pdf',
          message: `The PDF "${fields.pdf ?? ''}" is not here.${from === undefined ? '' : ` It is to be had from ${from}.`}`,
        };
      }
    }
  },
};
