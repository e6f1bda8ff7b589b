import { URI, Utils } from 'vscode-uri';
import { startOfFile } from '../ranges.ts';
import { paperKey } from './create.ts';
import type { Paper } from './paper.ts';

/**
 * A paper for a PDF that no paper file names, so that with a PDF and nothing else `@paper:eq.5` works. It has no records,
 * and its `uri` is the PDF's.
 */
export function impliedPaper(pdf: string): Paper {
  const name = Utils.basename(URI.parse(pdf));
  return {
    uri: pdf,
    key: paperKey(name),
    keyRange: startOfFile,
    fields: { title: name },
    documents: new Map([['main', { name: 'main', fields: { pdf: name }, uri: pdf, range: startOfFile }]]),
    code: [],
    records: new Map(),
    problems: [],
    implied: true,
    locate: () => startOfFile,
  };
}
