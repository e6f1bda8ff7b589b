import type { PageBox } from '../protocol/viewer.ts';
import { Disposables } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import { element } from './dom.ts';
import { onPage, place } from './geometry.ts';
import type { Reader } from './reader.ts';
import { onViewer } from './viewerEvents.ts';

/** Boxes around what the paper numbers, or what a version has otherwise, over every page that is drawn: to be looked at, so without any action. */
export class OutlineBoxes implements Disposable {
  readonly #reader: Reader;
  readonly #disposables = new Disposables();
  #byPage = new Map<number, PageBox[]>();

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#disposables.add(onViewer(reader.bus, 'pagerendered', ({ pageNumber }) => { this.#draw(pageNumber); }));
  }

  /** Replaces all boxes. */
  update(boxes: readonly PageBox[]): void {
    const before = this.#byPage;
    this.#byPage = Map.groupBy(boxes, ({ page }) => page);
    for (const page of new Set([...before.keys(), ...this.#byPage.keys()])) this.#draw(page);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #draw(page: number): void {
    const view = this.#reader.view(page);
    if (!view) return;
    view.div.querySelector(':scope > .pt-outlineBoxes')?.remove();
    const boxes = this.#byPage.get(page) ?? [];
    if (boxes.length === 0 || !view.pdfPage) return;
    const drawn = boxes.map((each) => {
      const box = 'kind' in each ? element('div', { 'class': 'pt-changedBox', 'data-change': each.kind }) : element('div', { class: 'pt-outlineBox' }, element('span', {}, each.label));
      place(box, onPage(each.rect, view.viewport));
      return box;
    });
    view.div.append(element('div', { 'class': 'pt-outlineBoxes', 'aria-hidden': 'true' }, ...drawn));
  }
}
