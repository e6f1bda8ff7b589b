import type { Location, Range } from 'vscode-languageserver-types';
import type { Rect } from '../outline/page.ts';
import type { RecordKind } from '../paper/paper.ts';
import type { StepFields } from '../paper/schema.ts';
import type { Flag, Progress } from '../trace/progress.ts';

/** A record, by its paper's key and its id. */
export interface RecordRef {
  readonly paper: string;
  readonly id: string;
}

/** A place in code, ready to be picked from a list. */
export interface CodePlace extends Location {
  /** In a notebook that is not open: the index of the cell, from 0, and where in the cell's own text. `uri` is then the notebook's. */
  readonly cell?: { readonly index: number; readonly range: Range };
  /** `src/model.py:12 implements` */
  readonly label: string;
  /** The line's text. */
  readonly detail: string;
}

/** Where a record or a mark leads in the PDF. */
export interface PaperPlace {
  /** The PDF's URI. */
  readonly pdf: string;
  readonly page?: number;
  readonly quote?: string;
  /** Boxes on `page`, in PDF points, where it is known where it stands. */
  readonly rects?: readonly Rect[];
  readonly record?: RecordRef;
}

/** How a highlight or a tree node looks: the first that is true of suspect, deviating, unclear, then its progress. */
export type Look = Progress | Flag | 'open' | 'answered' | 'deviation' | 'note' | 'skipped' | 'given';

/** Words to be found in the document, or boxes on a page, in PDF points. */
export type HighlightPlace =
  | { readonly page?: number; readonly quote: string }
  | { readonly page: number; readonly rects: readonly Rect[] };

/** A record's passage, to be drawn over a page. */
export interface Highlight {
  readonly record: RecordRef;
  readonly kind: RecordKind;
  readonly look: Look;
  readonly title: string;
  /** For hover and screen readers: `Step, implemented: Scaled dot-product attention`. */
  readonly description: string;
  /** Each passage of the record in this document. */
  readonly places: readonly HighlightPlace[];
  /** The record's entry in the paper file. */
  readonly source: Location;
  readonly code: readonly CodePlace[];
}

export type Standing = Progress | 'skipped' | 'given';
export type Priority = NonNullable<StepFields['priority']>;

/** One row of a tree. */
export interface TreeNode {
  /** Stable across updates, unique in its tree. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** A codicon's name. */
  readonly icon: string;
  /** A theme colour's id. */
  readonly colour?: string;
  /** `paper`, `section`, or a record's kind, then `suspect` where it is: what menus go by. */
  readonly context: string;
  readonly children: readonly TreeNode[];
  /** A record's entry, or the mark of an inline deviation or question. */
  readonly source?: Location;
  readonly code: readonly CodePlace[];
  readonly paper?: PaperPlace;
  /** A step's: how far it is; what is skipped or given does not count. */
  readonly progress?: Standing;
  readonly priority?: Priority;
  /** Who sees to the record; absent where nobody is named. */
  readonly owners?: readonly string[];
  /** What the row is, where it is a record. */
  readonly record?: RecordRef;
}

/** Everything the extension's views show, as of one moment. */
export interface Overview {
  readonly papers: readonly PaperOverview[];
  /** Whether there is a paper, or a PDF that may be one. */
  readonly hasDocument: boolean;
  readonly steps: readonly TreeNode[];
  readonly ambiguities: readonly TreeNode[];
  readonly deviations: readonly TreeNode[];
  /** Results, and parameters in a group of their own. */
  readonly results: readonly TreeNode[];
}

export interface PaperOverview {
  readonly key: string;
  readonly title: string;
  readonly uri: string;
  /** PDFs that exist or should: the document's URI, and a web address from which it can be had. */
  readonly documents: readonly { readonly name: string; readonly uri: string; readonly from?: string }[];
  /** Leaves that count, and those implemented or tested. */
  readonly coverage: { readonly done: number; readonly partial: number; readonly total: number };
  readonly openAmbiguities: number;
  readonly deviations: number;
  /** The file does not parse now; this is what it last said. */
  readonly stale: boolean;
}
