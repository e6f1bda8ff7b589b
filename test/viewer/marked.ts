import assert from 'node:assert/strict';
import type { Highlight, Look } from '../../src/core/features/overview.ts';
import { startOfFile } from '../../src/core/ranges.ts';
import type { Viewer } from './driver.ts';

/** A reference into the paper of these tests. */
export function record(id: string) {
  return { paper: 'paper2013', id };
}

export function highlight(id: string, look: Look, quote: string, page?: number): Highlight {
  return {
    record: record(id), kind: 'step', look, title: id, description: `Step: ${id}`, code: [],
    places: [page === undefined ? { quote } : { quote, page }], source: { uri: 'file:///paper2013.paper.yaml', range: startOfFile },
  };
}

/** Waits until a page's text is on show at more than a width in CSS pixels. */
export async function redrawn(viewer: Viewer, page: number, width: number): Promise<void> {
  await viewer.page.waitForFunction(({ page, width }) => {
    const view = document.querySelector(`.page[data-page-number="${page}"][data-loaded]`);
    return view && view.getBoundingClientRect().width > width && view.querySelector('.textLayer:not([hidden]) .endOfContent');
  }, { page, width });
}

/** Each bar lies on the words of its line, to two CSS pixels. */
export async function assertCovers(viewer: Viewer, id: string, wanted: readonly string[]): Promise<void> {
  const words = (await Promise.all(wanted.map((line) => viewer.wordRects(line)))).flat();
  assert.equal(words.length, wanted.length);
  await viewer.page.waitForSelector(`.pt-highlight[data-record="paper2013#${id}"] .pt-bar`, { state: 'attached' });
  const bars = await viewer.page.locator(`.pt-highlight[data-record="paper2013#${id}"] .pt-bar`).evaluateAll((all) => all.map((bar) => {
    const { x, y, width, height } = bar.getBoundingClientRect();
    return { x, y, width, height };
  }));
  assert.equal(bars.length, words.length);
  for (const [index, bar] of bars.entries()) {
    const word = words[index]!;
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      assert.ok(Math.abs(bar[side] - word[side]) <= 2, `${side} of line ${index}: ${JSON.stringify({ bar, word })}`);
    }
  }
}
