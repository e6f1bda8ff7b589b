import { noHints } from '../../../../src/core/outline/page.ts';
import type { Drawing, FontStyle, LayoutPage, TextRun } from '../../../../src/core/outline/page.ts';
import { findOutline } from '../../../../src/core/outline/find.ts';
import type { Outline } from '../../../../src/core/outline/outline.ts';

const plain: FontStyle = { bold: false, math: false, smallCaps: false, mono: false };
const fonts: Record<string, FontStyle> = { roman: plain, bold: { ...plain, bold: true }, italic: plain, math: { ...plain, math: true }, mono: { ...plain, mono: true } };

export interface Word {
  readonly text: string;
  readonly x: number;
  readonly font?: 'roman' | 'bold' | 'italic' | 'math' | 'mono';
  readonly size?: number;
  /** How far above the line's baseline. */
  readonly raised?: number;
}

/** A row of a page: a text at the left margin, or words at their places; a number leaves so many points free. */
export type Row = string | readonly Word[] | number;

const leading = 12;
const glyph = 5;

/** A page of 10-point text from the top down, each letter 5 points wide, its left margin at 50, its right edge at 350. */
export function page(rows: readonly Row[], number = 1, drawings: readonly Drawing[] = []): LayoutPage {
  let y = 700;
  const runs: TextRun[] = [];
  for (const row of rows) {
    if (typeof row === 'number') {
      y -= row;
      continue;
    }
    for (const { text, x, font = 'roman', size = 10, raised = 0 } of typeof row === 'string' ? [{ text: row, x: 50 }] : row) {
      runs.push({ text, x, y: y + raised, width: text.length * glyph * size / 10, size, angle: 0, font, item: runs.length });
    }
    y -= leading;
  }
  return { page: number, view: [0, 0, 400, 750], runs, drawings, fonts };
}

export const bold = (text: string, size = 10, x = 50): readonly Word[] => [{ text, x, font: 'bold', size }];

/** So many lines of a paragraph, each from edge to edge. */
export function prose(lines: number): string[] {
  return Array.from({ length: lines }, (_, line) => (line % 2 === 0 ? 'A quotation that is kept by its own words finds its old home' : 'again although the page around it was set in another measure'));
}

export function outline(...pages: readonly LayoutPage[]): Outline {
  return findOutline(pages, noHints);
}
