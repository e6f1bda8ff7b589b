/** `[x1, y1, x2, y2]` in PDF points from the lower left of the page as the PDF has it, before any turning for display. */
export type Rect = readonly [number, number, number, number];

/** What a font's own name tells of it; names are often missing (Type 3) or mean nothing, and then nothing is told. */
export interface FontStyle {
  readonly bold: boolean;
  /** A font of mathematical letters and signs. */
  readonly math: boolean;
  readonly smallCaps: boolean;
  readonly mono: boolean;
}

/** One run of text in one font, as the PDF shows it. */
export interface TextRun {
  readonly text: string;
  /** The start of its baseline, in PDF points. */
  readonly x: number;
  readonly y: number;
  /** Its length along the baseline, in PDF points. */
  readonly width: number;
  /** The font's size in PDF points. */
  readonly size: number;
  /** Which way the baseline runs, in degrees against the clock: 0 for upright text. */
  readonly angle: number;
  /** The font's name within this document. */
  readonly font: string;
  /** Its index among the page's text items, those of the viewer's text layer. */
  readonly item: number;
}

/** Something drawn: a rule is a thin line or bar, an image a picture, a path any other drawing. */
export interface Drawing {
  readonly kind: 'rule' | 'image' | 'path';
  readonly rect: Rect;
}

/** One page of positioned text. */
export interface LayoutPage {
  /** From 1. */
  readonly page: number;
  /** The visible part of the page. */
  readonly view: Rect;
  /** Without the numbers of lines in a draft's margin. */
  readonly runs: readonly TextRun[];
  readonly drawings: readonly Drawing[];
  readonly fonts: Readonly<Record<string, FontStyle>>;
  /** Why something of the page is missing; undefined when it was read whole. */
  readonly reason?: string;
}

/** What the PDF itself says of its structure. Places are those of destinations: a point of a page, or the page alone. */
export interface Hints {
  readonly bookmarks: readonly { readonly title: string; readonly level: number; readonly place: Place }[];
  readonly destinations: readonly { readonly name: string; readonly place: Place }[];
  readonly links: readonly { readonly page: number; readonly rect: Rect; readonly destination: string }[];
  /** Headings of the structure tree, with the indexes of their text items. */
  readonly headings: readonly { readonly page: number; readonly level: number; readonly items: readonly number[] }[];
}

export interface Place {
  /** From 1. */
  readonly page: number;
  /** PDF points from the lower left. */
  readonly left: number | undefined;
  readonly top: number | undefined;
}

export const noHints: Hints = { bookmarks: [], destinations: [], links: [], headings: [] };
