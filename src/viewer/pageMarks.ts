import type { Passage, Stretch } from './anchoring.ts';
import { element } from './dom.ts';
import { contains, mergeLines, onPage, place, toPage, toWindow } from './geometry.ts';
import type { PageRect, WindowRect } from './geometry.ts';
import { glyphs } from './looks.ts';
import type { PageView } from './reader.ts';
import type { TextLayerMap } from './textLayer.ts';

/** A passage as it is drawn on one page. */
interface Drawn {
  readonly passage: Passage;
  readonly rects: readonly PageRect[];
  /** Holds one element a rectangle. */
  readonly box: HTMLElement;
  readonly badge: HTMLButtonElement | undefined;
}

/**
 * The highlights of one page: bars between the canvas and the text layer, which leave selecting and clicking to the
 * text, and badges above both, which are the buttons for keyboard and screen reader.
 */
export class PageMarks {
  readonly #view: PageView;
  readonly #page: HTMLElement;
  readonly #bars = element('div', { 'class': 'pt-bars', 'aria-hidden': 'true' });
  readonly #badges = element('div', { class: 'pt-badges' });
  #drawn: Drawn[] = [];

  constructor(view: PageView) {
    this.#view = view;
    this.#page = view.div;
  }

  /** Puts the layers back where pdf.js's redrawing has taken them out. */
  attach(): void {
    const canvas = this.#page.querySelector(':scope > .canvasWrapper');
    if (!canvas) return;
    if (canvas.nextSibling !== this.#bars) canvas.after(this.#bars);
    if (this.#page.lastElementChild !== this.#badges) this.#page.append(this.#badges);
  }

  /** Draws the passages anew from where the text layer's words stand now. */
  draw(passages: readonly { passage: Passage; stretch: Stretch; first: boolean }[], map: TextLayerMap, open: (passage: Passage) => void): void {
    this.attach();
    const focused = this.focused?.highlight.record;
    const frame = this.#bars.getBoundingClientRect();
    // Without a canvas to stand above, or hidden: there is nothing to measure by, and the page will be drawn again.
    if (frame.width === 0 || frame.height === 0) return;
    const boxes = (elements: readonly Element[]) => (passages.length > 0 ? elements.map((one) => one.getBoundingClientRect()) : []);
    const [runs, asides] = [boxes(map.elements), boxes(map.asides)];
    const taken: PageRect[] = [];
    this.#drawn = passages.map(({ passage, stretch, first }) => {
      const lines = this.#lines(stretch, map);
      const rects = lines.map((line) => toPage(line, frame));
      const box = element('div', { 'class': 'pt-highlight', 'data-look': passage.highlight.look, 'data-record': nameOf(passage) }, ...rects.map(bar));
      const line = lines[0];
      const badge = first && line ? this.#badge(passage, toPage(margin(line, runs, asides), frame), taken, open) : undefined;
      return { passage, rects, box, badge };
    });
    // What shines goes on shining.
    this.#bars.replaceChildren(...this.#drawn.map(({ box }) => box), ...this.#bars.querySelectorAll(':scope > .pt-flash'));
    this.#badges.replaceChildren(...this.#drawn.flatMap(({ badge }) => badge ?? []));
    const again = focused && this.#drawn.find(({ passage: { highlight: { record } } }) => record.paper === focused.paper && record.id === focused.id);
    again?.badge?.focus({ preventScroll: true });
  }

  /** The passages at a point of the window, the smallest first. */
  allAt(x: number, y: number): readonly Passage[] {
    const frame = this.#bars.getBoundingClientRect();
    const [left, top] = [(x - frame.left) / frame.width, (y - frame.top) / frame.height];
    return this.#drawn
      .filter(({ rects }) => rects.some((rect) => contains(rect, left, top)))
      .sort((a, b) => area(a.rects) - area(b.rects))
      .map(({ passage }) => passage);
  }

