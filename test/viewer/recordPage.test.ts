import { deepEqual } from 'node:assert/strict';
import path from 'node:path';
import { formOf } from '../../src/core/features/recordForm.ts';
import { parsePaper } from '../../src/core/paper/parse.ts';
import type { ToRecordPage } from '../../src/protocol/recordPage.ts';
import { HeadlessBrowser } from '../harness/browser.ts';
import { root } from '../harness/places.ts';
import { until } from '../harness/until.ts';

/** What the extension sends of an ambiguity with these lines. */
function formFor(options: string): ToRecordPage {
  const record = parsePaper(`papertrace: 1\npaper: { title: A }\nambiguities:\n  r:\n    question: Q?\n${options}`, 'file:///a.paper.yaml').paper?.records.get('r');
  return { type: 'form', title: 'Q?', hint: '', words: { none: '(none)', added: 'new', remove: 'Remove', address: 'Address', addSelected: 'Add the Selected Passage' }, fields: record ? formOf(record) : [], actions: [] };
}

describe('viewer: the page of a record', () => {
  let browser: HeadlessBrowser | undefined;
  afterEach(() => browser?.close());

  it('adds an item where one is written, keeps what is typed meanwhile, and takes one away', async () => {
    browser = await HeadlessBrowser.launch();
    const { page } = browser;
    const said: unknown[] = [];
    await page.exposeFunction('said', (message: unknown) => { said.push(message); });
    await page.setContent('<!DOCTYPE html><body></body>');
    await page.addScriptTag({ content: 'window.acquireVsCodeApi = () => ({ postMessage: said });' });
    await page.addScriptTag({ path: path.join(process.env.PAPERTRACE_DIST ?? path.join(root, 'dist'), 'recordPage.js'), type: 'module' });
    const show = (form: ToRecordPage) => page.evaluate((message) => { postMessage(message); }, form);
    const group = (name: string) => page.getByRole('group', { name, exact: true });

    await show(formFor(''));
    await group('Options › new').getByLabel('Text').fill('updates');
    await page.keyboard.press('Tab');
    await page.keyboard.type('supp');
    await show(formFor('    options: [{ text: updates }]\n'));
    await group('Options › 1').waitFor();
    await page.keyboard.type('lement');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Remove Options › 1' }).click();
    await show(formFor(''));
    await group('Options › 1').waitFor({ state: 'detached' });
    await show(formFor('    at: [eq.1, { page: 3, quote: "so" }]\n'));
    await group('At › 2').getByLabel('Quote').waitFor();
    await group('At › 1').getByLabel('Address').fill('eq.2');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Remove At › 2' }).click();
    await show(formFor('    at: { page: 3 }\n'));
    await group('At › 1').getByLabel('Page').waitFor();
    await group('At › new').getByRole('button', { name: 'Add the Selected Passage' }).press('Enter');
    await until('all is said', () => said.length, (count) => count >= 7);
    deepEqual(said, [
      { type: 'ready' },
      { type: 'change', path: ['options', 0, 'text'], written: 'updates' },
      { type: 'change', path: ['searched', 0, 'place'], written: 'supplement' },
      { type: 'remove', path: ['options', 0] },
      { type: 'change', path: ['at', 0], written: 'eq.2' },
      { type: 'remove', path: ['at', 1] },
      { type: 'addSelected' },
    ]);
    deepEqual(browser.console, []);
  });
});
