import { formatAddress } from '../address.ts';
import type { ReadPage, Reading } from '../documents/reading.ts';
import { setApart } from '../outline/apart.ts';
import { frameOf } from '../outline/frame.ts';
import { boxOf, linesOf } from '../outline/lines.ts';
import type { Line, PageLines } from '../outline/lines.ts';
import { least } from '../outline/numbers.ts';
import type { Outline, Placed, Section } from '../outline/outline.ts';
import type { LayoutPage, Rect } from '../outline/page.ts';
import { sectionAddress } from '../outline/sectionAddress.ts';
import { normalisePage } from '../text/normalise.ts';
import { raisedNumbers } from './raised.ts';
import type { Raised } from './raised.ts';
import { sentencesOf } from './sentences.ts';
import { holds, itemsIn, piecesOf } from './zones.ts';
import type { Zone } from './zones.ts';

/** A sentence, word for word as quotes are found again. */
export interface Sentence {
  readonly page: number;
  readonly text: string;
  /** Where it starts in the page's text, in UTF-16 units. */
  readonly from: number;
  readonly zone: Extract<Zone, 'text' | 'footnote' | 'caption'>;
  /** The one it stands in; undefined before the first heading. */
  readonly section: Section | undefined;
  /** That section's address, where it has one. */
  readonly address?: string;
  /** The raised numbers in `text`, in their order. */
  readonly raised: readonly Raised[];
}

/** A document's running text. */
export interface Prose {
  /** In the order of the pages' text. A sentence that a page's end cuts is two. */
  readonly sentences: readonly Sentence[];
  readonly outline: Outline;
  /** Where the text inside a box begins in its page's; undefined where there is none. */
  startOf(placed: Placed): number | undefined;
  /** The lines inside a box, from the top down, in pieces that wide gaps part. */
  linesIn(placed: Placed): readonly Line[];
}

/** Reads the sentences of all pages. Linear; costs about as much as finding the outline does. */
export function readProse({ outline, pages }: Pick<Reading, 'outline' | 'pages'>): Prose {
  const lined = linesOf(pages.map((page) => frameOf(layoutOf(page))));
  const heads = runningHeads(lined);
  const read = new Map(pages.map((page) => [page.page, { page, normal: normalisePage(page) }]));
  const numbers = new Set(outline.equations.map(({ page, number }) => `${page} (${number})`));
  const sentences: Sentence[] = [];
  let section: Section | undefined;
  for (const [number, { page, normal }] of read) {
    const raised = raisedNumbers(page, normal);
    for (const piece of piecesOf(outline, page, normal, heads.get(number) ?? [])) {
      const { zone, from, to } = piece;
      section = piece.section ?? section;
      if (zone === 'heading' || zone === 'none') continue;
      const at = section && sectionAddress(section);
      const address = at && formatAddress(at);
      for (const stretch of sentencesOf(normal.text, from, to)) {
        const { text, skipped } = withoutNumber(normal.text.slice(stretch.from, stretch.to), (printed) => numbers.has(`${number} ${printed}`));
        const start = stretch.from + skipped;
        if (text === '') continue;
        const own = raised.filter(({ offset }) => offset > start && offset < start + text.length).map(({ offset, minus }) => ({ offset: offset - start, minus }));
        sentences.push({ page: number, text, from: start, zone, section, ...(address === undefined ? {} : { address }), raised: own });
      }
    }
  }
  return {
    sentences,
    outline,
    startOf: ({ page, rect }) => {
      const on = read.get(page);
      const items = on ? itemsIn(on.page, rect) : [];
      return on && items.length > 0 ? on.normal.offsetOf({ item: least(items), offset: 0 }) : undefined;
    },
    linesIn: ({ page, rect }) => lined.filter(({ frame }) => frame.page.page === page).flatMap(({ frame, lines }) => lines.filter((line) => {
      const [x1, y1, x2, y2] = frame.back(boxOf([line]));
      return holds(rect, (x1 + x2) / 2, (y1 + y2) / 2);
    })),
  };
}

/** As the outline's finders take a page; a reading holds neither fonts nor drawings, and lines need none. */
function layoutOf({ page, view, items }: ReadPage): LayoutPage {
  return { page, view, drawings: [], fonts: {}, runs: items.flatMap(({ text, aside, x, y, width, size, angle }, item) => (aside ? [] : [{ text, x, y, width, size, angle, font: '', item }])) };
}

/** The boxes of running heads and feet, by page. */
function runningHeads(lined: readonly PageLines[]): ReadonlyMap<number, readonly Rect[]> {
  const apart = setApart(lined);
  return new Map(lined.map(({ frame, lines }) => [frame.page.page, lines.filter((line) => apart.has(line)).map((line) => frame.back(boxOf([line])))]));
}

/** A formula's number stands after it, and so before the next sentence or after the one that leads to it; `skipped` units stood before. */
function withoutNumber(text: string, isNumber: (printed: string) => boolean): { text: string; skipped: number } {
  const before = /^\([\w.′'*-]{1,8}\)\s*/.exec(text)?.[0] ?? '';
  const rest = isNumber(before.trim()) ? text.slice(before.length) : text;
  const after = /\([\w.′'*-]{1,8}\)$/.exec(rest)?.[0] ?? '';
  const refers = /\b(?:Eqs?|Equations?|[Ff]ormulas?|and|to|in|by|of|from|see)\.?\s\S+$/.test(rest);
  return { text: isNumber(after) && !refers ? rest.slice(0, -after.length).trimEnd() : rest, skipped: text.length - rest.length };
}
