import type { Rect } from '../core/outline/page.ts';
import { Disposables, listen } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import { element } from './dom.ts';
import { place, toPage } from './geometry.ts';
import type { WindowRect } from './geometry.ts';
import type { Reader } from './reader.ts';

/** A rectangle that was dragged over a page. */
export interface Area {
  readonly page: number;
  /** In PDF points from the page's lower left. */
  readonly rect: Rect;
  /** Shows it where no words are in it that could be selected: a plot, a picture, a formula that was scanned. */
  readonly box?: HTMLElement;
}

interface Dragged {
  readonly page: HTMLElement;
  readonly box: HTMLElement;
  readonly x: number;
  readonly y: number;
}

const armedClass = 'pt-areaMode';
/** What is smaller, in CSS pixels, was a click. */
const leastSize = 4;

/**
 * Lets a rectangle be dragged over a page: with Alt, or once after `arm`. The words in it become the selection, as if
 * they had been dragged over one by one; where there are none, the rectangle itself is what is selected.
 */
export class AreaDrag implements Disposable {
  readonly #container: HTMLElement;
  readonly #reader: Reader;
  readonly #onChange: () => void;
  readonly #disposables = new Disposables();
  #dragged: Dragged | undefined;
  #area: Area | undefined;

  /** @param onChange the area or whether one is wanted has changed */
  constructor(container: HTMLElement, reader: Reader, onChange: () => void) {
    this.#container = container;
    this.#reader = reader;
    this.#onChange = onChange;
    const add = this.#disposables.add.bind(this.#disposables);
    // Before the listeners that select words.
    add(listen(container, 'pointerdown', (event) => { this.#begin(event); }, { capture: true }));
    add(listen(container, 'mousedown', (event) => {
      if (!this.#dragged) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true }));
    add(listen(container, 'pointermove', ({ clientX, clientY }) => { this.#stretch(clientX, clientY); }));
    add(listen(container, 'pointerup', ({ clientX, clientY }) => { this.#end(clientX, clientY); }));
    add(listen(container, 'pointercancel', () => { this.clear(); }));
    add(listen(document, 'keydown', ({ key }) => { if (key === 'Escape' && (this.armed || this.area?.box)) this.clear(); }, { capture: true }));
  }

  /** What was dragged last, while it or the words in it are selected. */
  get area(): Area | undefined {
    // A page that was drawn anew or let go has taken its box away.
    return this.#area?.box?.isConnected === false ? undefined : this.#area;
  }

  get armed(): boolean {
    return this.#container.classList.contains(armedClass);
  }

  /** The next drag draws a rectangle; asked again, it does not. */
  arm(armed: boolean): void {
    this.#container.classList.toggle(armedClass, armed);
    this.#onChange();
  }

  clear(): void {
    this.#dragged?.box.remove();
    this.#area?.box?.remove();
    this.#dragged = this.#area = undefined;
    this.arm(false);
  }

  dispose(): void {
    this.clear();
    this.#disposables.dispose();
  }

  #begin(event: PointerEvent): void {
    const { target, button, altKey, clientX: x, clientY: y, pointerId } = event;
    this.#area?.box?.remove();
    this.#area = undefined;
    const page = target instanceof Element ? target.closest<HTMLElement>('.page[data-page-number]') : null;
    if (!page || button !== 0 || !(altKey || this.armed)) return;
    event.stopImmediatePropagation();
    document.getSelection()?.removeAllRanges();
    const box = element('div', { 'class': 'pt-area', 'aria-hidden': 'true' });
    page.append(box);
    this.#dragged = { page, box, x, y };
    this.#container.setPointerCapture(pointerId);
    this.#stretch(x, y);
  }

  #stretch(x: number, y: number): void {
    if (!this.#dragged) return;
    const { page, box } = this.#dragged;
    place(box, toPage(rectOf(this.#dragged, x, y), frameOf(page)));
  }

  #end(x: number, y: number): void {
    if (!this.#dragged) return;
    const dragged = this.#dragged;
    this.#dragged = undefined;
    const rect = rectOf(dragged, x, y);
    const isClick = rect.right - rect.left < leastSize || rect.bottom - rect.top < leastSize;
    const hasWords = !isClick && selectWords(dragged.page, rect);
    const place = isClick ? undefined : this.#placeOf(dragged.page, rect);
    this.#area = place && (hasWords ? place : { ...place, box: dragged.box });
    if (!this.#area?.box) dragged.box.remove();
    this.arm(false);
  }

  #placeOf(page: HTMLElement, { left, top, right, bottom }: WindowRect): Area | undefined {
    const number = Number(page.dataset['pageNumber']);
    const viewport = this.#reader.view(number)?.viewport;
    if (!viewport) return undefined;
    const frame = frameOf(page);
    const [[x1, y1], [x2, y2]] = [viewport.convertToPdfPoint(left - frame.left, bottom - frame.top), viewport.convertToPdfPoint(right - frame.left, top - frame.top)];
    return { page: number, rect: [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] };
  }
}

function rectOf({ page, x: fromX, y: fromY }: Dragged, x: number, y: number): WindowRect {
  const frame = frameOf(page);
  const [toX, toY] = [Math.min(Math.max(x, frame.left), frame.right), Math.min(Math.max(y, frame.top), frame.bottom)];
  return { left: Math.min(fromX, toX), top: Math.min(fromY, toY), right: Math.max(fromX, toX), bottom: Math.max(fromY, toY) };
}

/** A page without its border. */
function frameOf(page: HTMLElement): DOMRect {
  return (page.querySelector('.canvasWrapper') ?? page).getBoundingClientRect();
}

/** Selects the longest run of words that follow each other inside a rectangle; false where there are none. */
function selectWords(page: HTMLElement, rect: WindowRect): boolean {
  const runs: Element[][] = [[]];
  for (const span of page.querySelectorAll('.textLayer span:not(.markedContent, .pt-aside)')) {
    if (span.textContent.trim() === '') continue;
    if (isInside(span.getBoundingClientRect(), rect)) runs.at(-1)?.push(span);
    else runs.push([]);
  }
  const [words = []] = runs.sort((a, b) => b.length - a.length);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return false;
  document.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
  return true;
}

/** Whether the middle lies inside. */
function isInside({ left, right, top, bottom }: DOMRect, rect: WindowRect): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > rect.left && x < rect.right && y > rect.top && y < rect.bottom;
}
