import assert from 'node:assert/strict';
import type { ViewState } from '../../src/protocol/viewer.ts';
import { strings } from '../../src/viewer/strings.ts';
import { needsPapers } from '../harness/papersOfOthers.ts';
import { ViewerDriver } from './driver.ts';
import type { Viewer } from './driver.ts';
import { papers } from './papers.ts';

describe('viewer: reading', () => {
  let driver: ViewerDriver;
  let viewer: Viewer | undefined;
  before(async function () {
    needsPapers(this);
    driver = await ViewerDriver.start();
  });
  // There is none where the suite was skipped.
  after(() => (driver as ViewerDriver | undefined)?.stop());
  afterEach(() => viewer?.close());

  it('draws the page, its text and runs pdf.js in a worker, without a complaint', async () => {
    viewer = await driver.open(papers.twoColumns);
    assert.ok(await ink(viewer) > 20_000, 'the canvas is painted');
    assert.match(await viewer.page.locator('.page[data-page-number="1"] .textLayer').textContent() ?? '', /Space-efficient and exact de Bruijn graph/);
    assert.equal(viewer.page.workers().length, 1);
    assert.match(viewer.page.workers()[0]!.url(), /^blob:/);
    assert.deepEqual(viewer.complaints, []);
  });

  it('fetches fonts and character maps that the PDF does not hold', async () => {
    const fetched: string[] = [];
    viewer = await driver.viewer();
    viewer.page.on('response', (response) => { if (response.ok()) fetched.push(new URL(response.url()).pathname); });
    await viewer.load(papers.withoutFonts);
    await viewer.page.waitForSelector('.page[data-loaded] .textLayer .endOfContent', { state: 'attached' });
    assert.ok(fetched.some((path) => path.includes('/cmaps/')));
    assert.ok(await ink(viewer) > 100, 'the canvas is painted');
    assert.deepEqual(viewer.complaints, []);
  });

  it('fits the width of the window, and goes on doing so', async () => {
    viewer = await driver.open(papers.twoColumns, { width: 900 });
    const width = async () => (await viewer!.page.locator('.page').first().boundingBox())!.width;
    assert.ok(Math.abs(await width() - 880) <= 22, `${await width()}`);
    await viewer.page.setViewportSize({ width: 640, height: 800 });
    await viewer.page.waitForFunction(() => document.querySelector('.page')!.getBoundingClientRect().width < 640);
    assert.ok(await width() > 580);
  });

  it('tells where the reader is, and starts there again', async () => {
    viewer = await driver.open(papers.long);
    await viewer.page.keyboard.press('n');
    await viewer.page.keyboard.press('n');
    await viewer.page.keyboard.press('+');
    const state = await settledState(viewer, ({ page, scale }) => page === 3 && scale !== 'page-width');
    await viewer.close();
    viewer = await driver.open(papers.long, { state });
    const again = await settledState(viewer, () => true);
    assert.deepEqual(
      { page: again.page, scale: again.scale, left: Math.round(again.left), top: Math.round(again.top) },
      { page: state.page, scale: state.scale, left: Math.round(state.left), top: Math.round(state.top) },
    );
  });

  it('shows printed page labels and goes to one', async () => {
    viewer = await driver.open(papers.labelled);
    const field = viewer.page.getByLabel(strings.pageNumber, { exact: true });
    await viewer.page.waitForFunction(() => document.querySelector('.pt-total')?.textContent.startsWith('('));
    const first = await field.inputValue();
    assert.notEqual(first, '1');
    await viewer.page.keyboard.press('n');
    await viewer.page.waitForFunction((first) => document.querySelector<HTMLInputElement>('.pt-page')!.value !== first, first);
    await field.fill(first);
    await field.press('Enter');
    await viewer.page.waitForFunction(() => document.querySelector('.pt-total')?.textContent === '(1 of 16)');
    // The keyboard is with the pages again.
    await viewer.page.keyboard.press('n');
    await viewer.page.waitForFunction(() => document.querySelector('.pt-total')?.textContent === '(2 of 16)');
  });

  it('zooms with Ctrl and the wheel around the pointer', async () => {
    viewer = await driver.open(papers.twoColumns);
    const before = (await viewer.wordRects('Conclusions'))[0]!;
    await viewer.page.mouse.move(before.x, before.y);
    await viewer.page.keyboard.down('Control');
    await viewer.page.mouse.wheel(0, -200);
    await viewer.page.keyboard.up('Control');
    await viewer.page.waitForFunction((width) => document.querySelector('.page')!.getBoundingClientRect().width > width * 1.1, 880);
    await viewer.page.waitForSelector('.page[data-page-number="1"] .textLayer:not([hidden])');
    const after = (await viewer.wordRects('Conclusions'))[0]!;
    assert.ok(after.width > before.width * 1.1);
    assert.ok(Math.abs(after.x - before.x) < 6 && Math.abs(after.y - before.y) < 6, JSON.stringify({ before, after }));
  });

  it('finds words, counts them, and leaves the match selected', async () => {
    viewer = await driver.open(papers.twoColumns);
    const count = viewer.page.locator('.pt-count');
    await viewer.page.keyboard.press('Control+f');
    await viewer.page.keyboard.type('critical false positive');
    await count.getByText(/^1 of \d+$/).waitFor();
    await viewer.page.keyboard.press('Enter');
    await count.getByText(/^2 of \d+$/).waitFor();
    await viewer.page.keyboard.press('Shift+Enter');
    await count.getByText(/^1 of \d+$/).waitFor();
    await viewer.page.keyboard.press('Escape');
    assert.equal(await viewer.page.locator('.pt-find').isVisible(), false);
    await viewer.page.waitForFunction(() => String(getSelection()).replace(/\s+/g, ' ') === 'critical false positive');
    await viewer.page.getByRole('toolbar', { name: strings.selection }).waitFor();
    await viewer.page.keyboard.press('Control+f');
    await viewer.page.keyboard.type('zebra crossing');
    await count.getByText(strings.noMatches).waitFor();
  });

  it('follows a link inside the paper and comes back', async () => {
    viewer = await driver.open(papers.long);
    await viewer.post({ type: 'command', command: 'nextPage' });
    const link = viewer.page.locator('.page[data-page-number="2"] .annotationLayer a[href^="#"]').last();
    await link.click();
    await viewer.page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>('.pt-page')!.value) > 2);
    await viewer.page.keyboard.press('Alt+ArrowLeft');
    await viewer.page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>('.pt-page')!.value) <= 2);
    assert.equal(await viewer.page.getByLabel(strings.back).isVisible(), false);
  });

  it('hands a link out of the paper to the extension', async () => {
    viewer = await driver.open(papers.twoColumns);
    const { length } = viewer.page.context().pages();
    const link = viewer.page.locator('.annotationLayer a[href^="http"]').first();
    const url = await link.getAttribute('href');
    await link.click();
    assert.deepEqual(await viewer.message('openLink'), { type: 'openLink', url });
    assert.equal(viewer.page.context().pages().length, length, 'no page was opened');
  });

  it('leaves the keys of VS Code alone', async () => {
    viewer = await driver.open(papers.twoColumns);
    await viewer.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      window.addEventListener('keydown', (event) => { if (!event.defaultPrevented) seen.push(event.key); });
    });
    for (const key of ['F1', 'Control+p', 'Control+Shift+p', 'Alt+ArrowLeft', 'n', 'Control+f']) await viewer.page.keyboard.press(key);
    const seen = await viewer.page.evaluate(() => (window as unknown as { seen: string[] }).seen.filter((key) => !['Control', 'Shift', 'Alt'].includes(key)));
    assert.deepEqual(seen, ['F1', 'p', 'p', 'ArrowLeft']);
  });

  it('remembers dark pages', async () => {
    viewer = await driver.open(papers.twoColumns, { theme: 'dark' });
    const button = viewer.page.getByRole('button', { name: strings.darkPages });
    await button.click();
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await viewer.page.evaluate(() => (window as unknown as { acquireVsCodeApi(): { getState(): unknown } }).acquireVsCodeApi().getState()), { darkPages: true });
  });
});

/** How many dark pixels the first page's canvas has. */
function ink(viewer: Viewer): Promise<number> {
  return viewer.page.locator('.page[data-page-number="1"] canvas').first().evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 384 && data[at + 3]! > 128) dark++;
    return dark;
  });
}

/** The next reported state that fits. */
async function settledState(viewer: Viewer, fits: (state: ViewState) => boolean): Promise<ViewState> {
  for (;;) {
    const { state } = await viewer.message('viewState');
    if (fits(state)) return state;
  }
}
