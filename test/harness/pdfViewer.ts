import type { FrameLocator, Locator, Page } from 'playwright-core';
import { until } from './until.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What shows words; the spans of marked content around them have no size. */
const words = '.textLayer span:not(.markedContent)';

/** A part of a window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The paper in its webview. All coordinates given out are CSS pixels of the workbench's page. */
export class PdfViewer {
  private readonly page: Page;
  readonly webview: Locator;
  /** The webview's content; scoped to the one in view, since hidden tabs keep theirs. */
  readonly frame: FrameLocator;
  readonly pages: Locator;
  /** Where the reader is, as the page is labelled. */
  readonly pageField: Locator;

  constructor(page: Page) {
    this.page = page;
    this.webview = page.locator('iframe.webview.ready:visible');
    this.frame = this.webview.contentFrame().frameLocator('iframe#active-frame');
    this.pages = this.frame.locator('.page[data-page-number]');
    this.pageField = this.frame.getByRole('textbox', { name: 'Page' });
  }

  pageNumber(page: number): Locator {
    return this.frame.locator(`.page[data-page-number="${page}"]`);
  }

  /** Waits until the words of a page can be selected. */
  async ready(page = 1): Promise<void> {
    await this.pageNumber(page).locator(words).first().waitFor();
  }

  /** Where the first and the last character of a phrase are drawn; the phrase may run over lines. */
  async find(phrase: string): Promise<{ from: Point; to: Point }> {
    const html = this.frame.locator('html');
    await this.frame.locator(words).first().waitFor();
    const found = await html.evaluate(locate, phrase);
    if (found === undefined) throw new Error(`"${phrase}" is not among the words drawn`);
    const offset = await html.boundingBox();
    if (offset === null) throw new Error('the viewer is not in view');
    const shift = (point: Point): Point => ({ x: point.x + offset.x, y: point.y + offset.y });
    return { from: shift(found.from), to: shift(found.to) };
  }

  /** Selects a phrase as a person does: presses on its first character, drags to its last; again where the pages moved away meanwhile. */
  async drag(phrase: string): Promise<void> {
    await until(`"${phrase}" is selected`, async () => {
      await this.clearSelection();
      await this.dragOnce(phrase);
      return await this.selectedText();
    }, (selected) => selected.replaceAll(' ', '') === phrase.replaceAll(' ', ''));
  }

  private async dragOnce(phrase: string): Promise<void> {
    const { from, to } = await this.find(phrase);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Goes to a page by its number; waits until its words can be selected. */
  async goToPage(page: number): Promise<void> {
    await this.pageField.fill(String(page));
    await this.pageField.press('Enter');
    await this.ready(page);
  }

  /** Waits until the reader is at a page. */
  async atPage(page: number): Promise<void> {
    await until(`the paper is at page ${page}`, () => this.pageField.inputValue(), (at) => at === String(page));
  }

  /** Where printed lines of a page stand: of each its part of the window, in CSS pixels of the viewer. They follow each other in the PDF. */
  async lineBoxes(page: number, lines: readonly string[]): Promise<Box[]> {
    return await this.pageNumber(page).evaluate(measureLines, lines);
  }

  /** The bars of a record's highlight, in CSS pixels of the viewer. */
  async bars(id: string): Promise<Box[]> {
    return await this.highlight(id).locator('.pt-bar').evaluateAll((bars) => bars.map((bar) => {
      const { left, top, right, bottom } = bar.getBoundingClientRect();
      return { left, top, right, bottom };
    }));
  }

  /** Selects printed lines as a person does: presses on the first character, drags down line by line to the last. */
  async dragLines(page: number, lines: readonly string[]): Promise<void> {
    await this.pageNumber(page).evaluate(bringLineIntoView, lines[0] ?? '');
    const offset = await this.frame.locator('html').boundingBox();
    const boxes = await this.lineBoxes(page, lines);
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (!first || !last || offset === null) throw new Error(`"${lines[0]}" is not among the words drawn on page ${page}`);
    const middle = ({ top, bottom }: Box): number => offset.y + (top + bottom) / 2;
    await this.page.mouse.move(offset.x + first.left + 0.3, middle(first));
    await this.page.mouse.down();
    for (const box of boxes) await this.page.mouse.move(offset.x + (box.left + box.right) / 2, middle(box), { steps: 4 });
    await this.page.mouse.move(offset.x + last.right - 0.3, middle(last), { steps: 4 });
    await this.page.mouse.up();
  }

  /** A press on selected text would drag that text away. */
  private async clearSelection(): Promise<void> {
    if (await this.selectedText() !== '') await this.clickMargin();
  }

  /** Clicks where no text is, which ends a selection. */
  async clickMargin(): Promise<void> {
    const box = await this.frame.getByRole('region').first().boundingBox();
    if (box === null) throw new Error('the viewer is not in view');
    await this.page.mouse.click(box.x + 4, box.y + box.height / 2);
    await until('the selection is gone', () => this.selectedText(), (text) => text === '');
  }

  /** Presses a button of the toolbar that comes up at a selection. */
  async press(action: string): Promise<void> {
    await this.frame.getByRole('toolbar', { name: 'Make of the selection' }).getByRole('button', { name: action }).click();
  }

  /** The highlight of a record, one bar a line. */
  highlight(id: string): Locator {
    return this.frame.locator(`.pt-highlight[data-record$="#${id}"]`);
  }

  /** The button at the margin beside a record's highlight. */
  badge(id: string): Locator {
    return this.frame.locator(`.pt-badge[data-record$="#${id}"]`);
  }

  /**
   * Waits until a record's highlight lies on words that fit, as far as the text layer shows them. Pages are drawn anew
   * when their width changes, and highlights when a record does: reading them once tells nothing.
   */
  async highlightThat(id: string, fit: (words: string) => boolean): Promise<void> {
    await until(`the highlight of ${id} lies on its words`, () => this.highlight(id).first().evaluate(wordsUnder), fit);
  }

  /** Clicks on the first words of a record's highlight. */
  async clickHighlight(id: string): Promise<void> {
    await this.clearSelection();
    const bar = this.highlight(id).locator('.pt-bar').first();
    // Drawn anew when its record changes: what was found may be gone while it is scrolled to.
    const box = await until(`the highlight of ${id} is in view`, () => bar.scrollIntoViewIfNeeded().then(() => bar.boundingBox(), () => null));
    if (box) await this.page.mouse.click(box.x + Math.min(10, box.width / 2), box.y + box.height / 2);
  }

  /** What shines for a moment when a passage is revealed. */
  get flash(): Locator {
    return this.frame.locator('.pt-flash').first();
  }

  async selectedText(): Promise<string> {
    return await this.frame.locator('html').evaluate(() => String(getSelection()).replaceAll(/\s+/g, ' ').trim());
  }

  /** How many pixels of a page's canvas are dark: 0 where nothing was painted. */
  async darkPixels(page = 1): Promise<number> {
    return await this.pageNumber(page).locator('canvas').first().evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let dark = 0;
      for (let i = 0; i + 3 < data.length; i += 4) {
        if ((data[i] ?? 255) + (data[i + 1] ?? 255) + (data[i + 2] ?? 255) < 300 && (data[i + 3] ?? 0) > 100) dark++;
      }
      return dark;
    });
  }
}