  /** Gives the keyboard to a passage's badge; false when it has none here. */
  focus(passage: Passage): boolean {
    const badge = this.#drawn.find((drawn) => drawn.passage === passage)?.badge;
    badge?.focus({ preventScroll: true });
    return badge !== undefined;
  }

  /** The passage whose badge has the keyboard. */
  get focused(): Passage | undefined {
    return this.#drawn.find(({ badge }) => badge && badge === document.activeElement)?.passage;
  }

  /** Where a stretch begins in the window; undefined when nothing is there. */
  firstLine(stretch: Stretch, map: TextLayerMap): WindowRect | undefined {
    this.attach();
    return this.#lines(stretch, map)[0];
  }

  /** Shines on a stretch for a moment. */
  flash(stretch: Stretch, map: TextLayerMap): void {
    this.attach();
    const lines = this.#lines(stretch, map);
    const frame = this.#bars.getBoundingClientRect();
    for (const line of lines) {
      const flash = element('div', { class: 'pt-flash' });
      place(flash, toPage(line, frame));
      this.#bars.append(flash);
      flash.addEventListener('animationend', () => { flash.remove(); });
    }
  }

  /** The lines of a stretch as they stand in the window now. */
  #lines(stretch: Stretch, map: TextLayerMap): readonly WindowRect[] {
    if (!('rects' in stretch)) return mergeLines(map.ranges(stretch).map((range) => range.getBoundingClientRect()));
    const frame = this.#bars.getBoundingClientRect();
    return stretch.rects.map((rect) => toWindow(onPage(rect, this.#view.viewport), frame));
  }

  #badge(passage: Passage, at: PageRect, taken: PageRect[], open: (passage: Passage) => void): HTMLButtonElement {
    const { look, description } = passage.highlight;
    const badge = element('button', { 'type': 'button', 'class': 'pt-badge', 'data-look': look, 'data-record': nameOf(passage), 'title': description, 'aria-label': description }, glyphs[look]);
    // Badges of passages that start on one line stand below each other.
    let free = at;
    while (taken.some((other) => contains(other, free.left, free.top + 0.001))) free = { ...free, top: free.top + free.height };
    taken.push(free);
    place(badge, free);
    // As wide as its sign, whatever the line's width.
    badge.style.width = '';
    badge.addEventListener('click', () => { open(passage); });
    badge.addEventListener('focus', () => { this.#box(passage)?.classList.add('pt-focused'); });
    badge.addEventListener('blur', () => { this.#box(passage)?.classList.remove('pt-focused'); });
    return badge;
  }

  #box(passage: Passage): HTMLElement | undefined {
    return this.#drawn.find((drawn) => drawn.passage === passage)?.box;
  }
}

function nameOf({ highlight: { record } }: Passage): string {
  return `${record.paper}#${record.id}`;
}

function bar(rect: PageRect): HTMLElement {
  const made = element('div', { class: 'pt-bar' });
  place(made, rect);
  return made;
}

function area(rects: readonly PageRect[]): number {
  return rects.reduce((sum, { width, height }) => sum + width * height, 0);
}

/** The left end of the column's text on a line, its number included: as far as one run follows another without a column's gap. */
function margin(line: WindowRect, runs: readonly DOMRect[], asides: readonly DOMRect[]): WindowRect {
  const height = line.bottom - line.top;
  let { left } = line;
  const isBeside = (run: DOMRect) => Math.min(run.bottom, line.bottom) - Math.max(run.top, line.top) > Math.min(height, run.height) / 2 && run.left < line.left;
  const before = runs.filter(isBeside);
  for (const run of before.sort((a, b) => b.left - a.left)) {
    if (left - run.right > height) break;
    left = Math.min(left, run.left);
  }
  const number = asides.find((aside) => isBeside(aside) && left - aside.right < 2 * height);
  return { ...line, left: number?.left ?? left };
}
