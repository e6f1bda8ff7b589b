import { widestGap } from './captions.ts';
import { boxOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Section } from './outline.ts';
import type { Glyphs } from './pieces.ts';
import type { Sheet } from './sheet.ts';

/** A heading with the lines that are its own; of a run-in one, the first line of its paragraph. */
export interface Heading {
  readonly sheet: Sheet;
  readonly index: number;
  readonly lines: readonly Line[];
  readonly number: string | null;
  /** Its number with those above it, where it counts within them: `III-B`. */
  readonly qualified?: string;
  readonly title: string;
  readonly level: number;
  readonly runIn: boolean;
  /** Its font and size. */
  readonly style: string;
}

export function section({ sheet, lines, number, qualified, title, level }: Heading): Section {
  return { number, ...(qualified === undefined ? {} : { qualified }), title, level, page: sheet.page, rect: sheet.back(boxOf(lines)) };
}

export function inOrder(a: Heading, b: Heading): number {
  return a.sheet.page - b.sheet.page || a.index - b.index;
}

export function styleOf(glyph: Glyphs | undefined): string {
  return glyph ? `${glyph.font} ${glyph.size.toFixed(1)}` : '';
}

function sizeOf({ style }: Heading): number {
  return Math.round(Number(style.split(' ').at(-1)) * 2) / 2;
}

/** The lines of a printed table of contents: a number at the right edge behind dots or a wide gap, many of them. */
export function contentsOf({ lines }: Sheet): Set<Line> {
  const found = lines.filter((line) => /(?:\. ?){4,24}(?:\d{1,4}|[ivxl]{1,6})$/.test(line.text.slice(-60)) || (/\s\d{1,4}$/.test(line.text) && widestGap(line) > 1.5 * line.size && /^(?:[\dA-Z]|Appendix)/.test(line.text)));
  return new Set(found.length >= 5 ? found : []);
}

/** Levels of headings without numbers: those of numbered ones in their style, else by size, larger ones higher. */
export function levelled(headings: readonly Heading[]): Heading[] {
  const levels = new Map<string, number>();
  for (const { number, style, level } of headings) if (number !== null) levels.set(style, Math.min(levels.get(style) ?? 9, level));
  const sizes = [...new Set(headings.filter(({ number, style }) => number === null && !levels.has(style)).map(sizeOf))].sort((a, b) => b - a);
  const numberedSizes = [...levels].map(([style, level]) => [Number(style.split(' ').at(-1)), level] as const);
  const levelOf = (heading: Heading): number => {
    const own = levels.get(heading.style);
    if (own !== undefined) return own;
    const size = sizeOf(heading);
    const smaller = numberedSizes.filter(([other]) => other >= size - 0.1);
    if (numberedSizes.length > 0) return smaller.length > 0 ? Math.max(...smaller.map(([, level]) => level)) + (smaller.some(([other]) => Math.abs(other - size) < 0.1) ? 0 : 1) : 1;
    return sizes.indexOf(size) + 1;
  };
  return headings.map((heading) => (heading.number === null ? { ...heading, level: levelOf(heading) } : heading));
}
