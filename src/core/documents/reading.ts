import type { Outline } from '../outline/outline.ts';
import type { Rect } from '../outline/page.ts';
import type { TextItem, TextPage } from '../text/page.ts';

/** Raised when the same PDF would give another text or another outline than before: what was kept of older engines is read anew. */
export const engineVersion = 1;

/** A run of text and where it stands. */
export interface PlacedItem extends TextItem {
  /** The start of its baseline, in PDF points from the lower left of the page. */
  readonly x: number;
  readonly y: number;
  /** Its length along the baseline, in PDF points. */
  readonly width: number;
  /** The font's size in PDF points. */
  readonly size: number;
  /** Which way the baseline runs, in degrees against the clock: 0 for upright text. */
  readonly angle: number;
}

/** One page as quotes are found in it; its items are those of the viewer's text layer. */
export interface ReadPage extends TextPage {
  readonly view: Rect;
  readonly items: readonly PlacedItem[];
}

/** What a PDF says: its text, and what it numbers. */
export interface Reading {
  readonly engine: number;
  /** Of the file's bytes: SHA-256, in lower-case hexadecimal. */
  readonly sha256: string;
  /** How many pages the document has. */
  readonly total: number;
  /** Those that were read so far, in order. */
  readonly pages: readonly ReadPage[];
  readonly outline: Outline;
  /** Whether all that can be read is in it; else more comes. */
  readonly complete: boolean;
}

/** How a reading is asked for. */
export interface ReadOptions {
  /** Whether the PDF's own bookmarks, links and tags are looked at too; true when absent. */
  readonly hints?: boolean;
  /** The page to begin with, from 1: the one that is looked at. */
  readonly first?: number;
  readonly signal?: AbortSignalLike;
  /** What is known so far, some times while it is read. */
  readonly onPart?: (part: Reading) => void;
}

/** The part of an AbortSignal that reading needs. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What the core asks of whatever reads PDFs. Every place is a URI in its string form. */
export interface Pdfs {
  /** SHA-256 of the file's bytes, in lower-case hexadecimal; undefined when it is not there. */
  hash(uri: string): Promise<string | undefined>;
  /** Rejects with words for people when nothing can be read, and with an `AbortError` once `signal` is aborted. */
  read(uri: string, options?: ReadOptions): Promise<Reading>;
  /** A reading that was kept of a PDF by its hash, though the file may be another by now; undefined when none is. */
  recall?(sha256: string): Promise<Reading | undefined>;
}
