import { iconButton, roveFocus, toggleButton } from './button.ts';
import { Disposables } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import { element } from './dom.ts';
import type { Reader } from './reader.ts';
import { strings } from './strings.ts';
import { onViewer } from './viewerEvents.ts';
import { ZoomControl } from './zoomControl.ts';

export interface ToolbarActions {
  find(): void;
  /** The next drag selects an area, or after all not. */
  toggleArea(): void;
  /** Gives whether pages are dark from now on. */
  toggleDarkPages(): boolean;
  /** Gives the keyboard back to the pages. */
  read(): void;
}

/** Page, zoom, area, find, dark pages, back. */
export class Toolbar implements Disposable {
  readonly #root: HTMLElement;
  readonly #reader: Reader;
  readonly #disposables = new Disposables();
  readonly #page = element('input', { 'class': 'pt-page', 'type': 'text', 'inputmode': 'numeric', 'autocomplete': 'off', 'aria-label': strings.pageNumber, 'title': strings.pageNumber });
  readonly #total = element('span', { class: 'pt-total' });
  readonly #back: HTMLButtonElement;
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #area: HTMLButtonElement;

  constructor(root: HTMLElement, reader: Reader, darkPages: boolean, actions: ToolbarActions) {
    this.#root = root;
    this.#reader = reader;
    root.setAttribute('aria-label', strings.toolbar);
    this.#back = iconButton('back', strings.back, () => { reader.goBack(); });
    this.#back.hidden = true;
    this.#previous = iconButton('previous', strings.previousPage, () => { reader.page -= 1; });
    this.#next = iconButton('next', strings.nextPage, () => { reader.page += 1; });
    const zoom = this.#disposables.add(new ZoomControl(reader));
    const dark = toggleButton(iconButton('darkPages', strings.darkPages, () => { toggleButton(dark, actions.toggleDarkPages()); }), darkPages);
    this.#area = toggleButton(iconButton('area', strings.area, () => { actions.toggleArea(); }), false);
    const find = iconButton('find', strings.find, () => { actions.find(); });
    const group = (...parts: Node[]) => element('div', { class: 'pt-group' }, ...parts);
    root.append(
      group(this.#back, this.#previous, this.#next, this.#page, this.#total),
      group(...zoom.elements),
      group(this.#area, dark, find),
    );
    this.#page.addEventListener('change', () => { this.#goToTyped(); });
    // Whoever typed a page wants to read it.
    this.#page.addEventListener('keydown', ({ key }) => {
      if (key !== 'Enter' && key !== 'Escape') return;
      if (key === 'Enter') this.#goToTyped();
      else this.update();
      actions.read();
    });
    this.#page.addEventListener('focus', () => { this.#page.select(); });
    reader.onTrail = (canGoBack) => { this.#back.hidden = !canGoBack; };
    this.#disposables.add(roveFocus(root));
    this.#disposables.add(onViewer(reader.bus, 'pagechanging', () => { this.update(); }));
    this.enable(false);
  }

  /** Whether there is a document to steer. */
  enable(enabled: boolean): void {
    for (const control of this.#root.querySelectorAll<HTMLButtonElement | HTMLInputElement | HTMLSelectElement>('button, input, select')) {
      control.disabled = !enabled;
    }
    this.update();
  }

  /** Shows whether the next drag selects an area. */
  showArea(armed: boolean): void {
    toggleButton(this.#area, armed);
  }

  focusPage(): void {
    this.#page.focus();
  }

  update(): void {
    const { page, pageCount, hasLabels } = this.#reader;
    if (pageCount === 0) return;
    this.#page.value = this.#reader.labelOf(page);
    this.#total.textContent = strings.ofPages(hasLabels ? String(page) : '', pageCount);
    this.#previous.disabled = page <= 1;
    this.#next.disabled = page >= pageCount;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #goToTyped(): void {
    this.#reader.goToLabel(this.#page.value.trim());
    this.update();
  }
}
