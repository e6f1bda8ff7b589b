import { iconButton } from './button.ts';
import { element } from './dom.ts';
import { strings } from './strings.ts';

/** A line above the pages that something is not as it should be, until it is dismissed or no longer true. */
export class Banner {
  readonly #text = element('span');
  readonly #root = element('div', { class: 'pt-banner', role: 'alert' }, this.#text, iconButton('close', strings.dismiss, () => { this.hide(); }));
  readonly #main: HTMLElement;

  /** @param main what it stands above */
  constructor(main: HTMLElement) {
    this.#main = main;
  }

  show(text: string): void {
    this.#text.textContent = text;
    this.#main.before(this.#root);
  }

  hide(): void {
    this.#root.remove();
  }
}