/** Runs in the viewer: the middle of the left edge of a phrase's first character, and of the right edge of its last. */
function locate(_: Element, phrase: string): { from: Point; to: Point } | undefined {
  const squeezed = phrase.replaceAll(/\s+/g, '');
  for (const layer of document.querySelectorAll('.textLayer')) {
    const characters: { node: Text; at: number }[] = [];
    let text = '';
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      for (let at = 0; at < node.data.length; at++) {
        const character = node.data.charAt(at);
        if (/\s/.test(character)) continue;
        characters.push({ node, at });
        text += character;
      }
    }
    const start = text.indexOf(squeezed);
    const first = characters[start];
    const last = characters[start + squeezed.length - 1];
    if (first === undefined || last === undefined) continue;
    first.node.parentElement?.scrollIntoView({ block: 'center' });
    const box = ({ node, at }: { node: Text; at: number }): DOMRect => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const [from, to] = [box(first), box(last)];
    // a full stop may be two pixels wide, and what lies beyond its middle counts
    return { from: { x: from.left + 0.2, y: from.top + from.height / 2 }, to: { x: to.right - 0.2, y: to.top + to.height / 2 } };
  }
  return undefined;
}

/** Runs in the viewer: the box around the characters of each line; blanks and how a letter is composed do not count. Throws when one is not there. */
function measureLines(page: Element, lines: readonly string[]): Box[] {
  const characters: { node: Text; at: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(page.querySelector('.textLayer') ?? page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    for (let at = 0; at < node.data.length; at++) {
      for (const character of node.data.charAt(at).normalize('NFKC')) {
        if (/\s/.test(character)) continue;
        characters.push({ node, at });
        text += character;
      }
    }
  }
  let from = 0;
  return lines.map((line) => {
    const wanted = line.normalize('NFKC').replaceAll(/\s+/g, '');
    const start = text.indexOf(wanted, from);
    if (start < 0) throw new Error(`"${line}" is not among the words drawn`);
    from = start + wanted.length;
    const boxes = characters.slice(start, from).map(({ node, at }) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    });
    return {
      left: Math.min(...boxes.map(({ left }) => left)), top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });
}

/** Runs in the viewer: scrolls so that a line stands in the upper half of the window. */
function bringLineIntoView(page: Element, line: string): void {
  const start = line.replaceAll(/\s+/g, '').slice(0, 12);
  const span = [...page.querySelectorAll('.textLayer span')].find((one) => one.textContent.replaceAll(/\s+/g, '').startsWith(start));
  span?.scrollIntoView({ block: 'center' });
}

/** Runs in the viewer: the characters of the page whose middle lies in one of the highlight's bars, in the order of the text. */
function wordsUnder(highlight: Element): string {
  const bars = [...highlight.querySelectorAll('.pt-bar')].map((bar) => bar.getBoundingClientRect());
  const layer = highlight.closest('.page')?.querySelector('.textLayer');
  if (!layer) return '';
  let text = '';
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    for (let at = 0; at < node.data.length; at++) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      if (bars.some((bar) => x > bar.left && x < bar.right && y > bar.top && y < bar.bottom)) text += node.data.charAt(at);
    }
    if (!text.endsWith(' ')) text += ' ';
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}
