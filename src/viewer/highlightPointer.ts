import type { Passage } from './anchoring.ts';
import { Disposables, listen } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import { element } from './dom.ts';
import type { HighlightLayer } from './highlightLayer.ts';

/** CSS pixels the pointer may wander in a click; more is a drag over text. */
const clickSlack = 4;
/** A double click selects a word: a first click waits this long, in milliseconds, for a second. */
const doubleClickPause = 230;
/** Milliseconds of rest before the description shows. */
const hoverPause = 350;

/** The mouse over highlights: a click opens, a rest shows what it is, a drag or double click selects as ever. */
export class HighlightPointer implements Disposable {
  readonly #layer: HighlightLayer;
  readonly #main: HTMLElement;
  readonly #tip = element('div', { class: 'pt-tip', role: 'tooltip', hidden: true });
  readonly #disposables = new Disposables();
  #down = { x: 0, y: 0 };
  #hover: Passage | undefined;
  #timer = 0;
  #click = 0;

  constructor(main: HTMLElement, container: HTMLElement, layer: HighlightLayer, open: (passage: Passage) => void) {
    this.#layer = layer;
    this.#main = main;
    main.append(this.#tip);
    const add = this.#disposables.add.bind(this.#disposables);
    add(listen(container, 'pointerdown', ({ clientX, clientY }) => {
      this.#down = { x: clientX, y: clientY };
      this.#hide();
    }));
    add(listen(container, 'click', (event) => {
      const moved = Math.hypot(event.clientX - this.#down.x, event.clientY - this.#down.y);
      window.clearTimeout(this.#click);
      if (event.detail > 1 || moved > clickSlack || !inText(event.target)) return;
      const passage = layer.at(event.clientX, event.clientY);
      if (!passage || document.getSelection()?.isCollapsed === false) return;
      this.#click = window.setTimeout(() => { open(passage); }, doubleClickPause);
    }));
    add(listen(container, 'pointermove', (event) => { this.#move(event); }));
    add(listen(container, 'pointerleave', () => { this.#hide(); }));
    add(listen(container, 'scroll', () => { this.#hide(); }));
  }

  dispose(): void {
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#click);
    this.#tip.remove();
    this.#disposables.dispose();
  }

  #move({ clientX, clientY, buttons, target }: PointerEvent): void {
    const passage = buttons === 0 && inText(target) ? this.#layer.at(clientX, clientY) : undefined;
    if (passage === this.#hover) return;
    this.#hide();
    this.#hover = passage;
    this.#main.classList.toggle('pt-over', passage !== undefined);
    if (passage) this.#timer = window.setTimeout(() => { this.#show(passage, clientX, clientY); }, hoverPause);
  }

  #show({ highlight }: Passage, x: number, y: number): void {
    const places = highlight.code.slice(0, 4).map(({ label }) => element('div', { class: 'pt-tipPlace' }, label));
    this.#tip.replaceChildren(element('div', {}, highlight.description), ...places);
    this.#tip.hidden = false;
    const frame = this.#main.getBoundingClientRect();
    const { width, height } = this.#tip.getBoundingClientRect();
    const below = y - frame.top + 18;
    this.#tip.style.left = `${Math.max(4, Math.min(x - frame.left, frame.width - width - 8))}px`;
    this.#tip.style.top = `${below + height < frame.height ? below : y - frame.top - height - 12}px`;
  }

  #hide(): void {
    window.clearTimeout(this.#timer);
    this.#hover = undefined;
    this.#tip.hidden = true;
    this.#main.classList.remove('pt-over');
  }
}

/** Links and badges answer for themselves. */
function inText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button') === null;
}
