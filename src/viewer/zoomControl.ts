import { iconButton } from './button.ts';
import { Disposables } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import { element } from './dom.ts';
import type { Reader } from './reader.ts';
import { strings } from './strings.ts';
import { onViewer } from './viewerEvents.ts';

const levels = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** Out, level, in, fit width. */
export class ZoomControl implements Disposable {
  readonly elements: readonly HTMLElement[];
  readonly #reader: Reader;
  readonly #level = element('select', { 'class': 'pt-zoom', 'aria-label': strings.zoomLevel, 'title': strings.zoomLevel });
  /** Stands for whatever the scale is. */
  readonly #current = element('option', { value: '' });
  readonly #disposables = new Disposables();

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#current.hidden = true;
    this.#level.append(
      this.#current,
      element('option', { value: 'page-width' }, strings.fitWidth),
      element('option', { value: 'page-fit' }, strings.pageFit),
      ...levels.map((level) => element('option', { value: level }, percent(level))),
    );
    this.#level.addEventListener('change', () => { reader.scaleValue = this.#level.value; });
    this.elements = [
      iconButton('zoomOut', strings.zoomOut, () => { reader.zoom(-1); }),
      this.#level,
      iconButton('zoomIn', strings.zoomIn, () => { reader.zoom(1); }),
      iconButton('fitWidth', strings.fitWidth, () => { reader.scaleValue = 'page-width'; }),
    ];
    this.#disposables.add(onViewer(reader.bus, 'scalechanging', () => { this.#update(); }));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #update(): void {
    this.#current.textContent = percent(this.#reader.scale);
    this.#level.value = '';
  }
}

function percent(scale: number): string {
  return `${Math.round(scale * 100)}%`;
}
