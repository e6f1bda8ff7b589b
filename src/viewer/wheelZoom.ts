import { listen } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import type { Reader } from './reader.ts';

/** One notch of a mouse wheel moves 100 or more CSS pixels; what a pinch sends is far smaller and wants more of each. */
const notch = 50;

/** Ctrl or Cmd and the wheel zoom around the pointer; a pinch on a touchpad arrives as the same event. */
export function zoomByWheel(container: HTMLElement, reader: Reader): Disposable {
  let pending = 1;
  return listen(container, 'wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 30;
    pending *= Math.exp(-pixels * (Math.abs(pixels) < notch ? 0.01 : 0.001));
    // pdf.js rounds a scale to hundredths; what would be lost is kept for the next event.
    if (Math.abs(reader.scale * (pending - 1)) < 0.01) return;
    reader.zoomAt(pending, event.clientX, event.clientY);
    pending = 1;
  }, { passive: false });
}
