import type { ReadPage } from '../documents/reading.ts';
import { greatest, least } from '../outline/numbers.ts';
import type { Outline, Placed, Section } from '../outline/outline.ts';
import type { Rect } from '../outline/page.ts';
import type { NormalPage } from '../text/normalise.ts';

/** What a piece of a page belongs to. `none` is no prose: algorithms, formulas, references, running heads. */
export type Zone = 'text' | 'footnote' | 'caption' | 'heading' | 'none';

/** A stretch of a page's text in one zone; offsets in UTF-16 units, `to` exclusive. */
export interface Piece {
  readonly zone: Zone;
  readonly from: number;
  readonly to: number;
  /** What a heading opens. */
  readonly section?: Section;
}

interface Box {
  readonly zone: Zone;
  readonly rect: Rect;
}

/** A page's text cut where its zone changes; each heading is a piece of its own. `heads` are the boxes of running heads and feet. */
export function piecesOf(outline: Outline, read: ReadPage, normal: NormalPage, heads: readonly Rect[]): Piece[] {
  const boxes = [...heads.map((rect): Box => ({ zone: 'none', rect })), ...boxesOn(outline, read.page)];
  const cuts: { from: number; zone: Zone }[] = [];
  for (const [item, { x, y, text, aside }] of read.items.entries()) {
    if (aside || text.trim() === '') continue;
    const zone = boxes.find(({ rect }) => holds(rect, x, y))?.zone ?? 'text';
    if (cuts.at(-1)?.zone !== zone) cuts.push({ from: normal.offsetOf({ item, offset: 0 }), zone });
  }
  const found: Piece[] = [];
  let at = 0;
  const upTo = (end: number) => cuts.forEach(({ from, zone }, index) => {
    const piece = { zone, from: Math.max(from, at), to: Math.min(cuts[index + 1]?.from ?? normal.text.length, end) };
    if (piece.to > piece.from) found.push(piece);
  });
  for (const heading of headingsOn(outline, read, normal)) {
    upTo(heading.from);
    found.push(heading);
    at = Math.max(at, heading.to);
  }
  upTo(normal.text.length);
  return found;
}

/** The first one that holds a point says what it is. */
function boxesOn({ references, algorithms, equations, figures, tables, footnotes }: Outline, page: number): Box[] {
  const on = (zone: Zone, placed: readonly Placed[]): Box[] => placed.filter((one) => one.page === page).map(({ rect }) => ({ zone, rect }));
  return [...on('none', references), ...on('none', algorithms), ...on('caption', [...figures, ...tables]), ...on('footnote', footnotes), ...on('none', equations)];
}

/** Where the headings of a page stand in its text; of a run-in one only the title, since its paragraph shares the line. */
function headingsOn({ sections }: Outline, read: ReadPage, normal: NormalPage): Piece[] {
  return sections.filter(({ page }) => page === read.page).flatMap((section): Piece[] => {
    const items = itemsIn(read, section.rect);
    if (items.length === 0) return [];
    const from = normal.offsetOf({ item: least(items), offset: 0 });
    const end = normal.offsetOf({ item: greatest(items) + 1, offset: 0 });
    return [{ zone: 'heading', section, from, to: afterLetters(normal.text, from, `${section.number ?? ''}${section.title}`) ?? end }];
  }).sort((a, b) => a.from - b.from);
}

/** Where `text` has said all letters and digits of `wanted`, from `from` on; undefined when it says something else. */
function afterLetters(text: string, from: number, wanted: string): number | undefined {
  const letters = wanted.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  let read = 0;
  for (let at = from; at < text.length && at < from + 4 * wanted.length + 20; at++) {
    const letter = text[at] ?? '';
    if (read === letters.length) return /[\s.:]/.test(letter) && text[at + 1] !== undefined ? at + 1 : at;
    if (letter === letters[read]) read++;
    else if (/[\p{L}\p{N}]/u.test(letter)) return undefined;
  }
  return read === letters.length ? text.length : undefined;
}

/** The indexes of the text items that begin inside a box. */
export function itemsIn({ items }: ReadPage, box: Rect): number[] {
  return items.flatMap(({ x, y, text, aside }, item) => (!aside && text.trim() !== '' && holds(box, x, y) ? [item] : []));
}

/** Whether a box holds a point, or nearly. */
export function holds([x1, y1, x2, y2]: Rect, x: number, y: number): boolean {
  return x >= x1 - 1.5 && x <= x2 + 1.5 && y >= y1 - 1.5 && y <= y2 + 1.5;
}
