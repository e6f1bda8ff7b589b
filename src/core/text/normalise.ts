import { seam } from './seam.ts';
import type { ItemPoint, PageSpan, TextPage } from './page.ts';

/** A page's text as quotes are compared with it, and the way back to what the PDF holds. */
export interface NormalPage {
  /** From 1. */
  readonly page: number;
  /** NFKC, white space folded to single blanks, line-end hyphens joined; no blank at either end. */
  readonly text: string;
  /** Where the UTF-16 unit at `offset` of `text` comes from; past the last one, the end of the text. */
  pointAt(offset: number): ItemPoint;
  /** The UTF-16 offset in `text` of the first unit that comes from `point` or after it. */
  offsetOf(point: ItemPoint): number;
  /** The stretch behind `text.slice(from, to)`; a letter of which a part is asked (the f of ﬁ) is taken whole. */
  span(from: number, to: number): PageSpan;
}

// What composes under NFKC must be normalised together: a letter with its marks, the jamo of a Hangul syllable.
// Most text is plain ASCII, which NFKC leaves alone: runs of it are taken at once, which is ten times as fast.
const runOrCluster = /(?<plain>[!-~]+)(?![\p{M}\u1160-\u11ff])|[\s\S][\p{M}\u1160-\u11ff]*/gu;
const blank = /^\s/;
// Soft hyphens, zero-width characters and the control characters some fonts leave behind say nothing to a reader.
const silent = /^[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f]/;
const softHyphen = '\u00ad';

/**
 * Normalises one page. Linear in its text; about 0.4 ms for 3,000 characters.
 *
 * @paper:fold-text,offset-map
 */
export function normalisePage({ page, items }: TextPage): NormalPage {
  const units = new Units();
  items.forEach(({ text, endsLine, aside }, item) => {
    for (const { 0: raw, index, groups } of aside ? [] : text.matchAll(runOrCluster)) {
      if (groups?.['plain'] !== undefined) units.addPlain(raw, item, index);
      else if (raw.startsWith(softHyphen)) units.gap('soft');
      else if (silent.test(raw)) continue;
      else if (blank.test(raw)) units.gap('blank');
      else units.add(raw.normalize('NFKC'), { item, offset: index }, { item, offset: index + raw.length });
    }
    if (endsLine) units.gap('line');
  });
  return units.page(page);
}

/** Text from elsewhere (a paper file, a selector), normalised as a page is; its line breaks end lines. */
export function normaliseText(text: string): string {
  const items = text.split(/\r?\n/).map((line) => ({ text: line, endsLine: true }));
  return normalisePage({ page: 1, items }).text;
}

/** The text as it grows: for each UTF-16 unit, where its cluster starts and ends in the items. */
class Units {
  #text = '';
  readonly #starts: ItemPoint[] = [];
  readonly #ends: ItemPoint[] = [];
  /** What stands between the text so far and what comes next. */
  #gap = { blank: false, line: false, soft: false };

  gap(kind: 'blank' | 'line' | 'soft'): void {
    this.#gap[kind] = true;
  }

  add(text: string, from: ItemPoint, to: ItemPoint): void {
    this.#close(text);
    // NFKC turns some signs into a blank and more (´ is one): fold those too.
    const folded = text.replace(/\s+/g, this.#text.endsWith(' ') || this.#text === '' ? '' : ' ');
    this.#push(folded, from, to);
  }

  /** Adds text of which each unit stands for itself. */
  addPlain(text: string, item: number, offset: number): void {
    this.#close(text);
    this.#text += text;
    for (let unit = 0; unit < text.length; unit++) {
      this.#starts.push({ item, offset: offset + unit });
      this.#ends.push({ item, offset: offset + unit + 1 });
    }
  }

  page(page: number): NormalPage {
    if (this.#text.endsWith(' ')) this.#pop();
    const text = this.#text;
    const starts = this.#starts;
    const ends = this.#ends;
    const last = ends.at(-1) ?? { item: 0, offset: 0 };
    const pointAt = (offset: number): ItemPoint => starts[Math.max(0, offset)] ?? last;
    return {
      page,
      text,
      pointAt,
      offsetOf: (point) => firstAtOrAfter(starts, point),
      span: (from, to) => ({ page, from: pointAt(from), to: to > from ? ends[to - 1] ?? last : pointAt(from) }),
    };
  }

  /** Settles the gap now that `next` is known to follow. */
  #close(next: string): void {
    const { blank, line, soft } = this.#gap;
    this.#gap = { blank: false, line: false, soft: false };
    if (this.#text === '' || (line && soft)) return;
    const { joins, dropsHyphen } = line ? seam(this.#text, next) : { joins: !blank, dropsHyphen: false };
    if (dropsHyphen) this.#pop();
    const end = this.#ends.at(-1);
    if (!joins && end && !this.#text.endsWith(' ')) this.#push(' ', end, end);
  }

  #push(text: string, from: ItemPoint, to: ItemPoint): void {
    this.#text += text;
    this.#starts.push(...new Array<ItemPoint>(text.length).fill(from));
    this.#ends.push(...new Array<ItemPoint>(text.length).fill(to));
  }

  #pop(): void {
    this.#text = this.#text.slice(0, -1);
    this.#starts.pop();
    this.#ends.pop();
  }
}

/** The index of the first of the ascending `points` that is not before `point`. */
function firstAtOrAfter(points: readonly ItemPoint[], point: ItemPoint): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = points[middle];
    if (at && (at.item < point.item || (at.item === point.item && at.offset < point.offset))) low = middle + 1;
    else high = middle;
  }
  return low;
}
