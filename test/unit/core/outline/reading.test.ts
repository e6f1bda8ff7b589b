import { deepEqual } from 'node:assert/strict';
import { frameOf } from '../../../../src/core/outline/frame.ts';
import { linesOf } from '../../../../src/core/outline/lines.ts';
import type { LayoutPage } from '../../../../src/core/outline/page.ts';
import { page } from './layout.ts';
import type { Row } from './layout.ts';

const texts = (layout: LayoutPage): string[] => linesOf([frameOf(layout)])[0]?.lines.map(({ text }) => text) ?? [];

describe('lines in reading order', () => {
  it('the left column before the right one, and a title across both first', () => {
    const rows: Row[] = [
      [{ text: 'A title that stands across the two columns of the page', x: 60 }],
      ...Array.from({ length: 8 }, (_, line): Row => [{ text: `left words of the line ${line}`, x: 50 }, { text: `right words of the line ${line}`, x: 210 }]),
    ];
    const of = (side: string) => Array.from({ length: 8 }, (_, line) => `${side} words of the line ${line}`);
    deepEqual(texts(page(rows)), ['A title that stands across the two columns of the page', ...of('left'), ...of('right')]);
  });

  it('an exponent stays on its line, ligatures without a map are mended', () => {
    deepEqual(texts(page([[{ text: 'to \u001crst order x', x: 50 }, { text: '2', x: 125, size: 7, raised: 4 }, { text: 'it is', x: 140 }]])), ['to first order x2 it is']);
  });

  it('a page that is turned reads as one that is not, and its boxes are turned back', () => {
    const upright = page(['first line of it', 'second line of it']);
    const turned: LayoutPage = { ...upright, runs: upright.runs.map((run) => ({ ...run, x: -run.y, y: run.x, angle: 90 })) };
    deepEqual(texts(turned), ['first line of it', 'second line of it']);
    deepEqual(frameOf(turned).back([50, 700, 130, 710]), [-710, 50, -700, 130]);
  });
});
