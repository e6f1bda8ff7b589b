import type { CompletionItem, Position, Range } from 'vscode-languageserver-types';
import type { Paper } from '../paper/paper.ts';
import type { TracedPaper } from '../trace/trace.ts';
import { isOnView, recordRank, sortText, type ViewedPage } from './completionRank.ts';
import { lensTitle, standing } from './describe.ts';
import { recordMarkdown } from './hover.ts';

/** `CompletionItemKind.Reference` */
export const kindReference = 18;

/** The records of a paper; `prefix` is written before each id. */
export function recordItems(traced: TracedPaper, range: Range, prefix = '', viewed?: ViewedPage): CompletionItem[] {
  return [...traced.paper.records.values()].map((record, index) => {
    const newText = `${prefix}${record.id}`;
    return {
      label: newText,
      labelDetails: { description: standing(traced, record) },
      detail: lensTitle(traced, record),
      documentation: { kind: 'markdown', value: recordMarkdown(traced, record) },
      kind: kindReference,
      // So that words of the title find it too.
      filterText: `${newText} ${record.title}`,
      sortText: sortText(recordRank(traced, record), isOnView(traced, record, viewed), index),
      textEdit: { range, newText },
    };
  });
}

export function keyItem(paper: Paper, range: Range): CompletionItem {
  return { label: `${paper.key}#`, detail: paper.fields.title, kind: kindReference, sortText: `${sortText('key', false, 0)}${paper.key}`, textEdit: { range, newText: `${paper.key}#` } };
}

export function backFrom({ line, character }: Position, length: number): Range {
  return { start: { line, character: character - length }, end: { line, character } };
}
