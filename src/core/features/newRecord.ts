import type { TextEdit } from 'vscode-languageserver-types';
import { addRecord } from '../paper/edit.ts';
import { idFrom } from '../paper/ids.ts';
import type { Paper, RecordKind } from '../paper/paper.ts';

/** What a passage alone can become; results and parameters need values. */
export type NewKind = Extract<RecordKind, 'step' | 'ambiguity' | 'deviation' | 'note'>;

/** A passage of a PDF, as a selection in the viewer gives it. */
export interface Passage {
  /** From 1. */
  readonly page: number;
  readonly quote: string;
  /** An address: `sec.3.2`. */
  readonly section?: string;
  /** The document's name; `main` when absent. */
  readonly document?: string;
}

/** The edit that adds a record for a passage to the paper file, whose text is `text`, and the id it gets. */
export function newRecord(text: string, paper: Paper, kind: NewKind, title: string, passage: Passage): { edits: readonly TextEdit[]; id: string } {
  const id = idFrom(title, new Set(paper.records.keys()), kind);
  const at = {
    page: passage.page,
    quote: passage.quote,
    ...(passage.section === undefined ? {} : { in: passage.section }),
    ...(passage.document === undefined || passage.document === 'main' ? {} : { doc: passage.document }),
  };
  return { edits: addRecord(text, kind, id, fieldsOf(kind, title, at)), id };
}

function fieldsOf(kind: NewKind, title: string, at: object): object {
  switch (kind) {
    case 'step': return { title, at };
    case 'ambiguity': return { question: title, at, status: 'open' };
    case 'deviation': return { at, code: title, status: 'proposed' };
    case 'note': return { at, text: title };
  }
}
