import { Disposables, listen } from './disposable.ts';
import type { Disposable } from './disposable.ts';

interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** How far from a line's end the pointer still means that end, in heights of the line. */
const reach = 3;

/**
 * Lets a drag begin and end beside the words. Blank places cannot be selected, so by itself a selection begins where
 * the pointer first meets another line and ends where it left the words: a person who presses in the margin, or lets
 * go behind the full stop, would lose letters.
 */
export function dragFromBlank(container: HTMLElement): Disposable {
  const disposables = new Disposables();
  let origin: { readonly x: number; readonly y: number } | undefined;
  /** Where a drag that began beside words begins; undefined for one that the browser does. */
  let start: Point | undefined;

  const extend = ({ clientX: x, clientY: y }: PointerEvent): void => {
    const selection = document.getSelection();
    if (!origin || !selection || Math.hypot(x - origin.x, y - origin.y) < 2) return;
    const layer = blankLayer(x, y);
    const forward = y > origin.y + 4 || (y > origin.y - 4 && x >= origin.x);
    const focus = layer ? beside(layer, x, y, forward ? 'before' : 'behind') : start && wordsAt(x, y);
    const anchor = start ?? pointOf(selection.anchorNode, selection.anchorOffset);
    if (anchor && focus) selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  };

  disposables.add(listen(container, 'pointerdown', ({ button, pointerType, shiftKey, clientX: x, clientY: y }) => {
    origin = start = undefined;
    if (button !== 0 || pointerType === 'touch' || shiftKey) return;
    origin = { x, y };
    const layer = blankLayer(x, y);
    start = layer && (beside(layer, x, y, 'behind') ?? beside(layer, x, y, 'before'));
  }));
  disposables.add(listen(container, 'mousedown', (event) => {
    if (!start) return;
    // This selection is ours alone: the browser's would begin anew at each step.
    event.preventDefault();
    container.focus({ preventScroll: true });
  }));
  disposables.add(listen(container, 'pointermove', (event) => { if ((event.buttons & 1) === 1) extend(event); }));
  disposables.add(listen(document, 'pointerup', (event) => {
    extend(event);
    origin = start = undefined;
  }));
  return disposables;
}

/** The text layer of which a blank place is at a point of the window; undefined on words, links and outside of pages. */
function blankLayer(x: number, y: number): Element | undefined {
  // The browser goes by the whole pixel where a selection starts and by the very point where it goes on: at a word's
  // edge either may be blank.
  const blank = [[x, y], [Math.floor(x), Math.floor(y)]].map(([x = 0, y = 0]) => document.elementFromPoint(x, y)).find((target) => target?.matches('.textLayer, .endOfContent, .markedContent'));
  return blank?.closest('.textLayer') ?? undefined;
}

function wordsAt(x: number, y: number): Point | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  return caret?.offsetNode.nodeType === Node.TEXT_NODE ? { node: caret.offsetNode, offset: caret.offset } : undefined;
}

/** The end of the words before a place on their line, or the start of those behind it; undefined where none are near. */
function beside(layer: Element, x: number, y: number, words: 'before' | 'behind'): Point | undefined {
  let nearest: { distance: number; span: Element } | undefined;
  for (const span of layer.querySelectorAll('span:not(.markedContent, .pt-aside)')) {
    const { left, right, top, bottom, height } = span.getBoundingClientRect();
    const away = words === 'before' ? x - right : left - x;
    const off = Math.max(top - y, y - bottom, 0);
    if (away < -1 || away > reach * height || off > height / 2 || span.textContent.trim() === '') continue;
    const distance = away + off * reach;
    if (!nearest || distance < nearest.distance) nearest = { distance, span };
  }
  if (!nearest) return undefined;
  const texts = document.createTreeWalker(nearest.span, NodeFilter.SHOW_TEXT);
  const first = texts.nextNode();
  let last = first;
  for (let node = first; node; node = texts.nextNode()) last = node;
  if (!first || !last) return undefined;
  return words === 'before' ? { node: last, offset: last.nodeValue?.length ?? 0 } : { node: first, offset: 0 };
}

function pointOf(node: Node | null, offset: number): Point | undefined {
  return node ? { node, offset } : undefined;
}
