import type { FormField } from '../core/features/formField.ts';

/*
 * Between the extension and the page of one record (a webview). Neither side waits for an answer.
 */

/** A button of the page. */
export interface PageAction {
  readonly id: string;
  readonly label: string;
}

export type ToRecordPage =
  /** What the record says now. `title` is for the heading, `hint` for below it. */
  | { readonly type: 'form'; readonly title: string; readonly hint: string; readonly none: string; readonly fields: readonly FormField[]; readonly actions: readonly PageAction[] }
  /** Why the last change was not written; empty once one was. */
  | { readonly type: 'refused'; readonly reason: string };

export type FromRecordPage =
  | { readonly type: 'ready' }
  /** A field was given another value; empty takes it away. */
  | { readonly type: 'change'; readonly path: readonly string[]; readonly written: string }
  | { readonly type: 'action'; readonly id: string };
