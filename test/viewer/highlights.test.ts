import assert from 'node:assert/strict';
import type { Look } from '../../src/core/features/overview.ts';
import { needsPapers } from '../harness/papersOfOthers.ts';
import { ViewerDriver } from './driver.ts';
import type { Viewer } from './driver.ts';
import { assertCovers, highlight, record, redrawn } from './marked.ts';
import { papers } from './papers.ts';

/** A passage of the first page, and the words of it on each line. */
const lines = ['an order of magnitude less space than', 'current representations'];
const quote = lines.join(' ');

describe('viewer: highlights', () => {
  let driver: ViewerDriver;
  let viewer: Viewer | undefined;
  before(async function () {
    needsPapers(this);
    driver = await ViewerDriver.start();
  });
  // There is none where the suite was skipped.
  after(() => (driver as ViewerDriver | undefined)?.stop());
  afterEach(() => viewer?.close());

  it('cover exactly their words, also after zooming and drawing anew', async () => {
    viewer = await driver.open(papers.twoColumns);
    await viewer.post({ type: 'highlights', highlights: [highlight('encoding', 'missing', quote, 1)] });
    assert.deepEqual(await viewer.message('anchored'), { type: 'anchored', found: [record('encoding')], lost: [] });
    await assertCovers(viewer, 'encoding', lines);
    await viewer.post({ type: 'command', command: 'zoomIn' });
    await redrawn(viewer, 1, 900);
    await assertCovers(viewer, 'encoding', lines);
    await viewer.page.locator('.pt-container').evaluate((container) => { container.scrollTop = container.scrollHeight; });
    await viewer.page.waitForSelector('.page[data-page-number="9"] .textLayer .endOfContent', { state: 'attached' });
    await viewer.page.locator('.pt-container').evaluate((container) => { container.scrollTop = 0; });
    await redrawn(viewer, 1, 900);
    await assertCovers(viewer, 'encoding', lines);
  });

  it('are found where no page is told, and told as lost where they are nowhere', async () => {
    viewer = await driver.open(papers.twoColumns);
    await viewer.post({ type: 'highlights', highlights: [
      highlight('somewhere', 'implemented', 'Bruijn graph can be obtained by storing only one out of g nodes'),
      highlight('nowhere', 'missing', 'A consensus protocol for partially synchronous networks with Byzantine replicas', 4),
    ] });
    assert.deepEqual(await viewer.message('anchored'), { type: 'anchored', found: [record('somewhere')], lost: [record('nowhere')] });
    assert.equal(await viewer.page.locator('.pt-highlight').count(), 1);
  });

  it('look different without colour', async () => {
    viewer = await driver.open(papers.twoColumns);
    const looks: Look[] = ['missing', 'partial', 'implemented', 'tested', 'unclear', 'deviating', 'note'];
    const shown = new Set<string>();
    for (const look of looks) {
      await viewer.post({ type: 'highlights', highlights: [highlight('encoding', look, quote, 1)] });
      await viewer.page.waitForSelector(`.pt-highlight[data-look="${look}"]`, { state: 'attached' });
      shown.add(await viewer.page.evaluate(() => {
        const line = getComputedStyle(document.querySelector('.pt-bar')!, '::after');
        return `${line.borderBottomStyle} ${line.borderBottomWidth} ${document.querySelector('.pt-badge')!.textContent}`;
      }));
    }
    assert.equal(shown.size, looks.length);
  });

  it('open by click and by keyboard; a drag over one selects its text', async () => {
    viewer = await driver.open(papers.twoColumns);
    await viewer.post({ type: 'highlights', highlights: [highlight('encoding', 'missing', quote, 1), highlight('later', 'tested', 'targeted on designing more lightweight data structures', 1)] });
    await viewer.message('anchored');
    const [words] = await viewer.wordRects('order of magnitude');
    assert.ok(words);
    await viewer.page.mouse.click(words.x + words.width / 2, words.y + words.height / 2);
    assert.deepEqual(await viewer.message('highlightOpened'), { type: 'highlightOpened', record: record('encoding') });
    await viewer.drag('order of magnitude');
    await viewer.page.getByRole('button', { name: 'Note' }).click();
    const { selection } = await viewer.message('act');
    assert.deepEqual([selection.quote, selection.records], ['order of magnitude', [record('encoding')]]);
    await viewer.post({ type: 'command', command: 'nextHighlight' });
    await viewer.page.waitForFunction(() => document.activeElement?.classList.contains('pt-badge'));
    await viewer.post({ type: 'command', command: 'nextHighlight' });
    await viewer.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Step: later');
    await viewer.page.keyboard.press('Enter');
    assert.deepEqual(await viewer.message('highlightOpened'), { type: 'highlightOpened', record: record('later') });
    assert.deepEqual((await viewer.received()).filter(({ type }) => type === 'highlightOpened'), []);
  });

  it('are revealed on pages never drawn, flashed and announced, also when asked before the paper is open', async () => {
    viewer = await driver.viewer();
    await viewer.post({ type: 'reveal', target: { page: 60, quote: 'the handshake hash' } });
    await viewer.load(papers.long);
    await viewer.page.waitForSelector('.pt-flash', { state: 'attached' });
    const flash = (await viewer.page.locator('.pt-flash').first().boundingBox())!;
    assert.ok(flash.y > 34 && flash.y < 900 / 2, `${flash.y}`);
    await viewer.page.waitForFunction(() => document.querySelector('.pt-live')?.textContent.startsWith('Passage, page '));
  });

  it('are revealed when they come after the wish to see them', async () => {
    viewer = await driver.open(papers.long);
    await viewer.post({ type: 'reveal', target: { record: record('prologue') } });
    await viewer.post({ type: 'highlights', highlights: [highlight('prologue', 'missing', 'Noise protocols have a prologue input', 14)] });
    await viewer.page.waitForSelector('.page[data-page-number="14"] .pt-flash', { state: 'attached' });
    await viewer.page.waitForFunction(() => document.querySelector('.pt-live')?.textContent === 'Step: prologue, page 14');
  });
});
