import type { BytesRead } from './reading.ts';

/*
 * Between whoever wants PDFs read and the worker that reads them. Failures travel as values.
 */

export type ToReader =
  /** The bytes are the worker's from then on. */
  | { readonly type: 'read'; readonly job: number; readonly data: Uint8Array; readonly hints: boolean; readonly first: number; readonly parts: boolean }
  | { readonly type: 'cancel'; readonly job: number }
  /** The answer to `file`; null when there is no such file. */
  | { readonly type: 'file'; readonly path: string; readonly data: Uint8Array | null };

export type FromReader =
  | { readonly type: 'part'; readonly job: number; readonly part: BytesRead }
  | { readonly type: 'read'; readonly job: number; readonly read: BytesRead }
  /** `reason` is for people. */
  | { readonly type: 'failed'; readonly job: number; readonly reason: string }
  /** Asks for a file of pdf.js's by its path. */
  | { readonly type: 'file'; readonly path: string };
