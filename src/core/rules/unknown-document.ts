import type { Range } from 'vscode-languageserver-types';
import { didYouMean, nearest } from '../nearest.ts';
import type { Paper } from '../paper/paper.ts';
import { sections } from '../paper/paper.ts';
import type { Problem } from '../problem.ts';
import type { Trace } from '../trace/trace.ts';
import type { Rule } from './rule.ts';

/** A mark (`key@v5#…`) or a record (`doc: v5`) names a document that its paper does not have. */
export const unknownDocument: Rule = {
  id: 'unknown-document',
  *check(trace) {
    for (const { uri, paper, document, range } of [...inMarks(trace), ...inRecords(trace)]) {
      // `main` is meant where none is named, also before the paper lists any.
      if (document === 'main' || paper.documents.has(document)) continue;
      yield problem(uri, paper, document, range);
    }
  },
};

interface Named {
  readonly uri: string;
  readonly paper: Paper;
  readonly document: string;
  readonly range: Range;
}

function* inMarks({ links, unresolved }: Trace): Iterable<Named> {
  for (const { uri, target: { key, document, range, nameRange }, paper } of [...links, ...unresolved]) {
    // A target after a comma inherits the document, which was told at the first.
    if (!paper || key === undefined || document === undefined || range.start.character === nameRange.start.character) continue;
    const start = { line: range.start.line, character: range.start.character + key.length + '@'.length };
    yield { uri, paper, document, range: { start, end: { line: start.line, character: start.character + document.length } } };
  }
}

function* inRecords({ papers }: Trace): Iterable<Named> {
  for (const { paper } of papers) {
    for (const { kind, id, fields } of paper.records.values()) {
      const at = 'at' in fields ? fields.at : undefined;
      for (const [index, place] of (Array.isArray(at) ? at : [at]).entries()) {
        if (typeof place !== 'object' || place.doc === undefined) continue;
        const path = [sections[kind], id, 'at', ...(Array.isArray(at) ? [index] : []), 'doc'];
        yield { uri: paper.uri, paper, document: place.doc, range: paper.locate(path) };
      }
    }
  }
}

function problem(uri: string, paper: Paper, document: string, range: Range): Problem {
  const names = [...paper.documents.keys()];
  const meant = nearest(document, names);
  const known = names.length === 0 ? 'It has none yet.' : `Known: ${names.join(', ')}.`;
  return {
    uri, range, rule: 'unknown-document',
    message: `The paper "${paper.key}" has no document "${document}". ${known}${didYouMean(meant)}`,
    fixes: meant === undefined ? [] : [{ title: `Change to "${meant}"`, edits: [{ uri, range, newText: meant }] }],
  };
}
