import assert from 'node:assert/strict';
import { toolbarActions } from '../../src/protocol/viewer.ts';
import { strings } from '../../src/viewer/strings.ts';
import { needsPapers } from '../harness/papersOfOthers.ts';
import { ViewerDriver } from './driver.ts';
import type { Viewer } from './driver.ts';
import { papers } from './papers.ts';

describe('viewer: selection', () => {
  let driver: ViewerDriver;
  let viewer: Viewer | undefined;
  before(async function () {
    needsPapers(this);
    driver = await ViewerDriver.start();
  });
  // There is none where the suite was skipped.
  after(() => (driver as ViewerDriver | undefined)?.stop());
  afterEach(() => viewer?.close());

  it('takes exactly the words a drag went over, with their context', async () => {
    viewer = await driver.open(papers.twoColumns);
    await viewer.drag('footprint for large organisms');
    await viewer.page.getByRole('button', { name: strings.actions.step, exact: true }).click();
    const { action, selection } = await viewer.message('act');
    assert.deepEqual([action, selection.page, selection.quote, selection.before, selection.after, selection.records], [
      'step', 1, 'footprint for large organisms', 'his structure is its high memory', '. For instance, the straightforw', [],
    ]);
    assert.equal(selection.spans.length, 1);
    assert.equal(await viewer.page.evaluate(() => String(getSelection())), 'footprint for large organisms');
    assert.deepEqual(viewer.complaints, []);
  });

  it('offers every action, and sends each', async () => {
    viewer = await driver.open(papers.twoColumns);
    await viewer.drag('footprint for large organisms');
    for (const action of toolbarActions) {
      await viewer.page.locator(`[data-action="${action}"]`).click();
      assert.equal((await viewer.message('act')).action, action);
    }
  });

  it('joins what a line end split', async () => {
    viewer = await driver.open(papers.twoColumns);
    await selectFromTo(viewer, 'the straight-', 'forward encoding of the de Bruijn graph');
    await viewer.post({ type: 'act', action: 'note' });
    assert.equal((await viewer.message('act')).selection.quote, 'the straightforward encoding of the de Bruijn graph');
    // Line ends are selected too, but stand beside the words: they do not shine.
    const ends = viewer.page.locator('.page[data-page-number="1"] .textLayer br').first();
    assert.equal(await ends.evaluate((end) => getComputedStyle(end, '::selection').backgroundColor), 'rgba(0, 0, 0, 0)');
  });

  it('goes on in the next column and on the next page', async () => {
    viewer = await driver.open(papers.twoColumns);
    await viewer.page.locator('.pt-container').evaluate((container) => { container.scrollTop = 600; });
    await viewer.page.waitForSelector('.page[data-page-number="2"] .textLayer .endOfContent', { state: 'attached' });
    await selectFromTo(viewer, '24 bits per node', 'A recent article', 2);
    await viewer.post({ type: 'act', action: 'note' });
    const { selection } = await viewer.message('act');
    assert.deepEqual([selection.page, selection.spans.map(({ page }) => page)], [1, [1, 2]]);
    assert.match(selection.quote, /^24 bits per node.*A recent article$/);
  });

  it('names the section by the paper’s own bookmarks', async () => {
    viewer = await driver.open(papers.long);
    await viewer.post({ type: 'reveal', target: { page: 3, quote: 'Overview of handshake state machine' } });
    await viewer.page.waitForSelector('.pt-flash', { state: 'attached' });
    await viewer.drag('Overview of handshake', 3);
    await viewer.post({ type: 'act', action: 'step' });
    const { selection } = await viewer.message('act');
    assert.deepEqual([selection.quote, selection.page, selection.section], ['Overview of handshake', 3, 'sec.2.2']);
  });

  it('begins anew on words that are selected already', async () => {
    viewer = await driver.open(papers.twoColumns);
    await viewer.drag('footprint for large organisms');
    await viewer.drag('for large');
    assert.equal(await viewer.page.evaluate(() => String(getSelection())), 'for large');
  });

  it('has served once what was asked for is done, and not before', async () => {
    viewer = await driver.open(papers.twoColumns);
    await viewer.drag('footprint for large organisms');
    await viewer.page.getByRole('button', { name: strings.actions.step, exact: true }).click();
    await viewer.message('act');
    const toolbar = viewer.page.getByRole('toolbar', { name: strings.selection });
    assert.ok(await toolbar.isVisible());
    await viewer.post({ type: 'acted' });
    await toolbar.waitFor({ state: 'hidden' });
    assert.equal(await viewer.page.evaluate(() => String(getSelection())), '');
  });

  it('takes the whole line when a drag begins and ends beside it', async () => {
    viewer = await driver.open(papers.twoColumns, { width: 1042 });
    const [from, to] = [(await viewer.wordRects('footprint for large organisms'))[0]!, (await viewer.wordRects('straight-'))[0]!];
    await viewer.page.mouse.move(from.x - 7, from.y + from.height / 2);
    await viewer.page.mouse.down();
    await viewer.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
    await viewer.page.mouse.move(to.x + to.width + 9, to.y + to.height / 2);
    await viewer.page.mouse.up();
    assert.equal(await viewer.page.evaluate(() => String(getSelection())), 'footprint for large organisms. For instance, the straight-');
  });

  it('leaves out line numbers in the margin', async () => {
    viewer = await driver.open(papers.draft);
    await viewer.page.waitForSelector('.pt-aside', { state: 'attached' });
    await selectFromTo(viewer, 'the SARS-CoV-2 pandemic', 'large datasets');
    const passage = 'the SARS-CoV-2 pandemic has highlighted the necessity for phylogenetic software to handle large datasets';
    assert.equal((await viewer.page.evaluate(() => String(getSelection()))).replaceAll(/\s+/g, ' '), passage);
    await viewer.post({ type: 'act', action: 'note' });
    assert.equal((await viewer.message('act')).selection.quote, passage);
  });

  it('says when nothing is selected', async () => {
    viewer = await driver.open(papers.twoColumns);
    await viewer.post({ type: 'act', action: 'link' });
    assert.deepEqual(await viewer.message('nothingSelected'), { type: 'nothingSelected', action: 'link' });
  });

  it('has a toolbar that is no wider than a column where the window is narrow, its buttons still named', async () => {
    viewer = await driver.open(papers.twoColumns, { width: 680 });
    await viewer.drag('representation');
    const toolbar = viewer.page.getByRole('toolbar', { name: strings.selection });
    const box = (await toolbar.boundingBox())!;
    assert.ok(box.width < 250 && box.height < 36, JSON.stringify(box));
    assert.deepEqual(await toolbar.getByRole('button').evaluateAll((all) => all.map((button) => (button as HTMLElement).innerText.trim() || button.textContent)), toolbarActions.map((action) => strings.actions[action]));
  });

  it('has a toolbar inside the window that keys reach and Escape puts away', async () => {
    viewer = await driver.open(papers.twoColumns, { width: 640, height: 500 });
    await viewer.drag('representation');
    const toolbar = viewer.page.getByRole('toolbar', { name: strings.selection });
    const box = (await toolbar.boundingBox())!;
    assert.ok(box.x >= 0 && box.y >= 34 && box.x + box.width <= 640 && box.y + box.height <= 500, JSON.stringify(box));
    const { page } = viewer;
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.action);
    await viewer.page.keyboard.press('Tab');
    assert.equal(await focused(), 'step');
    await viewer.page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'ambiguity');
    await viewer.page.keyboard.press('Enter');
    const { action, selection } = await viewer.message('act');
    assert.deepEqual([action, selection.quote], ['ambiguity', 'representation']);
    await viewer.page.keyboard.press('Escape');
    assert.equal(await toolbar.isVisible(), false);
    assert.equal(await viewer.page.evaluate(() => String(getSelection())), 'representation');
  });
});

/** Drags from the start of words on page 1 to the end of others. */
async function selectFromTo(viewer: Viewer, first: string, last: string, lastPage = 1): Promise<void> {
  const from = (await viewer.wordRects(first))[0]!;
  const to = (await viewer.wordRects(last, lastPage))[0]!;
  await viewer.page.mouse.move(from.x + 0.5, from.y + from.height / 2);
  await viewer.page.mouse.down();
  await viewer.page.mouse.move(to.x, to.y + to.height / 2, { steps: 12 });
  await viewer.page.mouse.move(to.x + to.width - 0.5, to.y + to.height / 2, { steps: 4 });
  await viewer.page.mouse.up();
}
