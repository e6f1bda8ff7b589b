import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { failureReasons } from '../../src/pdf/failure.ts';
import { strings } from '../../src/viewer/strings.ts';
import { needsPapers } from '../harness/papersOfOthers.ts';
import { ViewerDriver } from './driver.ts';
import type { Viewer } from './driver.ts';
import { papers } from './papers.ts';

const text = (words: string) => new TextEncoder().encode(words);

describe('viewer: a PDF that cannot be shown', () => {
  let driver: ViewerDriver;
  let viewer: Viewer;
  before(async () => { driver = await ViewerDriver.start(); });
  after(() => driver.stop());
  beforeEach(async () => { viewer = await driver.viewer(); });
  afterEach(() => viewer.close());

  const cases: [string, Uint8Array, string][] = [
    ['an empty file', new Uint8Array(), failureReasons.empty],
    ['a web page', text('<!DOCTYPE html><title>Just a moment…</title>'), failureReasons['not-pdf']],
    ['a Git LFS pointer', text('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a21\nsize 2636958\n'), failureReasons.pointer],
    ['a file that ends early', text('%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pag'), failureReasons.truncated],
    ['a file whose pages are missing', text('%PDF-1.5\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'), failureReasons.broken],
  ];
  for (const [name, bytes, reason] of cases) {
    it(`says why: ${name}`, async () => {
      await viewer.loadBytes(bytes);
      assert.deepEqual(await viewer.message('failed'), { type: 'failed', reason });
      assert.equal(await viewer.page.getByRole('alert').textContent(), `${strings.cannotShow}${reason}`);
    });
  }

  it('shows what the extension could not read', async () => {
    await viewer.post({ type: 'unreadable', reason: 'The file is gone.' });
    assert.deepEqual(await viewer.message('failed'), { type: 'failed', reason: 'The file is gone.' });
    assert.match(await viewer.page.getByRole('alert').textContent() ?? '', /The file is gone\./);
  });

  it('says that a real paper is truncated', async function () {
    needsPapers(this);
    await viewer.load(papers.truncated);
    assert.equal((await viewer.message('failed')).reason, failureReasons.truncated);
  });

  it('asks for a password, again after a wrong one, and opens with the right one', async function () {
    needsPapers(this);
    await viewer.loadBytes(await readFile(papers.locked));
    const field = viewer.page.getByLabel(strings.password);
    await field.fill('a wrong one');
    await field.press('Enter');
    await viewer.page.getByText(strings.passwordWrong).waitFor();
    assert.equal(await field.inputValue(), '');
    await field.fill('secret');
    await viewer.page.getByRole('button', { name: strings.unlock }).click();
    assert.equal((await viewer.message('opened')).pages, 9);
    await viewer.page.locator('.page .textLayer').getByText('Introduction').first().waitFor();
    assert.equal(await viewer.page.locator('.pt-notice').count(), 0);
  });
});
