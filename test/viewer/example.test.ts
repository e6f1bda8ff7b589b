import assert from 'node:assert/strict';
import { strings } from '../../src/viewer/strings.ts';
import { ViewerDriver } from './driver.ts';
import type { Viewer } from './driver.ts';
import { assertCovers, highlight, record, redrawn } from './marked.ts';
import { examplePaper } from './papers.ts';

/** Two lines of the first page's left column. */
const lines = ['below it moves. We describe a small method that keeps a', 'quoted passage attached to its place while the document'];

describe('viewer: the example paper', () => {
  let driver: ViewerDriver;
  let viewer: Viewer;
  before(async () => {
    driver = await ViewerDriver.start();
    viewer = await driver.open(examplePaper);
  });
  after(() => driver.stop());

  it('opens with its title and without a complaint', async () => {
    assert.match(await viewer.page.locator('.page[data-page-number="1"] .textLayer').textContent() ?? '', /Finding a Quoted Passage Again/);
    assert.equal(viewer.page.workers().length, 1);
    assert.deepEqual(viewer.complaints, []);
  });

  it('gives exactly the words of a drag, with their section', async () => {
    await viewer.drag('a document changes, and found');
    await viewer.post({ type: 'act', action: 'step' });
    const { selection } = await viewer.message('act');
    assert.deepEqual([selection.quote, selection.page, selection.section], ['a document changes, and found', 1, 'sec.2']);
  });

  it('highlights exactly the words of a passage, at two zooms', async () => {
    await viewer.post({ type: 'highlights', highlights: [highlight('method', 'implemented', lines.join(' '), 1)] });
    assert.deepEqual(await viewer.message('anchored'), { type: 'anchored', found: [record('method')], lost: [] });
    await assertCovers(viewer, 'method', lines);
    await viewer.post({ type: 'command', command: 'zoomIn' });
    await redrawn(viewer, 1, 900);
    await assertCovers(viewer, 'method', lines);
  });

  it('reveals an algorithm’s line two pages on', async () => {
    await viewer.post({ type: 'reveal', target: { page: 3, quote: 'Finding a quote again' } });
    await viewer.page.waitForSelector('.page[data-page-number="3"] .pt-flash', { state: 'attached' });
    const { y } = (await viewer.page.locator('.pt-flash').first().boundingBox())!;
    assert.ok(y > 34 && y < 450, `${y}`);
  });

  it('leaves the keys of VS Code’s chords to VS Code', async () => {
    const turned = async (...keys: string[]): Promise<boolean> => {
      const page = (): Promise<string> => viewer.page.locator('.pt-page').inputValue();
      const before = await page();
      for (const key of keys) await viewer.page.keyboard.press(key);
      const after = await page();
      return after !== before;
    };
    await viewer.page.locator('.pt-container').focus();
    assert.deepEqual(
      [await turned('Control+k', 'Shift+N'), await turned('Shift+P'), await turned('Control+k', 'p'), await turned('p'), await turned('n')],
      [false, false, false, true, true],
    );
  });

  it('opens the file again when it changed, where the reader was, and marks it anew', async () => {
    await viewer.message('viewState');
    const before = await viewer.page.locator('.pt-container').evaluate((container) => container.scrollTop);
    await viewer.load(examplePaper);
    await viewer.message('opened');
    await viewer.page.waitForSelector('.page[data-page-number="3"] .textLayer .endOfContent', { state: 'attached' });
    assert.ok(Math.abs(await viewer.page.locator('.pt-container').evaluate((container) => container.scrollTop) - before) < 3);
    assert.deepEqual(await viewer.message('anchored'), { type: 'anchored', found: [record('method')], lost: [] });
    assert.equal(viewer.page.workers().length, 1);
  });

  it('keeps its pages while the file is being written', async () => {
    await viewer.loadBytes(new TextEncoder().encode('%PDF-1.5\n1 0 obj\n<< /Type /Cat'));
    assert.match((await viewer.message('failed')).reason, /truncated/);
    assert.match(await viewer.page.getByRole('alert').textContent() ?? '', /former pages/);
    assert.equal(await viewer.page.locator('.page').count(), 5);
    assert.deepEqual(viewer.complaints, []);
  });

  it('knows the records of a selection, also those that stand in a box without words of their own', async () => {
    const boxed = (id: string, ...rect: readonly [number, number, number, number]) => ({ ...highlight(id, 'missing', ''), places: [{ page: 3, rects: [rect] }] });
    await viewer.post({ type: 'highlights', highlights: [boxed('page', 10, 10, 580, 780), boxed('corner', 0, 0, 60, 60)] });
    await viewer.message('anchored');
    await viewer.page.waitForSelector('.page[data-page-number="3"] .pt-highlight[data-record$="#corner"]', { state: 'attached' });
    await viewer.drag('Finding a quote again', 3);
    await viewer.post({ type: 'act', action: 'link' });
    assert.deepEqual((await viewer.message('act')).selection.records, [record('page')]);
  });

  it('selects the words of an area that is dragged with Alt, and the area itself where there are none', async () => {
    const drag = async (page: number, [left, top, right, bottom]: readonly [number, number, number, number]) => {
      const frame = (await viewer.page.locator(`.page[data-page-number="${page}"] .canvasWrapper`).boundingBox())!;
      const { mouse, keyboard } = viewer.page;
      await keyboard.down('Alt');
      await mouse.move(frame.x + left * frame.width, frame.y + top * frame.height);
      await mouse.down();
      await mouse.move(frame.x + right * frame.width, frame.y + bottom * frame.height, { steps: 4 });
      await mouse.up();
      await keyboard.up('Alt');
    };
    const [line] = await viewer.wordRects('Finding a quote again', 3);
    const frame = (await viewer.page.locator('.page[data-page-number="3"] .canvasWrapper').boundingBox())!;
    const part = (x: number, y: number): readonly [number, number] => [(x - frame.x) / frame.width, (y - frame.y) / frame.height];
    await drag(3, [...part(line!.x - 3, line!.y - 3), ...part(line!.x + line!.width + 3, line!.y + line!.height + 3)]);
    await viewer.post({ type: 'act', action: 'step' });
    const words = (await viewer.message('act')).selection;
    assert.match(words.quote, /Finding a quote again/);
    assert.equal(words.area?.length, 4);
    // The upper margin is blank.
    await drag(3, [0.3, 0.01, 0.6, 0.03]);
    await viewer.page.getByRole('toolbar', { name: strings.selection }).getByRole('button', { name: strings.actions.note, exact: true }).click();
    const { quote, page, area = [] } = (await viewer.message('act')).selection;
    const [left = 0, bottom = 0, right = 0, top = 0] = area;
    const { width, height } = { width: (right - left) / 0.3, height: (top - bottom) / 0.02 };
    assert.deepEqual([quote, page], ['', 3]);
    assert.ok(Math.abs(left / width - 0.3) < 0.01 && Math.abs(1 - top / height - 0.01) < 0.01, JSON.stringify(area));
    await viewer.page.keyboard.press('Escape');
    assert.equal(await viewer.page.locator('.pt-area').count(), 0);
    await viewer.post({ type: 'act', action: 'step' });
    assert.equal((await viewer.message('nothingSelected')).action, 'step');
    assert.deepEqual(viewer.complaints, []);
  });
});
