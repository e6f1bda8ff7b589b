import type { FieldPath, FormField } from '../core/features/formField.ts';

/*
 * Between the extension and the page of one record (a webview). Neither side waits for an answer.
 */

/** A button of the page. */
export interface PageAction {
  readonly id: string;
  readonly label: string;
}

/** What the page itself says. */
export interface PageWords {
  /** No choice is made. */
  readonly none: string;
  /** Of an item that is not there yet. */
  readonly added: string;
  readonly remove: string;
  /** Of a place that is no passage. */
  readonly address: string;
  /** Of the button that makes a place of what is selected in the PDF. */
  readonly addSelected: string;
}

export type ToRecordPage =
  /** What the record says now. `title` is for the heading, `hint` for below it. */
  | { readonly type: 'form'; readonly title: string; readonly hint: string; readonly words: PageWords; readonly fields: readonly FormField[]; readonly actions: readonly PageAction[] }
  /** Why the last change was not written; empty once one was. */
  | { readonly type: 'refused'; readonly reason: string };

export type FromRecordPage =
  | { readonly type: 'ready' }
  /** A field was given another value; empty takes it away. */
  | { readonly type: 'change'; readonly path: FieldPath; readonly written: string }
  /** An item of a list is to go. */
  | { readonly type: 'remove'; readonly path: FieldPath }
  /** What is selected in the PDF is to be one more place. */
  | { readonly type: 'addSelected' }
  | { readonly type: 'action'; readonly id: string };
