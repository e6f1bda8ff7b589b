import type { ItemPoint, PageSpan, TextPage } from '../core/text/page.ts';

/** Neither the spans of marked content that group them, nor the parts into which find splits them, nor pictures. */
const itemElements = ':is(.textLayer, .markedContent) > span:not(.markedContent, [role="img"])';

/**
 * A page's text layer and the items it shows. pdf.js makes one element per item in the order of the items, except
 * for items without text, which get none.
 */
export class TextLayerMap {
  readonly layer: HTMLElement;
  /** For each element, its item's index, ascending. */
  readonly #elements: readonly { readonly element: Element; readonly item: number }[];
  readonly #byItem: ReadonlyMap<number, Element>;
  readonly #text: TextPage;

  private constructor(layer: HTMLElement, elements: readonly { element: Element; item: number }[], text: TextPage) {
    this.layer = layer;
    this.#elements = elements;
    this.#text = text;
    this.#byItem = new Map(elements.map(({ element, item }) => [item, element]));
  }

  /** Undefined while the page has no text layer on show, or one that does not fit the text. */
  static of(pageView: HTMLElement, text: TextPage): TextLayerMap | undefined {
    const layer = pageView.querySelector<HTMLElement>('.textLayer');
    if (!layer || layer.hidden) return undefined;
    const elements = [...layer.querySelectorAll(itemElements)];
    const items = text.items.flatMap((item, index) => (item.text === '' ? [] : [index]));
    if (elements.length !== items.length) return undefined;
    return new TextLayerMap(layer, elements.map((element, index) => ({ element, item: items[index] ?? 0 })), text);
  }

  /** What part of this page's text `range` holds; `to` is exclusive. Undefined when it holds none. */
  selected(range: Range): { from: ItemPoint; to: ItemPoint } | undefined {
    let from: ItemPoint | undefined;
    let to: ItemPoint | undefined;
    for (const { element, item } of this.#elements) {
      if (!range.intersectsNode(element)) continue;
      const start = element.contains(range.startContainer) ? unitsBefore(element, range.startContainer, range.startOffset) : 0;
      const end = element.contains(range.endContainer) ? unitsBefore(element, range.endContainer, range.endOffset) : element.textContent.length;
      // A drag to a line's end often reaches into the next line without taking anything of it.
      if (start >= end) continue;
      from ??= { item, offset: start };
      to = { item, offset: end };
    }
    return from && to ? { from, to } : undefined;
  }

  /** One DOM range for each item of the span's text, in its order; `span` is of this page. */
  ranges({ from, to }: PageSpan): Range[] {
    const ranges: Range[] = [];
    for (let item = from.item; item <= to.item; item++) {
      const element = this.#byItem.get(item);
      if (!element || this.#text.items[item]?.aside) continue;
      const start = item === from.item ? from.offset : 0;
      const end = item === to.item ? to.offset : element.textContent.length;
      if (start >= end) continue;
      const range = document.createRange();
      range.setStart(...domPoint(element, start));
      range.setEnd(...domPoint(element, end));
      ranges.push(range);
    }
    return ranges;
  }

  /** Those of what stands beside the text. */
  get asides(): readonly Element[] {
    return this.#elements.filter(({ item }) => this.#text.items[item]?.aside).map(({ element }) => element);
  }

  /** The elements of the text, for their places. */
  get elements(): readonly Element[] {
    return this.#elements.filter(({ item }) => !this.#text.items[item]?.aside).map(({ element }) => element);
  }
}

/** How many UTF-16 units of `element`'s text stand before a DOM position in it; find splits its text into several nodes. */
export function unitsBefore(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The DOM position after so many UTF-16 units of `element`'s text. */
export function domPoint(element: Element, offset: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? '';
    if (left <= length) return [node, left];
    left -= length;
  }
  return [element, element.childNodes.length];
}
