import { toolbarActions } from '../protocol/viewer.ts';
import type { ToolbarAction } from '../protocol/viewer.ts';
import { roveFocus } from './button.ts';
import { Disposables, listen } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import { element } from './dom.ts';
import { icon } from './icons.ts';
import { strings } from './strings.ts';
import { selectedRange } from './textSelection.ts';

/** CSS pixels between the selection's end and the toolbar. */
const gap = 8;

/** What can be made of the selected text or area, beside the end of the selection. It never touches the selection itself. */
export class SelectionToolbar implements Disposable {
  readonly #main: HTMLElement;
  readonly #container: HTMLElement;
  readonly #pages: HTMLElement;
  readonly #root = element('div', { 'class': 'pt-selection', 'role': 'toolbar', 'aria-label': strings.selection, 'hidden': true });
  readonly #area: () => HTMLElement | undefined;
  readonly #announce: (text: string) => void;
  readonly #disposables = new Disposables();
  #pointerDown = false;
  /** The selection that Escape sent the toolbar away from. */
  #dismissed: string | undefined;

  /** @param area shows the area that is selected where no text is */
  constructor(main: HTMLElement, container: HTMLElement, pages: HTMLElement, area: () => HTMLElement | undefined, act: (action: ToolbarAction) => void, announce: (text: string) => void) {
    this.#main = main;
    this.#container = container;
    this.#pages = pages;
    this.#area = area;
    this.#announce = announce;
    this.#root.append(...toolbarActions.map((action) => {
      const button = element('button', { 'type': 'button', 'class': 'pt-action', 'title': strings.actionHints[action], 'data-action': action }, icon(action), element('span', {}, strings.actions[action]));
      button.addEventListener('click', () => { act(action); });
      return button;
    }));
    main.append(this.#root);
    const add = this.#disposables.add.bind(this.#disposables);
    // A press on the toolbar must not end the selection it is about.
    add(listen(this.#root, 'pointerdown', (event) => { event.stopPropagation(); }));
    add(listen(this.#root, 'mousedown', (event) => { event.preventDefault(); }));
    add(roveFocus(this.#root));
    add(listen(container, 'pointerdown', ({ button, pointerType, shiftKey }) => {
      this.#pointerDown = true;
      this.#hide();
      // A press on selected text would drag that text away instead of selecting anew; nobody drags a paper's text.
      if (button === 0 && pointerType !== 'touch' && !shiftKey) document.getSelection()?.removeAllRanges();
    }));
    add(listen(document, 'pointerup', () => {
      this.#pointerDown = false;
      // The browser settles what a click did to the selection after the event.
      requestAnimationFrame(() => { this.update(); });
    }));
    const changed = () => { if (!this.#pointerDown) this.update(); };
    document.addEventListener('selectionchange', changed);
    add({ dispose: () => { document.removeEventListener('selectionchange', changed); } });
    add(listen(container, 'scroll', () => { if (!this.#root.hidden) this.#place(); }));
    add(listen(document, 'keydown', (event) => { this.#onKey(event); }, { capture: true }));
  }

  dispose(): void {
    this.#root.remove();
    this.#disposables.dispose();
  }

  /** Comes or goes with what is selected now. */
  update(): void {
    const range = selectedRange(this.#pages);
    if (!range && !this.#area()) {
      this.#dismissed = undefined;
      this.#hide();
      return;
    }
    if (range && range.toString() === this.#dismissed) return;
    const wasHidden = this.#root.hidden;
    this.#root.hidden = false;
    this.#place();
    if (wasHidden) this.#announce(strings.selectionHint);
  }

  #hide(): void {
    this.#root.hidden = true;
  }

  /** Below the selection's end, or above it where there is no room, always inside the view. */
  #place(): void {
    const range = selectedRange(this.#pages);
    const rects = range ? [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0) : [this.#area()?.getBoundingClientRect()];
    const end = rects.at(-1);
    if (!end) return;
    const frame = this.#main.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.#root;
    const clamp = (value: number, most: number) => Math.max(4, Math.min(value, most - 4));
    const below = end.bottom - frame.top + gap;
    const above = end.top - frame.top - gap - offsetHeight;
    const top = below + offsetHeight <= frame.height ? below : above;
    this.#root.style.left = `${clamp(end.right - frame.left - offsetWidth / 2, this.#container.clientWidth - offsetWidth)}px`;
    this.#root.style.top = `${clamp(top, frame.height - offsetHeight)}px`;
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#root.hidden) return;
    const inside = event.target instanceof Node && this.#root.contains(event.target);
    if (event.key === 'Escape') {
      this.#dismissed = selectedRange(this.#pages)?.toString();
      this.#hide();
      if (inside) this.#container.focus({ preventScroll: true });
    } else if (event.key === 'Tab' && !event.shiftKey && !inside && this.#fromPages(event.target)) {
      this.#root.querySelector('button')?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #fromPages(target: EventTarget | null): boolean {
    return target === document.body || (target instanceof Node && this.#container.contains(target));
  }
}
