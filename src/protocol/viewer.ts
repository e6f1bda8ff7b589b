import type { Rect } from '../core/outline/page.ts';
import type { PageSpan } from '../core/text/page.ts';
import type { OutlineBox } from '../core/features/outlineView.ts';
import type { ChangedBox } from '../core/features/versions/comparison.ts';
import type { Highlight, RecordRef } from '../core/features/overview.ts';

/*
 * Between the extension and one viewer (a webview). Failures travel as values; neither side waits for an answer.
 */

/** Where the reader was. */
export interface ViewState {
  /** From 1. */
  readonly page: number;
  /** A pdf.js scale value: a number as text, or `page-width`, `page-fit`, `auto`. */
  readonly scale: string;
  /** The top left corner of the view on that page, in PDF points from the lower left of the page. */
  readonly left: number;
  readonly top: number;
}

/** A passage the reader selected, or an area without words in it. */
export interface Selection {
  /** The page it starts on, from 1. */
  readonly page: number;
  /** Normalised by the core: NFKC, white space folded, line-end hyphens joined. Empty where no words are in the area. */
  readonly quote: string;
  /** 32 characters of context each. */
  readonly before: string;
  readonly after: string;
  /** The section it stands in, as an address (`sec.3.2`), where the PDF's own outline tells. */
  readonly section?: string;
  /** The rectangle it was selected by, in PDF points from the page's lower left. */
  readonly area?: Rect;
  readonly spans: readonly PageSpan[];
  /** Records whose highlights the selection touches. */
  readonly records: readonly RecordRef[];
}

/** What the toolbar beside a selection offers; each is also a command. */
export const toolbarActions = ['step', 'ambiguity', 'deviation', 'note', 'copyMark', 'link'] as const;
export type ToolbarAction = (typeof toolbarActions)[number];
/**
 * What is asked of a selection; by commands alone: `result` and `parameter`, `correct` says that an address stands there, `chase` opens what it
 * cites, `anchor` lets a row of a review stand there, `place` a record whose page asked for it.
 */
export type SelectionAction = ToolbarAction | 'result' | 'parameter' | 'correct' | 'chase' | 'anchor' | 'place';

/** What the keyboard and the command palette ask of the viewer. */
export const viewerCommands = ['find', 'zoomIn', 'zoomOut', 'fitWidth', 'nextPage', 'previousPage', 'goToPage', 'nextHighlight', 'previousHighlight', 'selectArea'] as const;
export type ViewerCommand = (typeof viewerCommands)[number];

export type ToViewer =
  /** The bytes are the viewer's from then on. `state` is where the reader was, undefined the first time. */
  | { readonly type: 'open'; readonly data: Uint8Array; readonly name: string; readonly state?: ViewState }
  | { readonly type: 'unreadable'; readonly reason: string }
  | { readonly type: 'highlights'; readonly highlights: readonly Highlight[] }
  /** Scrolls to the record's passage and flashes it; or to a page or a quote where there is no record. */
  | { readonly type: 'reveal'; readonly target: RevealTarget }
  /** Asks for a picture of a part of a page; `ask` comes back with it. */
  | { readonly type: 'picture'; readonly ask: number; readonly page: number; readonly rects: readonly Rect[] }
  /** Replaces the boxes over the pages. */
  | { readonly type: 'boxes'; readonly boxes: readonly PageBox[] }
  | { readonly type: 'command'; readonly command: ViewerCommand }
  /** Asks for the selection, as if its toolbar's button had been pressed. */
  | { readonly type: 'act'; readonly action: SelectionAction }
  /** What was asked for with the selection is done, so the selection has served. */
  | { readonly type: 'acted' };

/** A box over a page: what the paper numbers, or what one version has otherwise than another. */
export type PageBox = OutlineBox | ChangedBox;

export interface RevealTarget {
  readonly record?: RecordRef;
  readonly page?: number;
  readonly quote?: string;
  /** Boxes on `page`, in PDF points from its lower left; for what has no quote. */
  readonly rects?: readonly Rect[];
}

export type FromViewer =
  | { readonly type: 'ready' }
  | { readonly type: 'opened'; readonly pages: number; readonly title?: string; readonly authors?: string }
  /** What the page shows too; the document stays closed. */
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'viewState'; readonly state: ViewState }
  | { readonly type: 'act'; readonly action: SelectionAction; readonly selection: Selection }
  /** An action was asked for and nothing is selected. */
  | { readonly type: 'nothingSelected'; readonly action: SelectionAction }
  | { readonly type: 'highlightOpened'; readonly record: RecordRef }
  /** Where each record's passage was found, or that it was not. */
  | { readonly type: 'anchored'; readonly found: readonly RecordRef[]; readonly lost: readonly RecordRef[] }
  /** A `data:` address; undefined where there is nothing to show. */
  | { readonly type: 'picture'; readonly ask: number; readonly picture?: string }
  | { readonly type: 'openLink'; readonly url: string }
  | { readonly type: 'error'; readonly message: string; readonly stack?: string };
