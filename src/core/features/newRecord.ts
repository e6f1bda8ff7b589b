import type { TextEdit } from 'vscode-languageserver-types';
import type { Rect } from '../outline/page.ts';
import { addRecord } from '../paper/addRecord.ts';
import { idFrom } from '../paper/ids.ts';
import type { Paper, RecordKind } from '../paper/paper.ts';

/** A passage of a PDF, as a selection in the viewer gives it. */
export interface Passage {
  /** From 1. */
  readonly page: number;
  readonly quote: string;
  /** An address: `sec.3.2`. */
  readonly section?: string;
  /** The rectangle it was selected by, in PDF points from the page's lower left. Where the paper numbers what fills it, that names the passage. */
  readonly area?: Rect;
  /** The document's name; `main` when absent. */
  readonly document?: string;
}

/** A record as a person asks for it. */
export interface NewRecordFacts {
  readonly kind: RecordKind;
  readonly title: string;
  /** What the paper reports or prescribes: results and parameters have it. */
  readonly value?: number | string;
  /** Where it stands; nowhere when absent. */
  readonly passage?: Passage;
}

/** The edit that adds a record to the paper file, whose text is `text`, and the id it gets. */
export function newRecord(text: string, paper: Paper, facts: NewRecordFacts): { edits: readonly TextEdit[]; id: string } {
  const id = idFrom(facts.title, new Set(paper.records.keys()), facts.kind);
  return { edits: addRecord(text, facts.kind, id, fieldsOf(facts)), id };
}

/** A place as a paper file writes it. */
export type WrittenPlace = string | { readonly page?: number; readonly quote?: string; readonly in?: string; readonly doc?: string };

/** A passage as a place of the paper file. */
export function placeOf({ page, quote, section, document = 'main' }: Passage): WrittenPlace {
  const ofDocument = document === 'main' ? {} : { doc: document };
  // An address alone stands for all that is there.
  if (quote === '' && section !== undefined) return document === 'main' ? section : { in: section, ...ofDocument };
  return { page, ...(quote === '' ? {} : { quote }), ...(section === undefined ? {} : { in: section }), ...ofDocument };
}

function fieldsOf({ kind, title, value, passage }: NewRecordFacts): object {
  const at = passage && placeOf(passage);
  switch (kind) {
    case 'step': return { title, at };
    case 'ambiguity': return { question: title, at, status: 'open' };
    case 'deviation': return { at, code: title, status: 'proposed' };
    case 'result': return { title, at, reported: value };
    case 'parameter': return { title, at, paper: value };
    case 'note': return { at, text: title };
  }
}
